using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

/// <summary>Wilcoxon's signed-rank test with Pratt's zeros.</summary>
public sealed class Ranking_signs
{
    public sealed record Case(string Name, double[] Differences, double Z, double P, double? ExactP);

    public sealed record All(string Tool, Case[] Cases);

    public static TheoryData<int> Seeds => Simulated.Seeds;

    [Fact]
    public void agrees_with_coin()
    {
        foreach (var known in Reference.Cases<All>("wilcoxon.json").Cases)
        {
            var test = WilcoxonSignedRank.Of(known.Differences)!;

            Assert.Equal(known.Z, test.Z!.Value, 1e-9);
            Assert.Equal(known.P, test.P, 1e-9);
            if (known.ExactP is { } exact) Assert.Equal(exact, test.ExactP!.Value, 1e-9);
        }
    }

    [Fact]
    public void of_nobody_says_nothing_and_where_nobody_moved_finds_nothing()
    {
        Assert.Null(WilcoxonSignedRank.Of([]));
        Assert.Equal(new WilcoxonSignedRank(3, 0, 0, null, 1, 1), WilcoxonSignedRank.Of([0, 1e-17, -0.0]));
    }

    [Fact]
    public void ties_what_only_rounding_keeps_apart() =>
        Assert.Equal(WilcoxonSignedRank.Of([0.1, -0.1, 0.3, 0.2]), WilcoxonSignedRank.Of([0.1, 0.2 - 0.3, 0.3, 0.3 - 0.1]));

    [Theory, MemberData(nameof(Seeds))]
    public void turns_with_the_differences_and_heeds_neither_scale_nor_order(int seed)
    {
        var chance = Chance.Of(seed);
        var some = Simulated.WithTiesAndZeros(chance, 2 + chance.Below(80), mean: 0.05);
        var test = WilcoxonSignedRank.Of(some)!;
        var turned = WilcoxonSignedRank.Of(some.Negated())!;

        Assert.Equal(test, WilcoxonSignedRank.Of(some.Shuffled(chance)));
        Assert.Equal(test, WilcoxonSignedRank.Of(some.Times(4)));
        Assert.Equal(-test.Z, turned.Z);
        Assert.Equal((test.P, test.ExactP), (turned.P, turned.ExactP));
    }

    /// <summary>With ties and zeros, 2,000 seminars of 37 delegates: Monte-Carlo error 0.5 %.</summary>
    [Fact]
    public void finds_what_is_not_there_in_one_of_twenty_seminars()
    {
        var ps = Simulated.Ps(2_000, chance => WilcoxonSignedRank.Of(Simulated.WithTiesAndZeros(chance, 37))!.ExactP!.Value);
        Assert.InRange(ps.Count(p => p <= 0.05) / 2_000.0, 0.035, 0.065);
        Simulated.AssertUniform(ps);
    }
}
