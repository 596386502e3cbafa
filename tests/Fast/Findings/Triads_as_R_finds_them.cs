using System.Collections.Immutable;
using Narratives.Analysis.Found;
using Narratives.Analysis.Statistics;
using Narratives.Marks;
using Narratives.Tests.Fast.Analysis;

namespace Narratives.Tests.Fast.Finding;

/// <summary>What MakeFindings says of triads and planes, beside what R, vegan and coin say of the same answers.</summary>
public sealed class Triads_as_R_finds_them
{
    private static readonly IReadOnlyList<Case> Cases = Reference.Cases<All>("triads.json").Cases;

    public static TheoryData<string> Names => [.. Cases.Select(known => known.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void the_centre_of_log_ratios_has_the_T_squared_and_the_exact_p_of_R(string name)
    {
        var (known, findings) = Found(name);

        Compare(known.Triad, findings.Triad().Paired, (expected, row) =>
        {
            Assert.Equal((expected.Delegates, expected.Pairs), (row.Delegates, row.Pairs));
            Near(expected.First, row.First!.Value);
            Near(expected.Second, row.Second!.Value);
            Near(expected.T2, row.T2);
            Near(expected.P, row.P);
            Assert.True(row.Exact);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void the_framing_has_the_F_that_vegan_finds_with_delegates_as_blocks(string name)
    {
        var (known, findings) = Found(name);

        Compare(known.Triad, findings.Triad().Paired, (expected, row) =>
        {
            Near(expected.F, row.Permanova!.F);
            Near(expected.POfF, row.Permanova.P);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void moves_between_zones_have_Stuart_and_Maxwells_statistic(string name)
    {
        var (known, findings) = Found(name);

        Compare(known.Triad, findings.Triad().Paired, (expected, row) =>
        {
            Near(expected.Moves, row.ZoneMoves!.Statistic);
            Near(expected.POfMoves, row.ZoneMoves.P);
            Assert.Equal(expected.Pairs, row.ZoneMoves.Counts.Sum(line => line.Sum()));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void a_stone_on_a_plane_has_the_T_squared_and_the_exact_p_of_R(string name)
    {
        var (known, findings) = Found(name);

        Compare(known.Plane, findings.Stone().Paired, (expected, row) =>
        {
            Near(expected.First, row.First!.Value);
            Near(expected.Second, row.Second!.Value);
            Near(expected.T2, row.T2);
            Near(expected.P, row.P);
            Assert.True(row.Exact);
        });
    }

    [Fact]
    public void where_nothing_moves_but_by_chance_every_p_is_uniform()
    {
        var instrument = Room.InstrumentOf(framings: 2, scenarios: 1);
        var found = Enumerable.Range(1, 400).AsParallel().AsOrdered().Select(seed => Room.Of(12, AtRandom(seed), instrument).Findings(draws: 99)).ToArray();

        Simulated.AssertUniform([.. found.Select(findings => findings.Triad().Paired[0].P!.Value)]);
        Simulated.AssertUniform([.. found.Select(findings => findings.Triad().Paired[0].Permanova!.P)]);
        Simulated.AssertUniform([.. found.Select(findings => findings.Stone().Paired[0].P!.Value)]);
    }

    /// <summary>Each delegate has a leaning of their own, the same under both frameworks.</summary>
    private static Room.Says AtRandom(int seed)
    {
        var chance = Chance.Of(seed);
        var parts = new (double Left, double Top)[12, 2];
        for (var who = 0; who < 12; who++)
        {
            var lean = chance.Next() * 2;
            for (var framing = 0; framing < 2; framing++)
            {
                var (left, top, right) = (lean + chance.Next(), chance.Next(), chance.Next());
                parts[who, framing] = (Math.Floor(1e4 * left / (left + top + right)) / 1e4, Math.Floor(1e4 * top / (left + top + right)) / 1e4);
            }
        }
        return (who, framing, _) => [Room.At(parts[who, framing].Left, parts[who, framing].Top), Room.On(parts[who, framing].Left, parts[who, framing].Top)];
    }

    private static (Case Known, Findings Findings) Found(string name)
    {
        var known = Cases.Single(one => one.Name == name);
        var said = known.Answers.ToDictionary(answer => (answer.Who, answer.Framing, answer.Scenario));
        var answers = Room.Of(known.Delegates, (who, framing, scenario) => said.GetValueOrDefault((who, framing, scenario))?.Marks, Room.InstrumentOf(framings: 2, known.Scenarios));
        return (known, answers.Findings());
    }

    private static void Compare<TKnown, TRow>(ImmutableArray<TKnown> known, ImmutableArray<TRow> rows, Action<TKnown, TRow> compare)
    {
        Assert.Equal(known.Length, rows.Length);
        foreach (var (expected, row) in known.Zip(rows)) compare(expected, row);
    }

    private static void Near(double[] expected, Part found)
    {
        Near(expected[0], found.First);
        Near(expected[1], found.Second);
    }

    private static void Near(double expected, double? found) => Assert.Equal(expected, found!.Value, 1e-9 * Math.Max(1, Math.Abs(expected)));

    private sealed record All(string Tool, IReadOnlyList<Case> Cases);

    private sealed record Case(string Name, int Delegates, int Scenarios, IReadOnlyList<Answer> Answers, ImmutableArray<TriadRow> Triad, ImmutableArray<PlaneRow> Plane);

    /// <summary>In ten-thousandths.</summary>
    private sealed record Answer(int Who, int Framing, int Scenario, int Left, int Top, int X, int Y)
    {
        public IEnumerable<Mark> Marks => [Room.At(Left / 1e4, Top / 1e4), Room.On(X / 1e4, Y / 1e4)];
    }

    private sealed record TriadRow(int Delegates, int Pairs, double T2, double P, double F, double POfF, double Moves, double POfMoves, double[] First, double[] Second);

    private sealed record PlaneRow(double T2, double P, double[] First, double[] Second);
}
