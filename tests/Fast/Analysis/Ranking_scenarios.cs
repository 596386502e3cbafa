using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

/// <summary>Friedman's test.</summary>
public sealed class Ranking_scenarios
{
    public sealed record Case(string Name, double?[][] Scenarios, int Delegates, double Statistic, int Freedom, double P);

    public sealed record All(string Tool, Case[] Cases);

    [Fact]
    public void agrees_with_R()
    {
        foreach (var known in Reference.Cases<All>("friedman.json").Cases)
        {
            var test = Friedman.Of([.. known.Scenarios.Select(scenario => Array.ConvertAll(scenario, value => value ?? double.NaN))])!;

            Assert.Equal((known.Delegates, known.Freedom), (test.Delegates, test.Freedom));
            Assert.Equal(known.Statistic, test.Statistic!.Value, 1e-9);
            Assert.Equal(known.P, test.P, 1e-12);
        }
    }

    [Fact]
    public void of_one_scenario_or_one_delegate_says_nothing_and_finds_nothing_where_all_are_tied()
    {
        Assert.Null(Friedman.Of([]));
        Assert.Null(Friedman.Of([[0.1, 0.2, 0.3]]));
        Assert.Null(Friedman.Of([[0.1, 0.2], [0.4, double.NaN]]));
        Assert.Equal(new Friedman(2, 3, null, 2, 1), Friedman.Of([[0.3, 1], [0.1 + 0.2, 1], [0.3, 1]]));
    }

    [Theory, MemberData(nameof(Simulated.Seeds), MemberType = typeof(Simulated))]
    public void heeds_ranks_within_delegates_only(int seed)
    {
        var chance = Chance.Of(seed);
        var scenarios = Enumerable.Range(0, 4).Select(_ => Simulated.WithTiesAndZeros(chance, 25)).ToArray();
        var test = Friedman.Of(scenarios)!;
        var own = Simulated.Differences(chance, 25);

        Assert.Equal(test, Friedman.Of([.. scenarios.Reverse()]));
        Near(Friedman.Of([.. scenarios.Select(scenario => scenario.Negated())])!);
        Near(Friedman.Of([.. scenarios.Select(scenario => scenario.Zip(own, (one, shift) => Math.Exp(3 * one) + shift).ToArray())])!);

        void Near(Friedman other) => Assert.Equal(test.Statistic!.Value, other.Statistic!.Value, 1e-9);
    }

    /// <summary>Of 30 delegates, 4,000 seminars: Monte-Carlo error 0.35 %.</summary>
    [Fact]
    public void finds_what_is_not_there_in_one_of_twenty_seminars()
    {
        var found = Simulated.Share(4_000, chance => Friedman.Of([.. Enumerable.Range(0, 3).Select(_ => Simulated.WithTiesAndZeros(chance, 30))])!.P <= 0.05);
        Assert.InRange(found, 0.036, 0.062);
    }
}
