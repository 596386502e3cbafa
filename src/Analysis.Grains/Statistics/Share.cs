using MathNet.Numerics.Distributions;

namespace Narratives.Analysis.Statistics;

/// <summary>A share of delegates, with Wilson's score interval (1927), without continuity correction: it has a width also at 0 and 1.</summary>
public sealed record Share(int Count, double Fraction, double Low, double High)
{
    /// <summary>Domain: at least one delegate.</summary>
    public static Share Of(int count, int delegates, double level = 0.95)
    {
        var z = Normal.InvCDF(0, 1, (1 + level) / 2);
        var (fraction, weight) = (count / (double)delegates, z * z / delegates);
        var centre = (fraction + weight / 2) / (1 + weight);
        var half = Math.Sqrt(weight * fraction * (1 - fraction) + weight * weight / 4) / (1 + weight);
        return new Share(count, fraction, count == 0 ? 0 : centre - half, count == delegates ? 1 : centre + half);
    }
}
