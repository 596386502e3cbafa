namespace Narratives.Analysis.Statistics;

/// <summary>
/// The distribution of the sum of the ranks whose sign is positive, when each sign is a fair coin: counted by adding one rank after the other
/// (the shift algorithm of Streitberg and Röhmel 1986). Ranks are integers; midranks are given doubled. Counts beyond 2^53 are rounded, to a
/// relative 1e-14. O(ranks × sum of ranks).
/// </summary>
internal static class SignedRanks
{
    /// <summary>Above, the normal distribution is closer than the third digit of p.</summary>
    public const int MostExact = 100;

    /// <summary>The probability of each sum from 0 to the sum of all ranks.</summary>
    public static double[] Probabilities(IReadOnlyCollection<int> ranks)
    {
        var counts = new double[ranks.Sum() + 1];
        counts[0] = 1;
        var reached = 0;
        foreach (var rank in ranks)
        {
            reached += rank;
            for (var sum = reached; sum >= rank; sum--) counts[sum] += counts[sum - rank];
        }
        var patterns = Math.ScaleB(1, ranks.Count);
        return [.. counts.Select(count => count / patterns)];
    }
}
