using MathNet.Numerics.Distributions;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// McNemar's exact test: the same delegates, yes or no under both framings; of those who changed, is it a fair coin which way? Two-sided binomial
/// (R's binom.test(p = 0.5)). Nobody changed: p = 1. Domain: counts of delegates, at least 0. O(1).
/// </summary>
public sealed record McNemar(int OnlyFirst, int OnlySecond, double P)
{
    public int Changed => OnlyFirst + OnlySecond;

    public static McNemar Of(int onlyFirst, int onlySecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onlyFirst);
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecond);
        var (fewer, changed) = (Math.Min(onlyFirst, onlySecond), onlyFirst + onlySecond);
        return new McNemar(onlyFirst, onlySecond, 2 * fewer == changed ? 1 : Math.Min(1, 2 * Binomial.CDF(0.5, changed, fewer)));
    }
}
