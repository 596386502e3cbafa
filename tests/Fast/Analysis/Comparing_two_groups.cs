using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Comparing_two_groups
{
    public sealed record Line(string Name, double[] First, double[] Second, double Difference, double Freedom, double Low, double High, double T2);

    public sealed record Cloud(string Name, double[][] First, double[][] Second, double Statistic, double P);

    public sealed record All(string Tool, Line[] Lines, Cloud[] Points);

    private static readonly All FromR = Reference.Cases<All>("two-groups.json");

    public static TheoryData<string> OnALine => [.. FromR.Lines.Select(known => known.Name)];

    public static TheoryData<string> InThePlane => [.. FromR.Points.Select(known => known.Name)];

    [Theory, MemberData(nameof(OnALine))]
    public void gives_the_interval_that_R_gives(string name)
    {
        var known = FromR.Lines.Single(known => known.Name == name);
        var found = WelchDifference.Of(known.First, known.Second)!;

        Assert.Equal(known.Difference, found.Difference, 1e-12);
        Assert.Equal(known.Freedom, found.Freedom!.Value, 1e-9);
        Assert.Equal(known.Low, found.Low!.Value, 1e-9);
        Assert.Equal(known.High, found.High!.Value, 1e-9);
        Assert.Equal(known.T2, Exchanged(known.First, known.Second).Statistic, 1e-9);
    }

    /// <summary>Four standard errors of 19,999 draws.</summary>
    [Theory, MemberData(nameof(InThePlane))]
    public void draws_what_R_counts_out_over_every_split(string name)
    {
        var known = FromR.Points.Single(known => known.Name == name);
        var found = ExchangedLabels.Of(known.First, known.Second, Chance.Of(1), 19_999)!;

        Assert.Equal(known.Statistic, found.Statistic, 1e-9);
        Assert.Equal(known.P, found.P!.Value, 4 * Math.Sqrt(known.P * (1 - known.P) / 19_999) + 1e-4);
    }

    [Fact]
    public void says_nothing_of_one_and_has_no_p_where_all_are_in_one_place()
    {
        Assert.Null(WelchDifference.Of([0.1], [0.1, 0.2]));
        Assert.Null(ExchangedLabels.Of([[0.1]], [[0.1], [0.2]], Chance.Of(1), 99));
        Assert.Equal((0.0, null, null), (WelchDifference.Of([0.1, 0.1], [0.1, 0.1])!.Difference, WelchDifference.Of([0.1, 0.1], [0.1, 0.1])!.Low, Exchanged([0.1, 0.1], [0.1, 0.1]).P));
        Assert.Equal((0.5, null), (WelchDifference.Of([0, 0], [0.5, 0.5])!.Difference, WelchDifference.Of([0, 0], [0.5, 0.5])!.Low));
    }

    /// <summary>The markers of each group lie on one end: of the 252 splits of ten, two are as extreme.</summary>
    [Fact]
    public void counts_the_splits_also_where_nobody_differs_within_either_group() =>
        Assert.Equal(2 / 252.0, Exchanged([0, 0, 0, 0, 0], [1, 1, 1, 1, 1]).P!.Value, 0.004);

    [Theory, MemberData(nameof(Simulated.Seeds), MemberType = typeof(Simulated))]
    public void turns_shifts_and_scales_with_the_groups(int seed)
    {
        var chance = Chance.Of(seed);
        var (one, other) = (Simulated.Differences(chance, 3 + chance.Below(30)), Simulated.Differences(chance, 3 + chance.Below(30), 0.1));
        var (found, turned) = (WelchDifference.Of(one, other)!, WelchDifference.Of(other, one)!);

        Assert.Equal(found.Difference, -turned.Difference, 1e-12);
        Assert.Equal(found.Low!.Value, -turned.High!.Value, 1e-12);
        Assert.Equal(found.Low.Value * 2, WelchDifference.Of(one.Times(2).Plus(0.3), other.Times(2).Plus(0.3))!.Low!.Value, 1e-9);
        Assert.Equal(found, WelchDifference.Of(one.Shuffled(chance), other.Shuffled(chance)));
        Assert.Equal(Exchanged(one, other).P, Exchanged(one.Times(2).Plus(0.3), other.Times(2).Plus(0.3)).P);
        Assert.Equal(Exchanged(one, other).P, Exchanged(one, other).P);
    }

    /// <summary>Of 12 and 37 delegates with three times the spread, where a test that pools the spreads errs: 2,000 pairs of rooms, Monte-Carlo error 0.5 %.</summary>
    [Fact]
    public void covers_the_truth_and_errs_as_seldom_as_it_says_where_the_rooms_are_unlike()
    {
        Assert.InRange(Simulated.Share(2_000, chance => WelchDifference.Of(Simulated.Differences(chance, 12, 0, 0.3), Simulated.Differences(chance, 37, 0.1, 0.1)) is { Low: <= 0.1, High: >= 0.1 }), 0.93, 0.97);
        Assert.InRange(Simulated.Share(2_000, chance => Exchanged(Simulated.Differences(chance, 12, 0, 0.3), Simulated.Differences(chance, 37, 0, 0.1), 199, chance).P <= 0.05), 0.03, 0.07);
    }

    [Fact]
    public void has_uniform_ps_where_nothing_differs() => Simulated.AssertUniform(Simulated.Ps(600, chance =>
        ExchangedLabels.Of(Plane(chance, 9), Plane(chance, 14), chance, 399)!.P!.Value));

    private static double[][] Plane(Chance chance, int people) => [.. Enumerable.Range(0, people).Select(_ => new[] { Simulated.Gauss(chance), Simulated.Gauss(chance) })];

    private static ExchangedLabels Exchanged(double[] first, double[] second, int draws = 999, Chance? chance = null) =>
        ExchangedLabels.Of([.. first.Select(value => new[] { value })], [.. second.Select(value => new[] { value })], chance ?? Chance.Of(7), draws)!;
}
