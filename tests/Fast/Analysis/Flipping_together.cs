using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Flipping_together
{
    private static readonly double[][] Differences = [.. Enumerable.Range(0, 3).Select(column => Column(40, column))];

    [Fact]
    public void gives_single_columns_what_they_have_as_sign_flips()
    {
        var together = JointFlips.Of([.. Differences.Select(column => new FlippedContrasts([column], InFamily: true))], Chance.Of(7), 999);
        var apart = SignFlips.Of(Differences, Chance.Of(7), 999);

        Assert.Equal(apart.Columns.Select(column => column.P), together.Comparisons.Select(one => one.P));
        Assert.Equal(apart.Columns.Select(column => column.AdjustedP), together.Comparisons.Select(one => one.AdjustedP));
    }

    [Fact]
    public void does_not_depend_on_the_units_or_on_the_contrasts_that_are_written()
    {
        var (first, second) = (Differences[0], Differences[1]);
        var plain = Of(first, second);
        var scaled = Of([.. first.Select(value => 1000 * value)], [.. second.Select(value => -0.01 * value)]);
        var turned = Of([.. first.Zip(second, (one, other) => one + other)], [.. first.Zip(second, (one, other) => one - 3 * other)]);

        foreach (var other in new[] { scaled, turned })
        {
            Assert.Equal(plain.P, other.P);
            Assert.Equal(plain.TSquared!.Value, other.TSquared!.Value, 1e-6);
        }
    }

    /// <summary>Hotelling's T² of the mean vector, by its definition.</summary>
    [Fact]
    public void tells_t_squared()
    {
        var (x, y) = (Differences[0], Differences[1]);
        var (n, mx, my) = (x.Length, x.Average(), y.Average());
        var (xx, yy, xy) = (x.Sum(one => (one - mx) * (one - mx)) / (n - 1), y.Sum(one => (one - my) * (one - my)) / (n - 1), x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum() / (n - 1));
        var expected = n * (mx * mx * yy - 2 * mx * my * xy + my * my * xx) / (xx * yy - xy * xy);

        Assert.Equal(expected, Of(x, y).TSquared!.Value, 1e-8);
    }

    [Fact]
    public void of_options_is_stuart_and_maxwell()
    {
        int[,] table = { { 9, 6, 1 }, { 2, 8, 3 }, { 0, 7, 5 } };
        var rows = Enumerable.Range(0, 9).SelectMany(cell => Enumerable.Repeat((From: cell / 3, To: cell % 3), table[cell / 3, cell % 3])).ToArray();
        var columns = Enumerable.Range(0, 3).Select(option => rows.Select(row => (row.To == option ? 1.0 : 0) - (row.From == option ? 1.0 : 0)).ToArray()).ToArray();
        var together = JointFlips.Of([new FlippedContrasts(columns)], Chance.Of(1), 9_999).Comparisons[0];
        var apart = StuartMaxwell.Of(table, Chance.Of(2))!;

        Assert.Equal(apart.Statistic, together.Statistic!.Value, 1e-8);
        Assert.Equal(apart.P, together.P!.Value, 0.02);
    }

    [Fact]
    public void adjusts_for_a_family_and_never_makes_a_p_smaller()
    {
        var family = JointFlips.Of([.. Differences.Select(column => new FlippedContrasts([column], InFamily: true)), new FlippedContrasts([Differences[0], Differences[2]], InFamily: true)], Chance.Of(3), 999);

        Assert.All(family.Comparisons, one => Assert.True(one.AdjustedP >= one.P));
        Assert.Contains(family.Comparisons, one => one.AdjustedP > one.P);
    }

    [Fact]
    public void has_nothing_to_say_where_nobody_differs()
    {
        var still = JointFlips.Of([new FlippedContrasts([new double[6]], InFamily: true), new FlippedContrasts([[], []])], Chance.Of(1));

        Assert.All(still.Comparisons, one => Assert.True(one is { P: null, TSquared: null, AdjustedP: null }));
    }

    [Fact]
    public void has_a_p_that_is_uniform_when_nothing_differs()
    {
        var chance = Chance.Of(11);
        var small = Enumerable.Range(0, 400).Count(_ =>
        {
            var (x, y) = (Noise(chance), Noise(chance));
            return JointFlips.Of([new FlippedContrasts([x, y])], Chance.Of((int)(chance.Next() * 1e6)), 199).Comparisons[0].P <= 0.1;
        });

        Assert.InRange(small / 400.0, 0.055, 0.145); // three standard errors of 0.1
    }

    private static FlippedTogether Of(double[] first, double[] second) => JointFlips.Of([new FlippedContrasts([first, second])], Chance.Of(5), 999).Comparisons[0];

    private static double[] Noise(Chance chance) => [.. Enumerable.Range(0, 25).Select(_ => chance.Next() - 0.5)];

    private static double[] Column(int n, int seed)
    {
        var chance = Chance.Of(100 + seed);
        return [.. Enumerable.Range(0, n).Select(_ => chance.Next() - 0.5 + 0.06 * seed)];
    }
}
