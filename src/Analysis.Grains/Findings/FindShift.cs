using System.Collections.Immutable;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Statistics;
using Narratives.Instruments;

namespace Narratives.Analysis.Found;

/// <summary>The paired comparison of one slider: over all scenarios, averaged within each delegate, and scenario by scenario.</summary>
internal static class FindShift
{
    /// <summary>Stayed the same: within ± this part of the line, its edges included.</summary>
    public const double Tolerance = PairedShift.ToleranceInTenThousandths / (double)Marks.Position.Resolution;

    /// <summary>What averaging may leave beside an edge.</summary>
    private const double Rounding = 1e-9;

    public static ImmutableArray<PairedFound> Of(Asked asked, int signifier) => ScenarioRows.Of(asked, signifier, stone: 0,
        (scenario, delegates, pairs) => new PairedFound(scenario, delegates, pairs, TooFew: true, Tolerance), (row, what, pairs) => Shown(asked, what, pairs, row));

    private static PairedFound Shown(Asked asked, Comparison what, Pairs pairs, PairedFound counted)
    {
        var n = pairs.Rows.Length;
        var differences = pairs.Rows.Select(row => row.Difference()).ToArray();
        var (interval, flipped, shift) = (asked.Compare.Drawn.Interval(what), asked.Compare.Drawn.Flipped(what), HodgesLehmann.Of(differences));
        var superiority = Superiority.Of(differences, Tolerance, MakeFindings.Level)!;
        return counted with
        {
            TooFew = false,
            Mean = differences.Order().Sum() / n,
            Low = interval?.ExpandedLow,
            High = interval?.ExpandedHigh,
            HodgesLehmann = shift?.Shift,
            HodgesLehmannLow = shift?.Low,
            HodgesLehmannHigh = shift?.High,
            P = flipped?.P,
            Exact = asked.Compare.Drawn.IsExact(what),
            WilcoxonP = WilcoxonSignedRank.Of(differences) is { Informative: > 0 } wilcoxon ? wilcoxon.ExactP ?? wilcoxon.P : null,
            MovedLeft = superiority.Left.Fraction,
            Same = superiority.Same.Fraction,
            MovedRight = superiority.Right.Fraction,
            Superiority = superiority.Probability,
            SuperiorityLow = superiority.Low,
            SuperiorityHigh = superiority.High,
            Histogram = HistogramOf(differences),
            Moves = MovesOf(asked, what.Signifier, pairs),
        };
    }

    /// <summary>Twenty equal bins over [−1, 1], as <see cref="Histogram"/> has them.</summary>
    private static ImmutableArray<int> HistogramOf(double[] differences)
    {
        var bins = new int[Histogram.Bins];
        foreach (var difference in differences) bins[Math.Clamp((int)Math.Floor((difference + 1) * Histogram.Bins / 2 + Rounding), 0, Histogram.Bins - 1)]++;
        return ImmutableArray.Create(bins);
    }

    private static ImmutableArray<Part> MovesOf(Asked asked, int signifier, Pairs pairs) =>
    [
        .. pairs.Rows.Where(row => asked.HasDots(signifier, row.Delegate))
            .Select(row => Points.Rounded(new Part(row.FirstMean(), row.SecondMean())))
            .OrderBy(move => move.Second - move.First).ThenBy(move => move.First),
    ];
}
