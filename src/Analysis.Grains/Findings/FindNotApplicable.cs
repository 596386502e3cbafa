using Narratives.Analysis.Statistics;

namespace Narratives.Analysis.Found;

/// <summary>Whether one framework makes a question inapplicable more often: exact McNemar over delegates. Nothing is put in the place of such an answer.</summary>
internal static class FindNotApplicable
{
    public static NotApplicableFound? Of(Considered considered, int signifier)
    {
        var (delegates, firstOnly, secondOnly) = CountUnits.NotApplicable(considered, signifier);
        return considered.TooFew(delegates) ? null : new NotApplicableFound(firstOnly, secondOnly, McNemar.Of(firstOnly, secondOnly).P);
    }
}
