using MathNet.Numerics.Random;
using Narratives.Analysis.Patterns;
using Narratives.Analysis.Statistics;
using Narratives.Marks;

namespace Narratives.Tests.Fast.Analysis;

public class Describing_positions
{
    public static TheoryData<string> Cases => [.. Reference.Known.Positions.Select(known => known.Name)];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory, MemberData(nameof(Cases))]
    public void agrees_with_numpy(string name)
    {
        var known = Reference.Position(name);
        var positions = Of(known.TenThousandths);
        var spread = Spread.Of(positions)!;

        Assert.Equal(known.Mean, spread.Mean, 1e-12);
        Assert.Equal(known.Median, spread.Median, 1e-12);
        Assert.Equal(known.Sd, spread.Sd!.Value, 1e-12);
        Assert.All(known.Quantiles, quantile =>
            Assert.Equal(quantile.Value, Quantile.Of(positions, double.Parse(quantile.Key, System.Globalization.CultureInfo.InvariantCulture))!.Value, 1e-12));
        Assert.Equal(known.Histogram, Histogram.Of(positions));
    }

    [Theory, MemberData(nameof(Cases))]
    public void its_density_agrees_with_scipy_on_reflected_data(string name)
    {
        var known = Reference.Position(name);
        var density = Density.Of(Of(known.TenThousandths));

        Assert.Equal(known.Bandwidth, Density.BandwidthOf(Of(known.TenThousandths))!.Value, 1e-12);
        for (var point = 0; point < Density.Points; point++) Assert.Equal(known.Density[point], density[point], 1e-7);
        Assert.Equal(1, known.MassBeforeClosing, 1e-7);
    }

    [Fact]
    public void of_nobody_says_nothing()
    {
        Assert.Null(Spread.Of(new PositionCounts()));
        Assert.Null(Quantile.Of(new PositionCounts(), 0.5));
        Assert.Empty(Density.Of(new PositionCounts()));
        Assert.Equal(new int[Histogram.Bins], Histogram.Of(new PositionCounts()));
    }

    [Fact]
    public void of_one_has_a_mean_but_no_spread_and_no_density()
    {
        var one = Of([2_500]);

        Assert.Equal(new Spread(1, 0.25, 0.25, null), Spread.Of(one));
        Assert.Empty(Density.Of(one));
    }

    [Fact]
    public void that_are_all_alike_spread_nowhere_and_peak_where_they_lie()
    {
        var alike = Of([.. Enumerable.Repeat(2_500, 12)]);
        var density = Density.Of(alike);

        Assert.Equal(0, Spread.Of(alike)!.Sd);
        Assert.Equal(density.Max(), density[25]);
        Assert.Equal(1, Trapezoid(density), 1e-12);
    }

    [Fact]
    public void counts_an_edge_in_the_bin_on_its_right_and_one_in_the_last()
    {
        var bins = Histogram.Of(Of([0, 499, 500, 9_499, 9_500, 10_000]));

        Assert.Equal([2, 1, 1, 2], [bins[0], bins[1], bins[18], bins[19]]);
    }

    [Fact]
    public void the_two_ends_are_mirror_images()
    {
        var bins = Density.Of(Of([0, 0, 0, 10_000, 10_000, 10_000]));

        Assert.Equal(bins[0], bins[100], 1e-12);
        Assert.True(bins[0] > bins[50]);
    }

    [Fact]
    public void of_a_million_has_an_exact_spread()
    {
        var many = new PositionCounts();
        for (var doubling = 0; doubling < 19; doubling++) many.Add(doubling == 0 ? Of([0, 10_000]) : many);

        Assert.Equal(524_288, many.Total);
        Assert.Equal(0.5 * Math.Sqrt(524_288 / 524_287.0), Spread.Of(many)!.Sd!.Value, 1e-12);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void moves_with_them_and_mirrors_with_them(int seed)
    {
        var some = Some(seed, 5_000);
        var spread = Spread.Of(Of(some))!;
        var moved = Spread.Of(Of([.. some.Select(position => position + 1_234)]))!;
        var mirrored = Spread.Of(Of([.. some.Select(position => 10_000 - position)]))!;

        Assert.Equal(spread.Mean + 0.1234, moved.Mean, 1e-12);
        Assert.Equal(spread.Median + 0.1234, moved.Median, 1e-12);
        Assert.Equal(spread.Sd!.Value, moved.Sd!.Value, 1e-12);
        Assert.Equal(1 - spread.Mean, mirrored.Mean, 1e-12);
        Assert.Equal(1 - spread.Median, mirrored.Median, 1e-12);
        Assert.Equal(spread.Sd!.Value, mirrored.Sd!.Value, 1e-12);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void their_density_integrates_to_one_and_mirrors(int seed)
    {
        var some = Some(seed, 10_001);
        var density = Density.Of(Of(some));
        var mirrored = Density.Of(Of([.. some.Select(position => 10_000 - position)]));

        Assert.Equal(1, Trapezoid(density), 1e-6);
        Assert.All(density, height => Assert.True(height >= 0));
        for (var point = 0; point < Density.Points; point++) Assert.Equal(density[point], mirrored[Density.Points - 1 - point], 1e-9);
    }

    /// <summary>At least two; sometimes only one value, sometimes only ends.</summary>
    private static int[] Some(int seed, int below)
    {
        var chance = new Xoshiro256StarStar(seed, threadSafe: false);
        var values = seed % 5 == 0 ? 1 : seed % 5 == 1 ? 2 : below;
        return [.. Enumerable.Range(0, chance.Next(2, 300)).Select(_ => values == below ? chance.Next(below) : chance.Next(values) * (below - 1))];
    }

    private static double Trapezoid(IReadOnlyList<double> heights) => (heights.Sum() - (heights[0] + heights[^1]) / 2) / (heights.Count - 1);

    private static PositionCounts Of(int[] tenThousandths) => PositionCounts.Of(tenThousandths.Select(Position.OfTenThousandths));
}
