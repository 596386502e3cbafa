using System.Collections.Frozen;
using System.Collections.Immutable;
using Narratives.Analysis.Statistics;

namespace Narratives.Analysis.Found;

/// <summary>
/// Everything that chance is drawn for, at once: each draw of signs turns all that a delegate said, and each resample takes all of it. So the
/// comparisons of several signifiers share their draws, as step-down max-T needs, and a hundred thousand answers are drawn through once.
/// Each starts at the seed's first stream, so that another program can draw the same.
/// </summary>
internal sealed class Drawn
{
    private readonly FrozenDictionary<Comparison, FlippedTogether> flipped;
    private readonly FrozenDictionary<Comparison, bool> exact;
    private readonly FrozenDictionary<Comparison, BootstrapInterval?> resampled;

    private Drawn(
        FrozenDictionary<Comparison, FlippedTogether> flipped, FrozenDictionary<Comparison, bool> exact, FrozenDictionary<Comparison, BootstrapInterval?> resampled) =>
        (this.flipped, this.exact, this.resampled) = (flipped, exact, resampled);

    /// <param name="inFamily">Whether a comparison is one of those that were declared.</param>
    public static Drawn Of(IReadOnlyList<Contrasts> all, Func<Comparison, bool> inFamily, int seed, int draws)
    {
        var tested = all.Where(contrasts => !contrasts.Pairs.Rows.IsEmpty).ToArray();
        var together = JointFlips.Of([.. tested.Select(contrasts => new FlippedContrasts(contrasts.Columns, inFamily(contrasts.What), contrasts.What.Plain))], Chance.Of(seed), draws);
        var (flipped, exact) = (new Dictionary<Comparison, FlippedTogether>(), new Dictionary<Comparison, bool>());
        for (var index = 0; index < tested.Length; index++)
        {
            // A comparison of few is counted out, also where others have too many delegates for that.
            var alone = together.Exact || Informative(tested[index]) > FlippedSums.MostExact
                ? null
                : JointFlips.Of([new FlippedContrasts(tested[index].Columns, IsPlain: tested[index].What.Plain)], Chance.Of(seed), draws).Comparisons[0];
            flipped[tested[index].What] = alone is null ? together.Comparisons[index] : together.Comparisons[index] with { P = alone.P };
            exact[tested[index].What] = alone is not null || together.Exact;
        }
        return new Drawn(flipped.ToFrozenDictionary(), exact.ToFrozenDictionary(), Resample([.. tested.Where(contrasts => contrasts.Columns.Length == 1)], seed, draws));
    }

    public FlippedTogether? Flipped(Comparison what) => flipped.GetValueOrDefault(what);

    public bool IsExact(Comparison what) => exact.GetValueOrDefault(what);

    /// <summary>Of the mean; of comparisons with one contrast.</summary>
    public BootstrapInterval? Interval(Comparison what) => resampled.GetValueOrDefault(what);

    private static FrozenDictionary<Comparison, BootstrapInterval?> Resample(Contrasts[] single, int seed, int draws)
    {
        var intervals = Bootstrap.OfMeans([.. single.Select(contrasts => contrasts.Columns[0])], Chance.Of(seed), draws, MakeFindings.Level);
        return single.Index().ToFrozenDictionary(one => one.Item.What, one => intervals[one.Index]);
    }

    private static int Informative(Contrasts contrasts) =>
        Enumerable.Range(0, contrasts.Columns[0].Length).Count(row => contrasts.Columns.Any(column => FlippedSums.IsInformative(column[row])));
}
