using System.Runtime.InteropServices;

namespace Narratives.Analysis.Statistics;

/// <summary>One answer with both coordinates, and whose it is.</summary>
public readonly record struct CorrelatedAnswer(int Delegate, double X, double Y);

/// <summary>
/// Two questions in one, kept apart. Between: do delegates who lie further right also lie higher? Pearson's r of the delegates' means. Within: does
/// the same delegate lie higher in those answers that lie further right? The repeated-measures correlation of Bakdash and Marusich (Frontiers in
/// Psychology 8:456, 2017): one slope for all, an intercept for each (analysis of covariance), so Pearson's r of the deviations from each delegate's
/// own means. The two can have opposite signs; one r over pooled answers mixes them. Intervals by drawing whole delegates with all their answers.
/// Delegates are put in an order that only their answers decide, so numbering cannot show. Domain: either is none with fewer than three delegates
/// (within: three who answered at least twice), or where x or y is all alike. O(n log n + draws × delegates).
/// </summary>
/// <param name="Delegates">Between: all of them. Within: those who answered at least twice.</param>
public sealed record Correlation(int Delegates, int Answers, double R, DrawnInterval? Interval)
{
    public const int Fewest = 3;

    /// <summary>Of the delegates' means.</summary>
    /// <param name="chance">Used up.</param>
    public static Correlation? Between(IEnumerable<CorrelatedAnswer> answers, Chance chance, int draws = DrawnInterval.DefaultDraws)
    {
        var delegates = Canonical(answers);
        if (delegates.Length == 0) return null;
        var means = Array.ConvertAll(delegates, own => (X: own.Average(at => at.X), Y: own.Average(at => at.Y)));
        // Off the middle of all, so that sums of squares lose no digits.
        var (middleX, middleY) = (means.Average(at => at.X), means.Average(at => at.Y));
        return Of(Array.ConvertAll(means, at => Sums.Of(at.X - middleX, at.Y - middleY)), delegates.Sum(own => own.Length), chance, draws);
    }

    /// <summary>Of the deviations from each delegate's own means.</summary>
    /// <param name="chance">Used up.</param>
    public static Correlation? Within(IEnumerable<CorrelatedAnswer> answers, Chance chance, int draws = DrawnInterval.DefaultDraws)
    {
        var delegates = Array.FindAll(Canonical(answers), own => own.Length > 1);
        return Of(Array.ConvertAll(delegates, Deviations), delegates.Sum(own => own.Length), chance, draws);
    }

    private static Correlation? Of(Sums[] delegates, int answers, Chance chance, int draws)
    {
        var n = delegates.Length;
        if (n < Fewest) return null;
        var all = default(Sums);
        foreach (var own in delegates) all = all.Add(own);
        if (!double.IsFinite(all.R)) return null;
        var drawn = new double[DrawnInterval.DrawsFor(n, draws)];
        Blocks.Run(chance, drawn.Length, (block, count, stream) =>
        {
            var places = new double[n];
            for (var draw = block * Blocks.Size; draw < block * Blocks.Size + count; draw++)
            {
                var sums = default(Sums);
                stream.Next(places);
                foreach (var place in places) sums = sums.Add(delegates[(int)(n * place)]);
                drawn[draw] = sums.R;
            }
        });
        return new Correlation(n, answers, all.R, DrawnInterval.Of(all.R, drawn, n));
    }

    private static Sums Deviations((double X, double Y)[] own)
    {
        var (middleX, middleY) = (own.Average(at => at.X), own.Average(at => at.Y));
        var (xx, yy, xy) = (0.0, 0.0, 0.0);
        foreach (var (x, y) in own)
        {
            xx += (x - middleX) * (x - middleX);
            yy += (y - middleY) * (y - middleY);
            xy += (x - middleX) * (y - middleY);
        }
        return new Sums(0, 0, 0, xx, yy, xy);
    }

    private static (double X, double Y)[][] Canonical(IEnumerable<CorrelatedAnswer> answers) =>
        [.. answers.GroupBy(answer => answer.Delegate).Select(own => own.Select(answer => (answer.X, answer.Y)).Order().ToArray())
            .Order(Comparer<(double X, double Y)[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other)))];

    /// <summary>Sums that can be added delegate by delegate; where deviations are given, n stays 0 and no mean is taken off.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Sums(double N, double X, double Y, double XX, double YY, double XY)
    {
        public static Sums Of(double x, double y) => new(1, x, y, x * x, y * y, x * y);

        public double R
        {
            get
            {
                var n = Math.Max(1, N);
                var (xx, yy, xy) = (XX - X * X / n, YY - Y * Y / n, XY - X * Y / n);
                // Positions have four decimals: less than this is rounding, and all are alike.
                return xx < 1e-12 || yy < 1e-12 ? double.NaN : Math.Clamp(xy / Math.Sqrt(xx * yy), -1, 1);
            }
        }

        public Sums Add(Sums other) => new(N + other.N, X + other.X, Y + other.Y, XX + other.XX, YY + other.YY, XY + other.XY);
    }
}
