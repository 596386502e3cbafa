using System.Collections.Immutable;
using Narratives.Analysis.Patterns;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// One slider in one cell, one value for each delegate. Domain: at least one value, each in [0, 1]. Quantiles are of type 7
/// (<see cref="Quantile"/>), mean and sd are exact sums of ten-thousandths (<see cref="Statistics.Spread"/>), so the order of delegates cannot
/// show. O(n + 10,001). It describes the answers, and says nothing of how well their mean is known.
/// </summary>
/// <param name="Deciles">Nine: 10 %, 20 % … 90 %.</param>
public sealed record Distribution(
    Spread Spread, double Least, double LowerQuartile, double Median, double UpperQuartile, double Greatest, ImmutableArray<double> Deciles)
{
    public static Distribution? Of(ReadOnlySpan<double> values) => Of(PositionCounts.OfFractions(values));

    public static Distribution? Of(PositionCounts positions)
    {
        if (Spread.Of(positions) is not { } spread) return null;
        double At(double p) => Quantile.Of(positions, p)!.Value;
        return new Distribution(spread, At(0), At(0.25), At(0.5), At(0.75), At(1), [.. Enumerable.Range(1, 9).Select(decile => At(decile / 10.0))]);
    }
}
