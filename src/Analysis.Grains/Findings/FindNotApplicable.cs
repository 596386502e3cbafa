using MathNet.Numerics.Distributions;

namespace Narratives.Analysis.Found;

/// <summary>Whether one framework makes a question inapplicable more often: exact McNemar over delegates. Nothing is put in the place of such an answer.</summary>
internal static class FindNotApplicable
{
    public static NotApplicableFound? Of(Considered considered, int signifier)
    {
        var (delegates, firstOnly, secondOnly) = CountUnits.NotApplicable(considered, signifier);
        if (considered.TooFew(delegates)) return null;
        return new NotApplicableFound(firstOnly, secondOnly, P(firstOnly, secondOnly));
    }

    /// <summary>Two-sided, over those who changed.</summary>
    public static double P(int first, int second) =>
        first + second == 0 ? 1 : Math.Min(1, 2 * Binomial.CDF(0.5, first + second, Math.Min(first, second)));
}
