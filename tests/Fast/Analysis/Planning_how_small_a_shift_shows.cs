using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Planning_how_small_a_shift_shows
{
    public sealed record Case(int Delegates, double Sd, double Power, double Alpha, double Shift);

    public sealed record All(string Tool, Case[] Cases);

    [Fact]
    public void agrees_with_R()
    {
        foreach (var (delegates, sd, power, alpha, shift) in Reference.Cases<All>("smallest-shift.json").Cases)
        {
            Assert.Equal(shift, SmallestShift.Of(delegates, sd, power, alpha)!.Value, 1e-9 * shift);
        }
    }

    [Fact]
    public void says_nothing_where_it_is_not_defined()
    {
        Assert.Null(SmallestShift.Of(1, 0.3));
        Assert.Null(SmallestShift.Of(30, 0));
        Assert.Null(SmallestShift.Of(30, double.NaN));
        Assert.Null(SmallestShift.Of(30, 0.3, power: 0.05));
        Assert.Null(SmallestShift.Of(30, 0.3, power: 1));
        Assert.Null(SmallestShift.Of(30, 0.3, alpha: 0));
    }

    [Fact]
    public void grows_with_the_spread_and_falls_with_every_delegate()
    {
        Assert.Equal(2 * SmallestShift.Of(30, 0.15)!.Value, SmallestShift.Of(30, 0.3)!.Value, 1e-12);
        var shifts = Enumerable.Range(2, 60).Select(delegates => SmallestShift.Of(delegates, 0.3)!.Value).ToArray();
        Assert.Equal(shifts.OrderDescending(), shifts);
    }

    /// <summary>A t test of 20 delegates who are shifted by just so much; 4,000 seminars: Monte-Carlo error 0.63 %.</summary>
    [Fact]
    public void is_found_in_four_of_five_seminars()
    {
        var shift = SmallestShift.Of(20, 0.1)!.Value;
        var found = Simulated.Share(4_000, chance =>
        {
            // The interval of level 95 % of the two one-sided tests at 2.5 % is that of the t test; any bound will do.
            var test = Equivalence.Of(Simulated.Differences(chance, 20, shift, 0.1), 1, alpha: 0.025)!;
            return test.Low > 0 || test.High < 0;
        });
        Assert.InRange(found, 0.78, 0.82);
    }
}
