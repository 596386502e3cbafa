using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Framing_by_scenario
{
    public sealed record Interaction(string Name, double?[][] Scenarios, int Seed, int Draws, bool Exact, int Delegates, double TSquared, double P);

    public sealed record All(string Tool, Interaction[] Interactions);

    public static TheoryData<int> Seeds => Simulated.Seeds;

    [Fact]
    public void agrees_with_R()
    {
        foreach (var known in Reference.Cases<All>("sign-flips.json").Interactions)
        {
            var scenarios = known.Scenarios.Select(scenario => Array.ConvertAll(scenario, value => value ?? double.NaN)).ToArray();
            var test = FramingByScenario.Of(scenarios, Chance.Of(known.Seed), known.Draws)!;

            Assert.Equal((known.Exact, known.Delegates, known.Exact ? 0 : known.Draws), (test.Exact, test.Delegates, test.Draws));
            Assert.Equal(known.TSquared, test.TSquared!.Value, 1e-9 * known.TSquared);
            Assert.Equal(known.P, test.P, 1e-12);
        }
    }

    [Fact]
    public void of_one_scenario_or_one_delegate_says_nothing()
    {
        Assert.Null(FramingByScenario.Of([[0.1, 0.2]], Chance.Of(1)));
        Assert.Null(FramingByScenario.Of([[0.1, 0.2], [0.3, double.NaN]], Chance.Of(1)));
        Assert.Null(FramingByScenario.Of([], Chance.Of(1)));
    }

    [Fact]
    public void where_every_scenario_moves_a_delegate_alike_finds_nothing()
    {
        double[] same = [0.1, -0.3, 0, 1, 0.25];
        var test = FramingByScenario.Of([same, same, same], Chance.Of(1))!;

        Assert.Equal((null, 1.0), (test.TSquared, test.P));
        Assert.All(test.Pairs.Columns, pair => Assert.Equal((1.0, 0.0), (pair.P, pair.Mean)));
    }

    [Fact]
    public void of_as_many_delegates_as_contrasts_finds_nothing()
    {
        var test = FramingByScenario.Of([[0.1, 0.2], [0.3, -0.1], [0.2, 0.5]], Chance.Of(1))!;
        Assert.Equal((null, 1.0), (test.TSquared, test.P));
    }

    [Fact]
    public void names_the_pairs_of_scenarios_in_order()
    {
        var test = FramingByScenario.Of([[0, 0, 0.1], [0.1, 0.2, 0.1], [0.5, 0.5, 0.6]], Chance.Of(1))!;
        Assert.Equal([0.1, 0.5, 0.4], test.Pairs.Columns.Select(pair => Math.Round(pair.Mean!.Value, 12)));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void heeds_neither_the_order_of_scenarios_nor_the_sign_nor_what_they_share(int seed)
    {
        var chance = Chance.Of(seed);
        var (one, two, three) = (Simulated.Differences(chance, 30, 0.1), Simulated.Differences(chance, 30), Simulated.Differences(chance, 30, -0.1));
        var common = Simulated.Differences(chance, 30, 0.2);
        var test = Of(one, two, three);

        Same(Of(three, one, two));
        Same(Of(one.Negated(), two.Negated(), three.Negated()));
        Same(Of([.. new[] { one, two, three }.Select(scenario => scenario.Zip(common, (mine, shared) => mine + shared).ToArray())]));

        FramingByScenario Of(params double[][] scenarios) => FramingByScenario.Of(scenarios, Chance.Of(seed), draws: 999)!;

        void Same(FramingByScenario other)
        {
            Assert.Equal(test.TSquared!.Value, other.TSquared!.Value, 1e-9 * test.TSquared.Value);
            Assert.Equal(test.P, other.P, 1e-12);
        }
    }

    [Fact]
    public void of_several_signifiers_is_the_test_of_each()
    {
        var chance = Chance.Of(6);
        var signifiers = Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, 3).Select(_ => Simulated.Differences(chance, 40)).ToArray()).ToArray();
        var together = FramingByScenario.OfEach([signifiers[0], [signifiers[0][0]], signifiers[1], signifiers[2]], Chance.Of(1), draws: 1_500);

        Assert.Null(together[1]);
        foreach (var (known, test) in new[] { (0, together[0]), (1, together[2]), (2, together[3]) })
        {
            var alone = FramingByScenario.Of(signifiers[known], Chance.Of(1), draws: 1_500)!;
            Assert.Equal((alone.TSquared, alone.P), (test!.TSquared, test.P));
            Assert.Equal(alone.Pairs.Columns.AsEnumerable(), test.Pairs.Columns);
        }
    }

    /// <summary>Framing moves everybody, and alike in all scenarios; 1,500 seminars: Monte-Carlo error 0.56 %.</summary>
    [Theory, InlineData(11), InlineData(37)]
    public void finds_what_is_not_there_in_one_of_twenty_seminars(int delegates)
    {
        var ps = Simulated.Ps(1_500, chance =>
        {
            var shared = Simulated.Differences(chance, delegates, 0.2);
            var scenarios = Enumerable.Range(0, 3).Select(_ => shared.Zip(Simulated.Differences(chance, delegates, sd: 0.15), (one, other) => one + other).ToArray());
            return FramingByScenario.Of([.. scenarios], chance, draws: 199)!.P;
        });
        Assert.InRange(ps.Count(p => p <= 0.05) / 1_500.0, 0.033, 0.067);
        Simulated.AssertUniform(ps);
    }

    /// <summary>One scenario of three moves delegates by 0.25 more: it is found nearly always.</summary>
    [Fact]
    public void finds_what_is_there()
    {
        var share = Simulated.Share(200, chance => FramingByScenario.Of(
            [Simulated.Differences(chance, 37, 0.25), Simulated.Differences(chance, 37), Simulated.Differences(chance, 37)], chance, draws: 199)!.P <= 0.05);
        Assert.InRange(share, 0.9, 1);
    }
}
