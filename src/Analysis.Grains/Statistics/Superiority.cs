using MathNet.Numerics.Distributions;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// How often framework 2 lies to the right of framework 1 within a person, equal counted half: 1/2 says as often to the one side as to the
/// other. Its interval is Tango's score interval (1998) for the difference of right and left, halved and centred at 1/2: the counterpart of
/// Wilson's where some are equal, and with a width also where all are. Beside it who moved by more than the tolerance: three shares with
/// Wilson's intervals, each by itself. They speak of delegates; no cause is meant. Domain: at least one delegate. O(n).
/// </summary>
/// <param name="Left">Below −tolerance; same is within, its edges included.</param>
public sealed record Superiority(
    int Delegates, double Probability, double Low, double High, double Level, Share Left, Share Same, Share Right, double Tolerance)
{
    /// <summary>Averaging over scenarios may leave rounding where there is no difference, or where it lies on the edge.</summary>
    private const double Rounding = 1e-12;

    public static Superiority? Of(ReadOnlySpan<double> differences, double tolerance, double level = 0.95)
    {
        var n = differences.Length;
        if (n == 0) return null;
        int lower = 0, higher = 0, left = 0, right = 0;
        foreach (var difference in differences)
        {
            if (difference < -Rounding) lower++;
            if (difference > Rounding) higher++;
            if (difference < -tolerance - Rounding) left++;
            if (difference > tolerance + Rounding) right++;
        }
        var z = Normal.InvCDF(0, 1, (1 + level) / 2);
        var high = (1 + HighestDifference(higher, lower, n, z)) / 2;
        var low = (1 - HighestDifference(lower, higher, n, z)) / 2;
        return new Superiority(n, (n + higher - lower) / (2.0 * n), low, high, level,
            Share.Of(left, n, level), Share.Of(n - left - right, n, level), Share.Of(right, n, level), tolerance);
    }

    /// <summary>
    /// The largest difference of shares that the score test does not reject. The score falls in the difference: bisected to the last bit.
    /// </summary>
    private static double HighestDifference(int higher, int lower, int n, double z)
    {
        var (accepted, rejected) = ((higher - lower) / (double)n, 1.0);
        if (Score(higher, lower, n, rejected) >= -z) return 1;
        while (true)
        {
            var middle = accepted + (rejected - accepted) / 2;
            if (middle <= accepted || middle >= rejected) return accepted;
            if (Score(higher, lower, n, middle) >= -z) accepted = middle;
            else rejected = middle;
        }
    }

    /// <summary>
    /// Difference less the one supposed, over its standard deviation there: with the share of lower ones that is then most likely (Tango 1998,
    /// 4).
    /// </summary>
    private static double Score(int higher, int lower, int n, double supposed)
    {
        var excess = higher - lower - n * supposed;
        var b = -higher - lower + (2.0 * n - higher + lower) * supposed;
        var c = -lower * supposed * (1 - supposed);
        var likely = (Math.Sqrt(Math.Max(0, b * b - 8.0 * n * c)) - b) / (4.0 * n);
        var variance = n * (2 * likely + supposed * (1 - supposed));
        if (Math.Abs(excess) < 1e-12) return 0;
        return variance > 0 ? excess / Math.Sqrt(variance) : excess < 0 ? double.NegativeInfinity : double.PositiveInfinity;
    }
}
