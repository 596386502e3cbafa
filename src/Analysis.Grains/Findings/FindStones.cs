using System.Collections.Immutable;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Found.Sentences;
using Narratives.Analysis.Statistics;
using Narratives.Instruments;
using Narratives.Marks;

namespace Narratives.Analysis.Found;

/// <summary>Stones on a plane: where they lie, whether they moved between the frameworks, and what goes with what.</summary>
internal static class FindStones
{
    public static StonesFinding Of(Asked asked, int signifier)
    {
        var considered = asked.Primary;
        var stones = (Stones)considered.Instrument.Signifiers[signifier];
        var found = new StonesFinding
        {
            Signifier = stones.Id,
            Role = asked.RoleOf(stones.Id),
            States = CountUnits.States(considered, signifier),
            NotApplicable = FindNotApplicable.Of(considered, signifier),
            Stones = [.. stones.Movable.Select((stone, at) => OfStone(asked, signifier, stone.Id, at))],
            Sensitivity = stones.Movable.IsEmpty ? [] : FindSensitivity.Of(asked, signifier),
        };
        return found with { Sentences = SayPlane.Of(found, asked.ReadingOf(signifier), asked.PlacedOf(signifier)) };
    }

    private static StoneFound OfStone(Asked asked, int signifier, string stone, int at)
    {
        var read = Numbered.Stone(stone);
        var (within, between, spearman) = AssociationsOf(asked, signifier, read);
        return new StoneFound(stone, GroupsOf(asked, signifier, read), PairedOf(asked, signifier, at), within, between, spearman);
    }

    /// <summary>Over everything that was placed. Where nobody is known, only the pooled answers are there, and what is between people cannot be told from what is within them.</summary>
    private static (Association? Within, Association? Between, double? Spearman) AssociationsOf(Asked asked, int signifier, ReadNumbers read)
    {
        if (!asked.Primary.Answers.KnowsDelegates) return default;
        var answers = Points.Of(asked.Primary.Responses, signifier, read).Select(placed => new CorrelatedAnswer(placed.Delegate, placed.X, placed.Y)).ToArray();
        var means = answers.GroupBy(answer => answer.Delegate).Select(own => (X: own.Average(answer => answer.X), Y: own.Average(answer => answer.Y))).ToArray();
        return (
            Shown(Correlation.Within(answers, Chance.Of(asked.Seed))),
            Shown(Correlation.Between(answers, Chance.Of(asked.Seed))),
            asked.Primary.TooFew(means.Length) ? null : Spearman.Of(means.Select(mean => mean.X).ToArray(), means.Select(mean => mean.Y).ToArray(), Chance.Of(asked.Seed))?.R);

        Association? Shown(Correlation? found) => found is { Interval: { } interval } && !asked.Primary.TooFew(found.Delegates)
            ? new Association(found.R, interval.Low, interval.High, found.Delegates)
            : null;
    }

    private static ImmutableArray<PlaneFound> GroupsOf(Asked asked, int signifier, ReadNumbers read) =>
        [.. Groups.Of(asked.Primary, response => Points.Has(response, signifier, read)).Select(group => GroupOf(asked, signifier, read, group))];

    private static PlaneFound GroupOf(Asked asked, int signifier, ReadNumbers read, Group group)
    {
        var (placed, delegates) = (group.Responses.Length, group.Delegates);
        if (asked.Primary.TooFew(placed) || asked.Primary.TooFew(delegates)) return new PlaneFound(group.Framing, group.Scenario, placed, delegates, TooFew: true, [], null, [], [], []);
        var ellipses = Ellipses.Of(Points.Of(group.Responses, signifier, read), MakeFindings.Level)!;
        return new PlaneFound(group.Framing, group.Scenario, placed, delegates, TooFew: false, Points.Dots(asked, group.Responses, signifier, read),
            new Part(ellipses.X, ellipses.Y), Outline(ellipses.Region), Outline(ellipses.Half), Outline(ellipses.Most));
    }

    /// <summary>No part of an ellipse lies off the plane, where nobody can answer: it is cut at the edge.</summary>
    private static ImmutableArray<Part> Outline(ImmutableArray<(double X, double Y)> ellipse) =>
        [.. ellipse.Select(point => Points.Rounded(new Part(Math.Clamp(point.X, 0, 1), Math.Clamp(point.Y, 0, 1))))];

    private static ImmutableArray<PlanePaired> PairedOf(Asked asked, int signifier, int stone) => ScenarioRows.Of(asked, signifier, stone,
        (scenario, delegates, pairs) => new PlanePaired(scenario, delegates, pairs, TooFew: true), (row, what, pairs) => Shown(asked, what, pairs, row));

    private static PlanePaired Shown(Asked asked, Comparison what, Pairs pairs, PlanePaired counted)
    {
        var (first, second) = Centres.OfPlane(pairs);
        var flipped = asked.Compare.Drawn.Flipped(what);
        return counted with
        {
            TooFew = false,
            First = first,
            Second = second,
            T2 = flipped?.TSquared,
            P = flipped?.P,
            Exact = asked.Compare.Drawn.IsExact(what),
            Moves = Points.Moves(asked, what.Signifier, pairs, (left, top) => new Part(left, top)),
        };
    }
}
