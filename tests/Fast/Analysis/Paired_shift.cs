using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public class Paired_shift
{
    public static TheoryData<string> Cases => [.. Reference.Known.Differences.Select(known => known.Name)];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    /// <summary>The ends are compared to three Monte-Carlo errors of a 2.5 % quantile of 20,000 draws: 3 · √(p(1 − p) / m) / φ(z) standard errors ≈ 0.057.</summary>
    [Theory, MemberData(nameof(Cases))]
    public void agrees_with_scipy(string name)
    {
        var known = Reference.Difference(name);
        var shift = PairedShift.Of(Of(known.TenThousandths), seed: 1, draws: 20_000)!;

        Assert.Equal(known.Mean, shift.Mean, 1e-12);
        Assert.Equal(known.Low, shift.Low, 0.06 * known.StandardErrorOfMean);
        Assert.Equal(known.High, shift.High, 0.06 * known.StandardErrorOfMean);
        Assert.Equal(known.MovedLeft, shift.MovedLeft, 1e-12);
        Assert.Equal(known.MovedRight, shift.MovedRight, 1e-12);
        Assert.Equal(1, shift.MovedLeft + shift.Same + shift.MovedRight, 1e-12);
        Assert.Equal(known.Histogram, shift.Histogram);
    }

    [Fact]
    public void of_nobody_or_of_one_says_nothing()
    {
        Assert.Null(PairedShift.Of([], seed: 1));
        Assert.Null(PairedShift.Of(Of([100]), seed: 1));
    }

    [Fact]
    public void the_edge_of_the_tolerance_is_still_the_same()
    {
        var shift = PairedShift.Of([new(500, 1), new(-1_000, 2), new(1_501, 3), new(-501, 1)], seed: 1)!;

        Assert.Equal((0.25, 0.5, 0.25), (shift.MovedLeft, shift.Same, shift.MovedRight));
    }

    [Fact]
    public void an_edge_falls_in_the_bin_on_its_right_and_one_in_the_last()
    {
        var bins = Histogram.Of([new(-10_000, 1), new(-9_000, 1), new(-27_000, 3), new(0, 2), new(10_000, 1), new(30_000, 3)]);

        Assert.Equal([1, 2, 1, 2], [bins[0], bins[1], bins[10], bins[19]]);
    }

    [Fact]
    public void that_is_the_same_for_all_has_an_interval_of_no_width()
    {
        var shift = PairedShift.Of(Of([300, 300, 300, 300, 300]), seed: 1)!;

        Assert.Equal(0.03, shift.Mean, 1e-15);
        Assert.Equal(0.03, shift.Low, 1e-15);
        Assert.Equal(0.03, shift.High, 1e-15);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void is_the_same_to_the_bit_for_the_same_seed_and_any_order_of_delegates(int seed)
    {
        var some = Some(seed, 30);
        var shuffled = new List<PairedDifference>(some);
        shuffled.Reverse();

        var shift = PairedShift.Of(some, seed)!;
        var again = PairedShift.Of(shuffled, seed)!;

        Assert.Equal((shift.Mean, shift.Low, shift.High), (again.Mean, again.Low, again.High));
        Assert.NotEqual(shift.Low, PairedShift.Of(some, seed + 1)!.Low);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void is_negated_when_the_framings_are_swapped(int seed)
    {
        var some = Some(seed, 60);
        var shift = PairedShift.Of(some, seed)!;
        var swapped = PairedShift.Of([.. some.Select(difference => difference with { Sum = -difference.Sum })], seed)!;

        Assert.Equal(-shift.Mean, swapped.Mean, 1e-12);
        Assert.Equal((shift.MovedLeft, shift.Same, shift.MovedRight), (swapped.MovedRight, swapped.Same, swapped.MovedLeft));
        // The draws are not mirrored, so the ends agree to Monte-Carlo error only: 2,000 draws, four of them, for 25 seeds.
        Assert.Equal(-shift.High, swapped.Low, 0.26 * (shift.High - shift.Low) / 3.92);
        Assert.Equal(-shift.Low, swapped.High, 0.26 * (shift.High - shift.Low) / 3.92);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void moves_with_every_difference(int seed)
    {
        var some = Some(seed, 40);
        var shift = PairedShift.Of(some, seed)!;
        var moved = PairedShift.Of([.. some.Select(difference => difference with { Sum = difference.Sum + 700 * difference.Pairs })], seed)!;

        Assert.Equal(shift.Mean + 0.07, moved.Mean, 1e-12);
        Assert.Equal(shift.Low + 0.07, moved.Low, 1e-12);
        Assert.Equal(shift.High + 0.07, moved.High, 1e-12);
    }

    [Fact]
    public void of_more_delegates_than_are_resampled_has_the_interval_that_the_bootstrap_tends_to()
    {
        var many = Some(1, PairedShift.MostResampled + 1);
        var normal = PairedShift.Of(many, seed: 1)!;
        var resampled = PairedShift.Of([.. many.Take(PairedShift.MostResampled)], seed: 1, draws: 20_000)!;

        Assert.Equal((IntervalMethod.Normal, IntervalMethod.ExpandedBootstrap), (normal.Method, resampled.Method));
        Assert.Equal(0, normal.Draws);
        Assert.Equal(resampled.High - resampled.Low, normal.High - normal.Low, 0.03 * (normal.High - normal.Low));
        Assert.Equal(normal.Mean, (normal.Low + normal.High) / 2, 1e-12);
    }

    /// <summary>
    /// 1,000 seminars of 37 delegates, whose differences are normal around 0.15 (sd 0.3) and cut off at the ends. Measured: 95.7 % of
    /// the 95 % intervals cover the truth (Monte-Carlo error 0.7 %).
    /// </summary>
    [Fact]
    public void its_interval_covers_the_true_mean()
    {
        const double truth = 0.15;
        var chance = new Xoshiro256StarStar(2017, threadSafe: false);
        var covered = 0;
        for (var seminar = 0; seminar < 1_000; seminar++)
        {
            // Cut off symmetrically about the truth, so that the truth stays the mean.
            var differences = Enumerable.Range(0, 37).Select(_ => truth + Math.Clamp(Normal.Sample(chance, 0, 0.3), truth - 1, 1 - truth));
            var shift = PairedShift.Of([.. differences.Select(difference => new PairedDifference((int)Math.Round(difference * 10_000), 1))], seminar)!;
            if (shift.Low <= truth && truth <= shift.High) covered++;
        }

        Assert.InRange(covered / 1_000.0, 0.93, 0.97);
    }

    private static List<PairedDifference> Some(int seed, int delegates)
    {
        var chance = new Xoshiro256StarStar(seed, threadSafe: false);
        return [.. Enumerable.Range(0, delegates).Select(_ => chance.Next(1, 4)).Select(pairs => new PairedDifference(chance.Next(-6_000, 8_000) * pairs / 2, pairs))];
    }

    private static List<PairedDifference> Of(int[] tenThousandths) => [.. tenThousandths.Select(difference => new PairedDifference(difference, 1))];
}
