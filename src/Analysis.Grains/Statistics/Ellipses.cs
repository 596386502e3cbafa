using System.Collections.Immutable;
using MathNet.Numerics.Distributions;

namespace Narratives.Analysis.Statistics;

/// <summary>A point in the plane that is the <paramref name="Delegate"/>'s.</summary>
public readonly record struct PlanePoint(int Delegate, double X, double Y);

/// <summary>
/// Two kinds of outline that are never to be taken for one another. The region of the mean: where the mean of such answers may lie, Hotelling's
/// ellipse (Anderson 2003, 5.3.2) on the linearised sums of each delegate, so that several answers of one person are not several people (Cochran
/// 1977, 9A). The spread: the ellipse that would hold so much of the answers were they normal. Domain: the region needs four delegates who do not
/// all lie on one line; the spread three such answers. O(n log n).
/// </summary>
/// <param name="Region">Empty, as the spreads, outside its domain.</param>
public sealed record Ellipses(double X, double Y, ImmutableArray<(double X, double Y)> Region, ImmutableArray<(double X, double Y)> Half, ImmutableArray<(double X, double Y)> Most)
{
    private const int Points = 72;

    public static Ellipses? Of(IReadOnlyList<PlanePoint> points, double level = 0.95)
    {
        var n = points.Count;
        if (n == 0) return null;
        // Sorted: the order of delegates cannot show in the last digit.
        var sorted = points.OrderBy(point => point.X).ThenBy(point => point.Y).ToArray();
        var (x, y) = (sorted.Sum(point => point.X) / n, sorted.Sum(point => point.Y) / n);
        var spread = Moments.Of(sorted.Select(point => (point.X - x, point.Y - y)), Math.Max(1, n - 1));
        var sums = sorted.GroupBy(point => point.Delegate).Select(own => (X: own.Sum(point => point.X - x), Y: own.Sum(point => point.Y - y))).OrderBy(sum => sum.X).ThenBy(sum => sum.Y).ToArray();
        var d = sums.Length;
        var ofMean = Moments.Of(sums, (double)n * n * Math.Max(1, d - 1) / d);
        return new Ellipses(x, y,
            d < 4 ? [] : ofMean.Outline(x, y, 2.0 * (d - 1) / (d - 2) * FisherSnedecor.InvCDF(2, d - 2, level)),
            n < 3 ? [] : spread.Outline(x, y, -2 * Math.Log(0.5)),
            n < 3 ? [] : spread.Outline(x, y, -2 * Math.Log(1 - level)));
    }

    private readonly record struct Moments(double XX, double XY, double YY)
    {
        public static Moments Of(IEnumerable<(double X, double Y)> deviations, double divisor)
        {
            var (xx, xy, yy) = (0.0, 0.0, 0.0);
            foreach (var (x, y) in deviations) (xx, xy, yy) = (xx + x * x, xy + x * y, yy + y * y);
            return new Moments(xx / divisor, xy / divisor, yy / divisor);
        }

        /// <summary>Where the squared Mahalanobis distance is this; empty on a line, or in a point.</summary>
        public ImmutableArray<(double X, double Y)> Outline(double x, double y, double squared)
        {
            // Cholesky: every matrix square root turns the circle into the same ellipse.
            if (XX < 1e-18) return [];
            var (first, shared) = (Math.Sqrt(XX), XY / Math.Sqrt(XX));
            var rest = YY - shared * shared;
            if (rest < 1e-12 * YY || rest < 1e-18) return [];
            var (second, radius) = (Math.Sqrt(rest), Math.Sqrt(squared));
            return
            [
                .. Enumerable.Range(0, Points).Select(point => 2 * Math.PI * point / Points).Select(angle =>
                    (x + radius * first * Math.Cos(angle), y + radius * (shared * Math.Cos(angle) + second * Math.Sin(angle)))),
            ];
        }
    }
}
