using Narratives.Analysis.Statistics;
using Narratives.Tests.Fast.Analysis;
using static Narratives.Tests.Fast.Finding.Room;

namespace Narratives.Tests.Fast.Finding;

/// <summary>
/// Where everybody answered under both frameworks, a mixed model with a random intercept of each delegate compares within delegates, as we do: the same effect to the
/// last digits, and the same standard error to the tolerance of lme4's optimiser.
/// </summary>
public sealed class A_mixed_model_as_lme4_fits_it
{
    public sealed record Effect(double Estimate, double StandardError);

    public sealed record InTwoOrders(string Name, double[][] OneFirst, double[][] TwoFirst, Effect Effect, Effect Period);

    public sealed record InScenarios(string Name, double[][] Answers, Effect Effect);

    public sealed record All(string Tool, InTwoOrders[] Crossovers, InScenarios[] Scenarios);

    private static readonly All Known = Reference.Cases<All>("mixed-model.json");

    [Fact]
    public void has_the_effect_and_the_period_of_the_crossover()
    {
        foreach (var known in Known.Crossovers)
        {
            var found = Crossover.Of(Both(known.OneFirst), Both(known.TwoFirst))!;

            Near(known.Effect, found.Effect);
            Near(known.Period, found.Period);
        }

        static TwoFramings[] Both(double[][] rows) => [.. rows.Select(row => new TwoFramings(row[0], row[1]))];

        static void Near(Effect known, TEstimate found)
        {
            Assert.Equal(known.Estimate, found.Estimate, 1e-9);
            Assert.Equal(known.StandardError, found.StandardError, 1e-6);
        }
    }

    [Fact]
    public void has_the_mean_difference_of_the_findings_where_there_are_several_scenarios()
    {
        foreach (var known in Known.Scenarios)
        {
            var found = Of(known.Answers.Length, (who, framing, scenario) => [At(known.Answers[who][framing * 3 + scenario])]).Findings().Slider().Paired[0];

            Assert.Equal((known.Answers.Length, 3 * known.Answers.Length), (found.Delegates, found.Pairs));
            Assert.Equal(known.Effect.Estimate, found.Mean!.Value, 1e-9);
            // The bootstrap's interval is as wide as a t interval of that standard error, but for chance and for the shape of the differences.
            Assert.InRange((found.High!.Value - found.Low!.Value) / (2 * 2.1 * known.Effect.StandardError), 0.85, 1.15);
        }
    }
}
