using System.Collections.Immutable;
using Narratives.Analysis.Found.Sentences;
using Narratives.Analysis.Statistics;
using Narratives.Instruments;

namespace Narratives.Analysis.Found;

/// <summary>A slider: its distributions, and how the same delegates moved between the frameworks.</summary>
internal static class FindSlider
{
    public static SliderFinding Of(Asked asked, int signifier)
    {
        var considered = asked.Primary;
        var id = considered.Instrument.Signifiers[signifier].Id;
        var whole = asked.Compare.Find(new Comparison(signifier, 0, null, Variant.Primary));
        var paired = whole is not null && !considered.TooFew(whole.Rows.Length);
        var found = new SliderFinding
        {
            Signifier = id,
            Role = asked.RoleOf(id),
            States = CountUnits.States(considered, signifier),
            NotApplicable = FindNotApplicable.Of(considered, signifier),
            Lines = FindLines.Of(considered, signifier),
            Paired = FindShift.Of(asked, signifier),
            Interplay = paired ? InterplayOf(asked, whole!) : null,
            Crossover = paired ? CrossoverOf(asked, whole!) : null,
            Shape = paired ? ShapeOf(asked, whole!) : null,
            Equivalence = paired && asked.PlannedFor(id)?.SmallestDifference is { } smallest ? EquivalenceOf(whole!, smallest) : null,
            Unpaired = FindUnpaired.Of(asked, signifier),
            Sensitivity = FindSensitivity.Of(asked, signifier),
        };
        return found with { Sentences = SaySlider.Of(found, asked.ReadingOf(signifier), asked.PlacedOf(signifier)) };
    }

    private static Interplay? InterplayOf(Asked asked, Pairs pairs)
    {
        var scenarios = asked.Primary.Chosen.Scenarios.Length;
        var compared = asked.Primary.Chosen.Compared!;
        var differences = ByScenario(pairs, scenarios, (row, at) => row.Second[at] - row.First[at]);
        if (FramingByScenario.Of(differences, Chance.Of(asked.Seed), asked.Draws) is not { } found || asked.Primary.TooFew(found.Delegates)) return null;
        return new Interplay(found.Delegates, found.P,
        [
            .. FriedmanOf(compared.First, ByScenario(pairs, scenarios, (row, at) => row.First[at])),
            .. FriedmanOf(compared.Second, ByScenario(pairs, scenarios, (row, at) => row.Second[at])),
        ]);
    }

    private static IEnumerable<FriedmanFound> FriedmanOf(FramingId framing, double[][] scenarios) =>
        Friedman.Of(scenarios) is { Statistic: { } statistic } found ? [new FriedmanFound(framing, statistic, found.P)] : [];

    /// <summary>For each scenario one number of each delegate; NaN without a pair there.</summary>
    private static double[][] ByScenario(Pairs pairs, int scenarios, Func<PairRow, int, double> value) =>
    [
        .. Enumerable.Range(0, scenarios).Select(scenario => pairs.Rows.Select(row => row.Scenarios.IndexOf(scenario) is >= 0 and var at ? Snapped(value(row, at)) : double.NaN).ToArray()),
    ];

    private static double Snapped(double value) => Math.Abs(value) < 1e-12 ? 0 : value;

    private static CrossoverFound? CrossoverOf(Asked asked, Pairs pairs)
    {
        var orders = OrderOf.Delegates(asked.Primary.Answers, asked.Primary.Chosen.Compared!);
        var found = Crossover.Of(Ordered(Order.FirstThenSecond), Ordered(Order.SecondThenFirst), MakeFindings.Level);
        if (found is null || asked.Primary.TooFew(found.OneFirst) || asked.Primary.TooFew(found.TwoFirst)) return null;
        if (found.Effect.P is not { } p || found.Period.P is not { } orderP) return null;
        return new CrossoverFound(found.Effect.Estimate, found.Effect.Low, found.Effect.High, p, found.Period.Estimate, orderP);

        TwoFramings[] Ordered(Order order) => [.. pairs.Rows.Where(row => orders[row.Delegate] == order).Select(row => new TwoFramings(row.FirstMean(), row.SecondMean()))];
    }

    /// <summary>Both distributions, each delegate averaged over their pairs.</summary>
    private static ShapeFound? ShapeOf(Asked asked, Pairs pairs)
    {
        var (first, second) = (pairs.Rows.Select(row => row.FirstMean()).ToArray(), pairs.Rows.Select(row => row.SecondMean()).ToArray());
        if (CdfDistance.Of(first, second) is not { } apart || ShiftFunction.Of(first, second, Chance.Of(asked.Seed)) is not { } shift) return null;
        return new ShapeFound(apart.KolmogorovSmirnov, apart.Energy,
        [
            .. shift.Deciles.Select(decile => new DecileFound(
                decile.P, decile.First, decile.Second, decile.Difference, decile.Interval?.Low ?? decile.Difference, decile.Interval?.High ?? decile.Difference)),
        ]);
    }

    private static EquivalenceFound? EquivalenceOf(Pairs pairs, double smallest) =>
        Equivalence.Of(pairs.Rows.Select(row => row.Difference()).ToArray(), smallest) is { P: { } p } found
            ? new EquivalenceFound(smallest, p, p < found.Alpha)
            : null;
}
