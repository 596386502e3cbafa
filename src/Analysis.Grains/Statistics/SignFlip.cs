namespace Narratives.Analysis.Statistics;

/// <summary>
/// Is the mean of the delegates' differences more than chance? Two-sided sign-flip permutation test (Fisher 1935, §21; Good 2005, 3.2.1): if
/// framing made no difference, each delegate's difference could as well have had the other sign. Differences of zero stay in the mean and
/// change no pattern. Exact by enumeration up to 20 informative (non-zero) delegates, else p = (b + 1) / (m + 1) (Phipson and Smyth 2010). The
/// flips are put to the absolute differences in ascending order — the same distribution — so neither the order of delegates nor that of the
/// framings shows. Assumes that differences are symmetric about 0 under the null. Domain: at least one delegate. O(draws × delegates).
/// </summary>
/// <param name="Mean">The statistic.</param>
/// <param name="Draws">Patterns drawn; where exact, none.</param>
public sealed record SignFlip(int Delegates, int Informative, double Mean, double P, bool Exact, int Draws)
{
    public const int DefaultDraws = 9_999;

    public static SignFlip? Of(ReadOnlySpan<double> differences, Chance chance, int draws = DefaultDraws)
    {
        if (differences.Length == 0) return null;
        var sorted = differences.ToArray();
        Array.Sort(sorted);
        var sizes = sorted.Select(Math.Abs).Where(FlippedSums.IsInformative).Order().ToArray();
        var flipped = new FlippedSums([sizes]);
        var n = (double)differences.Length;
        var mean = sorted.Sum() / n;
        var threshold = FlippedSums.Threshold(Math.Abs(mean));
        var asExtreme = new long[Blocks.CountFor(flipped.PatternsFor(draws))];
        flipped.Visit(chance, draws, (block, sums) =>
        {
            if (Math.Abs(sums[0]) / n >= threshold) asExtreme[block]++;
        });
        return new SignFlip(differences.Length, sizes.Length, mean, flipped.P(asExtreme.Sum(), draws), flipped.Exact, flipped.Exact ? 0 : draws);
    }
}
