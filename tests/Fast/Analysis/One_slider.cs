using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class One_slider
{
    public sealed record Case(string Name, double[] Values, double Mean, double? Sd, double[] Quartiles, double[] Deciles, double Dip, double DipP,
        double DipLow, double DipHigh, double? AndersonDarling, double? P, double? Lilliefors, double? Skewness, double? ExcessKurtosis);

    public sealed record All(string Tool, Case[] Cases);

    private static readonly Case[] Known = Reference.Cases<All>("one-slider.json").Cases;

    public static TheoryData<string> Cases => [.. Known.Select(known => known.Name)];

    [Theory, MemberData(nameof(Cases))]
    public void is_described_as_R_describes_it(string name)
    {
        var known = Known.Single(known => known.Name == name);
        var described = Distribution.Of(known.Values)!;

        Assert.Equal(known.Values.Length, described.Spread.Placed);
        Assert.Equal(known.Mean, described.Spread.Mean, 1e-12);
        Assert.Equal(known.Sd!.Value, described.Spread.Sd!.Value, 1e-12);
        double[] quartiles = [described.Least, described.LowerQuartile, described.Median, described.UpperQuartile, described.Greatest];
        for (var quartile = 0; quartile < 5; quartile++) Assert.Equal(known.Quartiles[quartile], quartiles[quartile], 1e-12);
        for (var decile = 0; decile < 9; decile++) Assert.Equal(known.Deciles[decile], described.Deciles[decile], 1e-12);
    }

    [Theory, MemberData(nameof(Cases))]
    public void dips_as_diptest_says(string name)
    {
        var known = Known.Single(known => known.Name == name);
        var dip = Dip.Of(known.Values)!;

        Assert.Equal(known.Dip, dip.Statistic, 1e-12);
        // Its p comes from another table (72,000 draws up to n = 72,000, linear between): two simulations, and two ways to interpolate.
        Assert.Equal(known.DipP, dip.P, 0.012);
    }

    public sealed record Nearest(double[] Values, double Dip);

    public sealed record Programmed(string Tool, Nearest[] Cases);

    [Fact]
    public void dips_as_the_definition_says_however_it_is_heaped()
    {
        foreach (var (values, dip) in Reference.Cases<Programmed>("dips.json").Cases) Assert.Equal(dip, Dip.Of(values)!.Statistic, 1e-9);
    }

    [Theory, MemberData(nameof(Cases))]
    public void is_as_normal_as_nortest_says(string name)
    {
        var known = Known.Single(known => known.Name == name);
        var normal = Normality.Of(known.Values);

        Assert.Equal(known.AndersonDarling is null, normal is null);
        if (normal is null) return;
        Assert.Equal(known.AndersonDarling!.Value, normal.AndersonDarling, 1e-9);
        Assert.Equal(known.P!.Value, normal.P, 1e-9);
        Assert.Equal(known.Lilliefors!.Value, normal.LargestGap, 1e-9);
        Assert.Equal(known.Skewness!.Value, normal.Skewness, 1e-9);
        Assert.Equal(known.ExcessKurtosis!.Value, normal.ExcessKurtosis, 1e-8);
        Assert.InRange(normal.Outside, 0, 1);
    }

    [Fact]
    public void of_nobody_or_too_few_says_nothing()
    {
        Assert.Null(Distribution.Of([]));
        Assert.Null(Heaping.Of([]));
        Assert.Empty(EmpiricalCdf.Of([]));
        Assert.Null(Dip.Of([0.1, 0.5, 0.9]));
        Assert.Null(Normality.Of([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]));
        Assert.Null(Normality.Of([.. Enumerable.Repeat(0.3, 20)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Distribution.Of([double.NaN]));
    }

    [Fact]
    public void that_is_all_alike_does_not_dip()
    {
        Assert.Equal(1, Dip.Of([.. Enumerable.Repeat(0.0, 30)])!.P);
        Assert.Null(Distribution.Of([0.25])!.Spread.Sd);
    }

    /// <summary>An average of three scenarios, added in another order: the last digit differs, the answers do not.</summary>
    [Fact]
    public void does_not_see_what_averaging_rounds()
    {
        var (one, other) = ((0.1 + 0.2 + 0.3) / 3, (0.3 + 0.2 + 0.1) / 3);
        Assert.NotEqual(one, other);
        Assert.Equal(1, Dip.Of([one, other, one, other, one])!.P);
        Assert.Null(Normality.Of([one, other, one, other, one, other, one, other]));
    }

    [Fact]
    public void heaps_at_its_ends_and_in_the_exact_middle()
    {
        var heaping = Heaping.Of([0, 0.005, 0.0051, 0.4949, 0.495, 0.5, 0.505, 0.5051, 0.9949, 0.995, 1])!;

        Assert.Equal((11, 2, 3, 2), (heaping.Placed, heaping.Left, heaping.Middle, heaping.Right));
        Assert.Equal(3 / 11.0, heaping.MiddleFraction, 1e-15);
    }

    [Fact]
    public void climbs_to_one()
    {
        var heights = EmpiricalCdf.Of([0, 0.2501, 0.26, 1]);

        Assert.Equal([0.25, 0.25, 0.75, 0.75, 1], [heights[0], heights[25], heights[26], heights[99], heights[100]]);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7), InlineData(8)]
    public void keeps_its_shape_when_it_is_mirrored_stretched_or_moved(int seed)
    {
        var chance = Chance.Of(seed);
        var some = chance.Values(10 + chance.Below(200), at => Seeded.OnGrid(seed % 2 == 0 ? at.Normal(0.4, 0.3) : at.Below(9) / 8.0));
        var (dip, normal) = (Dip.Of(some)!, Normality.Of(some)!);
        foreach (var same in new[] { Array.ConvertAll(some, at => 1 - at), Array.ConvertAll(some, at => 0.3 * at + 0.2), chance.Shuffled(some) })
        {
            Assert.Equal(dip.Statistic, Dip.Of(same)!.Statistic, 1e-9);
            Assert.Equal(dip.P, Dip.Of(same)!.P, 1e-6);
            Assert.Equal(normal.AndersonDarling, Normality.Of(same)!.AndersonDarling, 1e-9);
            Assert.Equal(normal.P, Normality.Of(same)!.P, 1e-9);
        }
        Assert.Equal(dip, Dip.Of(chance.Shuffled(some)));
        Assert.Equal(normal, Normality.Of(chance.Shuffled(some)));
    }

    /// <summary>
    /// 2,000 cells of one uniform hump on the grid: p is uniform, so a twentieth of them lies below 0.05 (Monte-Carlo error 0.5 %).
    /// </summary>
    [Theory, InlineData(12), InlineData(37), InlineData(218), InlineData(1_300)]
    public void that_is_uniform_dips_by_chance_as_often_as_it_says(int n)
    {
        var chance = Chance.Of(n);
        var ps = Enumerable.Range(0, 2_000).Select(_ => Dip.Of(chance.Values(n, at => Seeded.OnGrid(at.Next())))!.P).ToArray();

        Assert.InRange(Seeded.FarFromUniform(ps), 0, 1.63);
        Assert.InRange(ps.Count(p => p < 0.05) / 2_000.0, 0.035, 0.065);
    }

    [Fact]
    public void with_two_humps_is_found_to_dip()
    {
        var found = Seeded.Share(300, 1, (chance, _) => Dip.Of(chance.Values(60, at => Seeded.OnGrid(at.Heads() ? at.Normal(0.25, 0.1) : at.Normal(0.75, 0.1))))!.P < 0.05);

        Assert.InRange(found, 0.9, 1);
    }

    /// <summary>
    /// 2,000 normal cells, hardly one of them cut off. The published curves of p are rough by about 0.01 in the middle: measured here at the ends.
    /// </summary>
    [Theory, InlineData(8), InlineData(37), InlineData(400)]
    public void that_is_normal_is_called_otherwise_as_often_as_it_says(int n)
    {
        var rejected = Seeded.Share(2_000, n, (chance, _) => Normality.Of(chance.Values(n, at => Seeded.OnGrid(at.Normal(0.5, 0.12))))!.P < 0.05);

        Assert.InRange(rejected, 0.035, 0.065);
    }

    [Fact]
    public void with_one_answer_far_off_has_a_finite_distance_from_the_normal()
    {
        double[] lonely = [.. Enumerable.Repeat(0.0, 99_999), 1];
        var normal = Normality.Of(lonely)!;

        Assert.True(double.IsFinite(normal.AndersonDarling));
        Assert.InRange(normal.P, 0, 1e-20);
    }

    [Fact]
    public void of_a_hundred_thousand_is_found()
    {
        var chance = Chance.Of(3);
        var many = chance.Values(100_000, at => Seeded.OnGrid(at.Next()));

        Assert.NotNull(Dip.Of(many));
        Assert.NotNull(Normality.Of(many));
        Assert.NotNull(Distribution.Of(many));
        // A quadratic algorithm would take minutes; how long it takes is measured by the load tests.
    }
}
