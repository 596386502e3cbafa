using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Moving_to_the_right
{
    public sealed record Case(
        string Name, double[] Differences, double Tolerance, double Level, double Probability, double Low, double High, double[] Left, double[] Same, double[] Right);

    public sealed record All(string Tool, Case[] Cases);

    /// <summary>The score interval to 1e-7, as far as R's maximising and root finding reach.</summary>
    [Fact]
    public void agrees_with_R()
    {
        foreach (var known in Reference.Cases<All>("superiority.json").Cases)
        {
            var moved = Superiority.Of(known.Differences, known.Tolerance, known.Level)!;

            Assert.Equal(known.Probability, moved.Probability, 1e-12);
            Assert.Equal(known.Low, moved.Low, 1e-7);
            Assert.Equal(known.High, moved.High, 1e-7);
            foreach (var (share, expected) in new[] { (moved.Left, known.Left), (moved.Same, known.Same), (moved.Right, known.Right) })
            {
                Assert.Equal(expected, [share.Fraction, share.Low, share.High], (one, other) => Math.Abs(one - other) < 1e-12);
            }
        }
    }

    [Fact]
    public void of_nobody_says_nothing_and_of_one_nearly_nothing()
    {
        Assert.Null(Superiority.Of([], 0.05));
        var one = Superiority.Of([0.3], 0.05)!;
        Assert.Equal((1.0, 1.0), (one.Probability, one.High));
        Assert.InRange(one.Low, 0.05, 0.25);
    }

    [Fact]
    public void where_nobody_moved_is_a_half_but_not_certain()
    {
        var nobody = Superiority.Of(new double[10], 0)!;
        Assert.Equal((0.5, 1.0, 0), (nobody.Probability, nobody.Same.Fraction, nobody.Left.Count));
        Assert.InRange(nobody.Low, 0.3, 0.45);
        Assert.Equal(1 - nobody.Low, nobody.High, 1e-12);
    }

    [Fact]
    public void heeds_no_rounding_at_nought_or_at_the_edge_of_the_tolerance()
    {
        var moved = Superiority.Of([1e-17, -1e-17, 0.3 - 0.25, 0.25 - 0.3, 0.0501], 0.05)!;
        Assert.Equal((0, 4, 1), (moved.Left.Count, moved.Same.Count, moved.Right.Count));
        Assert.Equal(0.6, moved.Probability, 1e-15);
    }

    [Theory, MemberData(nameof(Simulated.Seeds), MemberType = typeof(Simulated))]
    public void is_turned_round_when_the_framings_are_swapped(int seed)
    {
        var chance = Chance.Of(seed);
        var some = Simulated.WithTiesAndZeros(chance, 1 + chance.Below(60), mean: 0.1);
        var (moved, turned) = (Superiority.Of(some, 0.05)!, Superiority.Of(some.Negated(), 0.05)!);

        Assert.Equal(1 - moved.Probability, turned.Probability, 1e-12);
        Assert.Equal((1 - moved.High, 1 - moved.Low), (turned.Low, turned.High), (one, other) => Math.Abs(one.Item1 - other.Item1) + Math.Abs(one.Item2 - other.Item2) < 1e-12);
        Assert.Equal((moved.Left, moved.Same, moved.Right), (turned.Right, turned.Same, turned.Left));
        Assert.Equal(moved, Superiority.Of(some.Shuffled(chance), 0.05));
        Assert.InRange(moved.Probability, moved.Low, moved.High);
        Assert.Equal(1, moved.Left.Fraction + moved.Same.Fraction + moved.Right.Fraction, 1e-12);
    }

    /// <summary>Of 37 delegates with ties, 4,000 seminars: Monte-Carlo error 0.35 %.</summary>
    [Theory, InlineData(0.4, 0.3), InlineData(0.6, 0.1), InlineData(0.15, 0.1), InlineData(0.5, 0.5)]
    public void its_interval_covers_the_true_probability(double right, double left)
    {
        var truth = 0.5 + (right - left) / 2;
        var covered = Simulated.Share(4_000, chance =>
        {
            var moved = Superiority.Of([.. Enumerable.Range(0, 37).Select(_ => chance.Next()).Select(u => u < right ? 0.2 : u < right + left ? -0.2 : 0.0)], 0)!;
            return moved.Low <= truth && truth <= moved.High;
        });
        Assert.InRange(covered, 0.93, 0.97);
    }

    /// <summary>Wilson's; it swings about 95 % as counts have steps.</summary>
    [Theory, InlineData(0.1), InlineData(0.3), InlineData(0.5)]
    public void its_shares_have_intervals_that_cover(double truth)
    {
        var covered = Simulated.Share(4_000, chance =>
        {
            var share = Share.Of(Enumerable.Range(0, 60).Count(_ => chance.Next() < truth), 60);
            return share.Low <= truth && truth <= share.High;
        });
        Assert.InRange(covered, 0.93, 0.97);
    }
}
