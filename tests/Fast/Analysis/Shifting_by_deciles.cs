using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Shifting_by_deciles
{
    private static readonly Comparing_different_people.Samples[] Known =
        Reference.Cases<Comparing_different_people.All<Comparing_different_people.Samples>>("two-samples.json").Cases;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Fact]
    public void has_the_deciles_that_SciPy_has()
    {
        foreach (var known in Known)
        {
            var shift = ShiftFunction.Of(known.First, known.Second, Chance.Of(1), draws: 100)!;
            for (var decile = 0; decile < 9; decile++)
            {
                Assert.Equal(known.FirstDeciles[decile], shift.Deciles[decile].First, 1e-9);
                Assert.Equal(known.SecondDeciles[decile], shift.Deciles[decile].Second, 1e-9);
                Assert.Equal(known.SecondDeciles[decile] - known.FirstDeciles[decile], shift.Deciles[decile].Difference, 1e-9);
            }
        }
    }

    [Fact]
    public void of_one_says_nothing_and_of_all_alike_has_no_width()
    {
        Assert.Null(ShiftFunction.Of([], [], Chance.Of(1)));
        Assert.Null(ShiftFunction.Of([0.5], [0.6], Chance.Of(1)));
        Assert.Throws<ArgumentException>(() => ShiftFunction.Of([0.5], [], Chance.Of(1)));
        Assert.All(ShiftFunction.Of([0, 0, 0], [1, 1, 1], Chance.Of(1))!.Deciles, decile =>
        {
            Assert.Equal(1, decile.Difference, 1e-12);
            Assert.Equal((decile.Interval!.Low, decile.Interval.High), (1, 1), Ends);
        });
    }

    [Theory, MemberData(nameof(Seeds))]
    public void is_the_same_to_the_bit_in_any_order_of_delegates(int seed)
    {
        var (first, second) = Some(seed, 30);
        var order = Chance.Of(seed).Shuffled([.. Enumerable.Range(0, 30).Select(row => (double)row)]);
        var shift = ShiftFunction.Of(first, second, Chance.Of(seed), draws: 1_500)!;
        var again = ShiftFunction.Of([.. order.Select(row => first[(int)row])], [.. order.Select(row => second[(int)row])], Chance.Of(seed), draws: 1_500)!;

        Assert.Equal(shift.Deciles.AsEnumerable(), again.Deciles);
        Assert.NotEqual(shift.Deciles.AsEnumerable(), ShiftFunction.Of(first, second, Chance.Of(seed + 1), draws: 1_500)!.Deciles);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void moves_with_one_framing_and_is_negated_when_they_are_swapped(int seed)
    {
        var (first, second) = Some(seed, 40);
        var shift = ShiftFunction.Of(first, second, Chance.Of(1))!;
        var moved = ShiftFunction.Of(first, Array.ConvertAll(second, at => at + 0.2), Chance.Of(1))!;
        var swapped = ShiftFunction.Of(second, first, Chance.Of(1))!;
        for (var decile = 0; decile < 9; decile++)
        {
            var (interval, width) = (shift.Deciles[decile].Interval!, shift.Deciles[decile].Interval!.High - shift.Deciles[decile].Interval!.Low);
            Assert.Equal((interval.Low + 0.2, interval.High + 0.2), (moved.Deciles[decile].Interval!.Low, moved.Deciles[decile].Interval!.High), Ends);
            Assert.Equal(-shift.Deciles[decile].Difference, swapped.Deciles[decile].Difference, 1e-12);
            // Sorted by the other framing, delegates are drawn differently: equal up to the Monte-Carlo error of 2,000 draws.
            Assert.Equal(-interval.High, swapped.Deciles[decile].Interval!.Low, 0.12 * width);
        }
    }

    /// <summary>
    /// 400 seminars of 40 delegates; framing 2 is framing 1 moved by 0.1 and noise that widens it. The deciles of the answers are known. Over the
    /// nine deciles together, whose draws hang together: Monte-Carlo error about 0.8 %.
    /// </summary>
    [Fact]
    public void its_bands_cover_the_true_differences()
    {
        var (chance, covered) = (Chance.Of(2017), 0);
        var sd = Math.Sqrt(0.15 * 0.15 + 0.1 * 0.1);
        for (var seminar = 0; seminar < 400; seminar++)
        {
            var first = chance.Values(40, at => at.Normal(0.4, 0.15));
            var second = Array.ConvertAll(first, at => at + 0.1 + chance.Normal(0, 0.1));
            var shift = ShiftFunction.Of(first, second, Chance.Of(seminar), draws: 600)!;
            covered += shift.Deciles.Count(decile =>
                0.1 + (sd - 0.15) * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, decile.P) is var truth && decile.Interval!.Low <= truth && truth <= decile.Interval.High);
        }

        Assert.InRange(covered / 3_600.0, 0.93, 0.97);
    }

    [Fact]
    public void of_many_delegates_draws_fewer_and_gives_about_the_same_band()
    {
        var (first, second) = Some(3, 2_000);
        var (more, others) = Some(4, 100_000);
        var full = ShiftFunction.Of(first, second, Chance.Of(1))!.Deciles[4].Interval!;
        var fewer = ShiftFunction.Of(more, others, Chance.Of(1))!.Deciles[4].Interval!;

        Assert.Equal((IntervalMethod.PercentileBootstrap, 2_000), (full.Method, full.Draws));
        Assert.Equal((IntervalMethod.Normal, DrawnInterval.DrawsAbove), (fewer.Method, fewer.Draws));
        // The standard error falls with √n; 200 draws know it to 5 %.
        Assert.InRange((full.High - full.Low) / (fewer.High - fewer.Low) / Math.Sqrt(50), 0.8, 1.25);
    }

    private static readonly IEqualityComparer<(double Low, double High)> Ends =
        EqualityComparer<(double Low, double High)>.Create((one, other) => Math.Abs(one.Low - other.Low) < 1e-9 && Math.Abs(one.High - other.High) < 1e-9, _ => 0);

    private static (double[] First, double[] Second) Some(int seed, int delegates)
    {
        var chance = Chance.Of(seed);
        return (chance.Values(delegates, at => Seeded.OnGrid(at.Normal(0.4, 0.3))), chance.Values(delegates, at => Seeded.OnGrid(at.Normal(0.6, 0.3))));
    }
}
