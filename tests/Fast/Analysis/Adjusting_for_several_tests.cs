using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Adjusting_for_several_tests
{
    public sealed record Case(string Name, double[] Ps, double[] Holm, double[] BenjaminiHochberg);

    public sealed record All(string Tool, Case[] Cases);

    [Fact]
    public void agrees_with_R()
    {
        foreach (var known in Reference.Cases<All>("multiplicity.json").Cases)
        {
            Assert.Equal(known.Holm, Multiplicity.Holm(known.Ps), Near);
            Assert.Equal(known.BenjaminiHochberg, Multiplicity.BenjaminiHochberg(known.Ps), Near);
        }

        static bool Near(double one, double other) => Math.Abs(one - other) <= 1e-12 * Math.Max(1e-3, one);
    }

    [Theory, MemberData(nameof(Simulated.Seeds), MemberType = typeof(Simulated))]
    public void heeds_no_order_and_never_makes_a_p_smaller(int seed)
    {
        var chance = Chance.Of(seed);
        double[] ps = [.. Enumerable.Range(0, 12).Select(_ => Math.Round(chance.Next() * chance.Next(), 2))];
        double[] turned = [.. ps.Reverse()];

        Assert.Equal(Multiplicity.Holm(ps), Multiplicity.Holm(turned).Reverse());
        Assert.Equal(Multiplicity.BenjaminiHochberg(ps), Multiplicity.BenjaminiHochberg(turned).Reverse());
        Assert.All(ps.Zip(Multiplicity.Holm(ps), Multiplicity.BenjaminiHochberg(ps)), all => Assert.True(all.First <= all.Third && all.Third <= all.Second && all.Second <= 1));
    }
}
