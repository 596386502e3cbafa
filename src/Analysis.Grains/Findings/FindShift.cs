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

    public static ImmutableArray<PairedFound> Of(Asked asked, Pairs pairs)
    {
        if (!asked.Primary.CanPair) return [];
        var scenarios = asked.Primary.Chosen.Scenarios;
        var hidden = SmallCells.HiddenBeside([.. scenarios.Select((_, at) => pairs.Within(at).Rows.Length)]);
        var rows = ImmutableArray.CreateBuilder<PairedFound>();
        rows.Add(Of(asked, pairs, null, hide: false));
        if (scenarios.Length > 1) rows.AddRange(scenarios.Select((scenario, at) => Of(asked, pairs.Within(at), scenario, hidden[at])));
        return rows.DrainToImmutable();
    }

    private static PairedFound Of(Asked asked, Pairs pairs, ScenarioId? scenario, bool hide)
    {
        var n = pairs.Rows.Length;
        var counted = new PairedFound(scenario, n, pairs.Count, TooFew: true, Tolerance);
        if (hide || asked.Primary.TooFew(n)) return counted;
        var differences = pairs.Rows.Select(row => row.Difference()).ToArray();
        var shift = PairedShift.Of([.. differences.Select(d => new PairedDifference((int)Math.Round(d * 10000), 1))], asked.Seed)!;
        return counted with
        {
            TooFew = false,
            Mean = shift.Mean,
            Low = shift.Low,
            High = shift.High,
            MovedLeft = differences.Count(difference => difference < -Tolerance - Rounding) / (double)n,
            Same = differences.Count(difference => Math.Abs(difference) <= Tolerance + Rounding) / (double)n,
            MovedRight = differences.Count(difference => difference > Tolerance + Rounding) / (double)n,
            Histogram = HistogramOf(differences),
            Moves = MovesOf(asked, pairs),
        };
    }

    /// <summary>Twenty equal bins over [−1, 1], as <see cref="Histogram"/> has them.</summary>
    private static ImmutableArray<int> HistogramOf(double[] differences)
    {
        var bins = new int[Histogram.Bins];
        foreach (var difference in differences) bins[Math.Clamp((int)Math.Floor((difference + 1) * Histogram.Bins / 2 + Rounding), 0, Histogram.Bins - 1)]++;
        return ImmutableArray.Create(bins);
    }

    private static ImmutableArray<Part> MovesOf(Asked asked, Pairs pairs) =>
    [
        .. pairs.Rows.Where(row => asked.Primary.Answers.Delegates[row.Delegate].ShowDot)
            .Select(row => new Part(row.FirstMean(), row.SecondMean()))
            .OrderBy(move => move.Second - move.First).ThenBy(move => move.First),
    ];
}
