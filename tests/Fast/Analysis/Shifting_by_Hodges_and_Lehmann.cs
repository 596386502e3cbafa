using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Shifting_by_Hodges_and_Lehmann
{
    public sealed record Case(string Name, double[] Differences, double Level, double Shift, double? Low, double? High, double? Achieved);

    public sealed record All(string Tool, Case[] Cases);

    public static TheoryData<int> Seeds => Simulated.Seeds;

    [Fact]
    public void agrees_with_R()
    {
        foreach (var known in Reference.Cases<All>("hodges-lehmann.json").Cases)
        {
            var shift = HodgesLehmann.Of(known.Differences, known.Level)!;
            var exact = known.Differences.Length <= 100;

            Assert.Equal(known.Shift, shift.Shift, 1e-12);
            Assert.Equal(known.Low is null, shift.Low is null);
            if (known.Low is null) continue;
            Assert.Equal(known.Low.Value, shift.Low!.Value, 1e-12);
            Assert.Equal(known.High!.Value, shift.High!.Value, 1e-12);
            Assert.Equal(known.Achieved!.Value, shift.Achieved!.Value, exact ? 1e-12 : 1e-5);
        }
    }

    [Fact]
    public void of_nobody_says_nothing_and_of_five_has_no_interval()
    {
        Assert.Null(HodgesLehmann.Of([]));
        var five = HodgesLehmann.Of([0.1, 0.2, 0.3, 0.4, 0.9])!;
        Assert.Equal((null, null, null), (five.Low, five.High, five.Achieved));
        Assert.Equal(0.3, five.Shift, 1e-15);
    }

    [Fact]
    public void that_is_the_same_for_all_has_an_interval_of_no_width()
    {
        var all = HodgesLehmann.Of(Enumerable.Repeat(1.0, 60).ToArray())!;
        Assert.Equal((1.0, 1.0, 1.0), (all.Shift, all.Low, all.High));
    }

    /// <summary>Every average is written down and sorted: the same bits.</summary>
    [Theory, MemberData(nameof(Seeds))]
    public void finds_the_very_average_that_sorting_all_of_them_finds(int seed)
    {
        var chance = Chance.Of(seed);
        var some = Simulated.WithTiesAndZeros(chance, 100 + chance.Below(200));
        var averages = (from one in Enumerable.Range(0, some.Length) from other in Enumerable.Range(one, some.Length - one) select (some[one] + some[other]) / 2)
            .Order().ToArray();

        var middle = (averages[(averages.Length - 1) / 2] + averages[averages.Length / 2]) / 2;
        var shift = HodgesLehmann.Of(some)!;

        Assert.Equal(middle, shift.Shift);
        Assert.Equal(Array.IndexOf(averages, shift.Low!.Value) >= 0, Array.IndexOf(averages, shift.High!.Value) >= 0);
        Assert.InRange(shift.Shift, shift.Low.Value, shift.High.Value);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void moves_scales_and_turns_with_the_differences_in_any_order(int seed)
    {
        var chance = Chance.Of(seed);
        var some = Simulated.WithTiesAndZeros(chance, 8 + chance.Below(90));
        var shift = HodgesLehmann.Of(some)!;

        Equal(shift.Shift + 0.2, shift.Low + 0.2, shift.High + 0.2, HodgesLehmann.Of(some.Plus(0.2))!);
        Equal(3 * shift.Shift, 3 * shift.Low, 3 * shift.High, HodgesLehmann.Of(some.Times(3))!);
        Equal(-shift.Shift, -shift.High, -shift.Low, HodgesLehmann.Of(some.Negated())!);
        Assert.Equal(shift, HodgesLehmann.Of(some.Shuffled(chance)));

        static void Equal(double middle, double? low, double? high, HodgesLehmann shift)
        {
            Assert.Equal(middle, shift.Shift, 1e-12);
            Assert.Equal(low!.Value, shift.Low!.Value, 1e-12);
            Assert.Equal(high!.Value, shift.High!.Value, 1e-12);
        }
    }

    /// <summary>Exact and normal, 3,000 seminars each: Monte-Carlo error 0.4 %.</summary>
    [Theory, InlineData(20), InlineData(37), InlineData(120)]
    public void its_interval_covers_the_true_shift(int delegates) =>
        Assert.InRange(Simulated.Share(3_000, chance => Covers(Simulated.Differences(chance, delegates, mean: 0.1), 0.1)), 0.935, 0.97);

    /// <summary>Ties and zeros make it cover more often than it says, never less.</summary>
    [Fact]
    public void its_interval_covers_at_least_as_often_with_ties_and_zeros() =>
        Assert.InRange(Simulated.Share(2_000, chance => Covers(Simulated.WithTiesAndZeros(chance, 37), 0)), 0.945, 1);

    [Fact]
    public void of_as_many_as_a_large_study_has_takes_no_time_to_speak_of()
    {
        var many = Simulated.Differences(Chance.Of(1), 20_000, mean: 0.05);
        Assert.Equal(0.05, HodgesLehmann.Of(many)!.Shift, 0.01);
    }

    private static bool Covers(double[] differences, double truth)
    {
        var shift = HodgesLehmann.Of(differences)!;
        return shift.Low <= truth && truth <= shift.High;
    }
}
