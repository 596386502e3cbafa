using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Showing_equivalence
{
    public sealed record Case(string Name, double[] Differences, double Bound, double Alpha, double Mean, double PLower, double PUpper, double Low, double High);

    public sealed record All(string Tool, Case[] Cases);

    [Fact]
    public void agrees_with_R()
    {
        foreach (var known in Reference.Cases<All>("equivalence.json").Cases)
        {
            var test = Equivalence.Of(known.Differences, known.Bound, known.Alpha)!;

            Assert.Equal(known.Mean, test.Mean, 1e-12);
            Assert.Equal(known.PLower, test.PLower!.Value, 1e-9);
            Assert.Equal(known.PUpper, test.PUpper!.Value, 1e-9);
            Assert.Equal(Math.Max(known.PLower, known.PUpper), test.P!.Value, 1e-9);
            Assert.Equal(known.Low, test.Low, 1e-9);
            Assert.Equal(known.High, test.High, 1e-9);
        }
    }

    [Fact]
    public void says_nothing_of_one_or_without_a_bound_and_has_no_p_without_spread()
    {
        Assert.Null(Equivalence.Of([0.1], 0.05));
        Assert.Null(Equivalence.Of([0.1, 0.2], 0));
        Assert.Null(Equivalence.Of([0.1, 0.2], double.NaN));
        var same = Equivalence.Of([0.01, 0.01, 0.01], 0.05)!;
        Assert.Equal((null, 0.01, 0.01), (same.P, Math.Round(same.Low, 12), Math.Round(same.High, 12)));
    }

    [Theory, MemberData(nameof(Simulated.Seeds), MemberType = typeof(Simulated))]
    public void turns_and_scales_with_the_differences_and_agrees_with_its_interval(int seed)
    {
        var chance = Chance.Of(seed);
        var some = Simulated.Differences(chance, 3 + chance.Below(50), 0.02, 0.1);
        var test = Equivalence.Of(some, 0.06)!;
        var turned = Equivalence.Of(some.Negated(), 0.06)!;

        Assert.Equal(test.PLower!.Value, turned.PUpper!.Value, 1e-9);
        Assert.Equal(test.P!.Value, Equivalence.Of(some.Times(2), 0.12)!.P!.Value, 1e-9);
        Assert.Equal(test, Equivalence.Of(some.Shuffled(chance), 0.06));
        Assert.Equal(test.P < 0.05, test.Low > -0.06 && test.High < 0.06);
    }

    /// <summary>Where the true difference is just the one that matters; 4,000 seminars: Monte-Carlo error 0.35 %.</summary>
    [Fact]
    public void claims_it_wrongly_in_one_of_twenty_seminars() =>
        Assert.InRange(Simulated.Share(4_000, chance => Equivalence.Of(Simulated.Differences(chance, 37, 0.1, 0.15), 0.1)!.P <= 0.05), 0.036, 0.064);
}
