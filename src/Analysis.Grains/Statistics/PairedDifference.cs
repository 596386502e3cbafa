using Narratives.Marks;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Framework 2 − framework 1 for one delegate, averaged over the scenarios that the delegate placed under both: the unit of
/// inference is the delegate, so each has one number. Kept as an exact sum, so that a difference on the edge of a bin or of the
/// tolerance falls on the same side everywhere.
/// </summary>
/// <param name="Sum">Over the pairs, in ten-thousandths.</param>
/// <param name="Pairs">At least 1; the default value is no difference at all.</param>
public readonly record struct PairedDifference(int Sum, int Pairs)
{
    public double Mean => Sum / ((double)Position.Resolution * Pairs);
}
