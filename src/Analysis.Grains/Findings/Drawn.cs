using System.Collections.Frozen;
using Narratives.Analysis.Statistics;

namespace Narratives.Analysis.Found;

/// <summary>
/// Everything that chance is drawn for, at once: each draw of signs turns all that a delegate said, and each resample takes all of it. So the
/// comparisons of several signifiers share their draws, as step-down max-T needs, and a hundred thousand answers are drawn through once.
/// Each begins at the seed's first stream, so that another program can draw the same (<c>analysis.R</c> of an export does). Answers from outside
/// the primary result may be of delegates who are not in it: they are drawn apart, so that no primary draw hangs on them.
/// </summary>
internal sealed class Drawn
{
    private readonly FrozenDictionary<Comparison, (FlippedTogether Flipped, bool Exact)> flipped;
    private readonly FrozenDictionary<Comparison, BootstrapInterval?> resampled;

    private Drawn(FrozenDictionary<Comparison, (FlippedTogether Flipped, bool Exact)> flipped, FrozenDictionary<Comparison, BootstrapInterval?> resampled) =>
        (this.flipped, this.resampled) = (flipped, resampled);

    /// <param name="inFamily">Whether a comparison is one of those that were declared.</param>
    public static Drawn Of(IReadOnlyList<Contrasts> all, Func<Comparison, bool> inFamily, int seed, int draws)
    {
        var tested = all.Where(contrasts => !contrasts.Pairs.Rows.IsEmpty).ToLookup(contrasts => contrasts.What.Variant.AddsAnswers());
        var signs = Flip([.. tested[false]], inFamily, seed, draws).Concat(Flip([.. tested[true]], inFamily, seed, draws));
        var resamples = new[] { tested[false], tested[true] }.SelectMany(part => Resample([.. part.Where(contrasts => contrasts.Columns.Length == 1)], seed, draws));
        return new Drawn(signs.ToFrozenDictionary(), resamples.ToFrozenDictionary());
    }

    public FlippedTogether? Flipped(Comparison what) => flipped.TryGetValue(what, out var found) ? found.Flipped : null;

    public bool IsExact(Comparison what) => flipped.TryGetValue(what, out var found) && found.Exact;

    /// <summary>Of the mean; of comparisons with one contrast.</summary>
    public BootstrapInterval? Interval(Comparison what) => resampled.GetValueOrDefault(what);

    private static IEnumerable<KeyValuePair<Comparison, (FlippedTogether Flipped, bool Exact)>> Flip(Contrasts[] tested, Func<Comparison, bool> inFamily, int seed, int draws)
    {
        var together = JointFlips.Of([.. tested.Select(contrasts => Asked(contrasts, inFamily(contrasts.What)))], Chance.Of(seed), draws);
        for (var index = 0; index < tested.Length; index++)
        {
            // A comparison of few is counted out, also where others have too many delegates for that.
            var alone = together.Exact || Informative(tested[index]) > FlippedSums.MostExact
                ? null
                : JointFlips.Of([Asked(tested[index], inFamily: false)], Chance.Of(seed), draws).Comparisons[0];
            var found = alone is null ? together.Comparisons[index] : together.Comparisons[index] with { P = alone.P };
            yield return new(tested[index].What, (found, alone is not null || together.Exact));
        }
    }

    private static FlippedContrasts Asked(Contrasts contrasts, bool inFamily) => new(contrasts.Columns, inFamily, IsPlain: contrasts.What.Measure == Measure.Plain);

    private static IEnumerable<KeyValuePair<Comparison, BootstrapInterval?>> Resample(Contrasts[] single, int seed, int draws)
    {
        var intervals = Bootstrap.OfMeans([.. single.Select(contrasts => contrasts.Columns[0])], Chance.Of(seed), draws, MakeFindings.Level);
        return single.Select((one, index) => new KeyValuePair<Comparison, BootstrapInterval?>(one.What, intervals[index]));
    }

    private static int Informative(Contrasts contrasts) =>
        Enumerable.Range(0, contrasts.Columns[0].Length).Count(row => contrasts.Columns.Any(column => FlippedSums.IsInformative(column[row])));
}
