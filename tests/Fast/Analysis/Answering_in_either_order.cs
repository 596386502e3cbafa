using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Answering_in_either_order
{
    public sealed record Row(double Estimate, double StandardError, double T, double P, double Low, double High);

    public sealed record Case(string Name, double[][] OneFirst, double[][] TwoFirst, Row Effect, Row Period, Row CarryOver);

    public sealed record All(string Tool, Case[] Cases);

    [Fact]
    public void agrees_with_R()
    {
        foreach (var known in Reference.Cases<All>("crossover.json").Cases)
        {
            var estimate = Crossover.Of(Both(known.OneFirst), Both(known.TwoFirst))!;

            Same(known.Effect, estimate.Effect);
            Same(known.Period, estimate.Period);
            Same(known.CarryOver, estimate.CarryOver);
        }

        static TwoFramings[] Both(double[][] rows) => [.. rows.Select(row => new TwoFramings(row[0], row[1]))];

        static void Same(Row known, TEstimate estimate)
        {
            Assert.Equal(known.Estimate, estimate.Estimate, 1e-9);
            Assert.Equal(known.StandardError, estimate.StandardError, 1e-9);
            Assert.Equal(known.T, estimate.T!.Value, 1e-9 * Math.Max(1, Math.Abs(known.T)));
            Assert.Equal(known.P, estimate.P!.Value, 1e-9);
            Assert.Equal(known.Low, estimate.Low, 1e-9);
            Assert.Equal(known.High, estimate.High, 1e-9);
        }
    }

    [Fact]
    public void says_nothing_where_only_one_order_was_used_or_two_people_answered()
    {
        TwoFramings some = new(0.2, 0.5);
        Assert.Null(Crossover.Of([some, some, some], []));
        Assert.Null(Crossover.Of([], [some, some, some]));
        Assert.Null(Crossover.Of([some], [some]));
    }

    [Fact]
    public void has_no_p_without_spread()
    {
        var estimate = Crossover.Of([new(0.2, 0.5), new(0.2, 0.5)], [new(0.2, 0.3)])!;
        Assert.Equal((null, null), (estimate.Effect.T, estimate.Effect.P));
        Assert.Equal((0.2, 0.1), (Math.Round(estimate.Effect.Estimate, 12), Math.Round(estimate.Period.Estimate, 12)));
    }

    /// <summary>
    /// Swapping the framings negates the effect and keeps the period; a common shift changes nothing; who came when changes nothing.
    /// </summary>
    [Theory, MemberData(nameof(Simulated.Seeds), MemberType = typeof(Simulated))]
    public void is_negated_when_the_framings_are_swapped(int seed)
    {
        var chance = Chance.Of(seed);
        var (one, two) = (Answers(chance, 8, 0.1, 0.05), Answers(chance, 12, 0.1, -0.05));
        var estimate = Crossover.Of(one, two)!;
        var swapped = Crossover.Of(Swapped(two), Swapped(one))!;
        var moved = Crossover.Of([.. one.Select(both => new TwoFramings(both.Framework1 + 0.1, both.Framework2 + 0.1))], two)!;

        Assert.Equal(-estimate.Effect.Estimate, swapped.Effect.Estimate, 1e-12);
        Assert.Equal(estimate.Period.Estimate, swapped.Period.Estimate, 1e-12);
        Assert.Equal(estimate.Effect.P!.Value, swapped.Effect.P!.Value, 1e-9);
        Assert.Equal(estimate.Effect.Estimate, moved.Effect.Estimate, 1e-12);
        Assert.Equal(estimate, Crossover.Of([.. one.Reverse()], [.. two.Reverse()]));

        static TwoFramings[] Swapped(TwoFramings[] answers) => [.. answers.Select(both => new TwoFramings(both.Framework2, both.Framework1))];
    }

    /// <summary>Unequal groups and a strong period, 3,000 seminars: Monte-Carlo error 0.4 %.</summary>
    [Fact]
    public void its_interval_covers_the_true_effect_whatever_the_period()
    {
        var covered = Simulated.Share(3_000, chance =>
        {
            var effect = Crossover.Of(Answers(chance, 25, 0.1, 0.2), Answers(chance, 12, 0.1, -0.2))!.Effect;
            return effect.Low <= 0.1 && 0.1 <= effect.High;
        });
        Assert.InRange(covered, 0.93, 0.97);
    }

    [Fact]
    public void finds_effects_periods_and_carry_over_that_are_not_there_in_one_of_twenty_seminars()
    {
        Simulated.AssertUniform(Simulated.Ps(1_000, chance => Crossover.Of(Answers(chance, 14, 0, 0.1), Answers(chance, 9, 0, -0.1))!.Effect.P!.Value));
        Simulated.AssertUniform(Simulated.Ps(1_000, chance => Crossover.Of(Answers(chance, 14, 0.1, 0), Answers(chance, 9, 0.1, 0))!.Period.P!.Value));
        Simulated.AssertUniform(Simulated.Ps(1_000, chance => Crossover.Of(Answers(chance, 14, 0.1, 0), Answers(chance, 9, 0.1, 0))!.CarryOver.P!.Value));
    }

    private static TwoFramings[] Answers(Chance chance, int delegates, double effect, double period) =>
    [
        .. Enumerable.Range(0, delegates).Select(_ =>
        {
            var own = 0.5 + 0.1 * Simulated.Gauss(chance);
            return new TwoFramings(own + 0.1 * Simulated.Gauss(chance), own + effect + period + 0.1 * Simulated.Gauss(chance));
        }),
    ];
}
