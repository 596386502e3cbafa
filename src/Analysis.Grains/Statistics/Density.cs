using System.Collections.Immutable;
using Narratives.Analysis.Patterns;
using Narratives.Marks;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// A kernel density of positions that respects the ends: a Gaussian kernel reflected at 0 and at 1 as often as it reaches (Silverman
/// 1986, 2.10; the heat kernel of Botev, Grotowski and Kroese 2010), so no mass lies outside and none is lost at an end. Bandwidth by Silverman's rule
/// (3.31; R's bw.nrd0): 0.9 · min(sd, IQR / 1.34) · n^(−1/5), sd alone where the quartiles coincide, and never below 0.01, the
/// distance of the points at which it is evaluated: so answers that are all alike show as a narrow peak rather than fall between the points.
/// Reflection already makes the integral 1; what the trapezoid over 101 points leaves (below 1e-7 at this least bandwidth) is divided
/// out. Domain: at least two placements. O(distinct positions × 101).
/// </summary>
public static class Density
{
    /// <summary>Evaluated at 0, 0.01, …, 1.</summary>
    public const int Points = 101;

    public const double LeastBandwidth = 0.01;

    private const int Step = Position.Resolution / (Points - 1);

    /// <summary>In bandwidths; beyond, the kernel is below 1e-16 of its height.</summary>
    private const double Reach = 8.6;

    /// <summary>Empty below two placements: one answer has no distribution.</summary>
    public static ImmutableArray<double> Of(PositionCounts positions)
    {
        if (BandwidthOf(positions) is not { } bandwidth) return [];
        var kernel = Kernel(bandwidth);
        var counts = positions.AtTenThousandths;
        var heights = new double[Points];
        for (var position = positions.Placed(0); position < counts.Length; position = positions.Placed(position + 1))
        {
            for (var point = 0; point < Points; point++)
            {
                heights[point] += counts[position] * (Weight(kernel, point * Step, position) + Weight(kernel, point * Step, -position));
            }
        }
        var mass = (heights.Sum() - (heights[0] + heights[^1]) / 2) / (Points - 1);
        for (var point = 0; point < Points; point++) heights[point] /= mass;
        return ImmutableArray.Create(heights);
    }

    public static double? BandwidthOf(PositionCounts positions)
    {
        if (Spread.Of(positions)?.Sd is not { } sd) return null;
        var quartiles = (Quantile.Of(positions, 0.75)!.Value - Quantile.Of(positions, 0.25)!.Value) / 1.34;
        var spread = quartiles > 0 ? Math.Min(sd, quartiles) : sd;
        return Math.Max(LeastBandwidth, 0.9 * spread * Math.Pow(positions.Total, -0.2));
    }

    /// <summary>The kernel at every distance in ten-thousandths. Positions and points lie on that grid, so nothing is interpolated.</summary>
    private static double[] Kernel(double bandwidth)
    {
        var scale = bandwidth * Position.Resolution;
        var kernel = new double[(int)(Reach * scale) + 1];
        for (var distance = 0; distance < kernel.Length; distance++) kernel[distance] = Math.Exp(-0.5 * (distance / scale) * (distance / scale));
        return kernel;
    }

    /// <summary>Over a source and its images: reflecting at both ends repeats it every two lengths.</summary>
    private static double Weight(double[] kernel, int point, int source)
    {
        const int period = 2 * Position.Resolution;
        var reach = kernel.Length - 1;
        var images = (point - reach - source) / (double)period;
        var weight = 0.0;
        for (var image = source + (int)Math.Ceiling(images) * period; image <= point + reach; image += period) weight += kernel[Math.Abs(point - image)];
        return weight;
    }
}
