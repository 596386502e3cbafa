using MathNet.Numerics.Distributions;
using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

/// <summary>Delegates who answer at random, on the grid that phones send.</summary>
public static class Simulated
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    /// <summary>Normal differences on the grid of 1/10,000, cut off at the ends equally far on both sides, so that the mean stays the mean.</summary>
    public static double[] Differences(Chance chance, int delegates, double mean = 0, double sd = 0.25) =>
        [.. Enumerable.Range(0, delegates).Select(_ => OnGrid(mean + Math.Clamp(Gauss(chance) * sd, Math.Abs(mean) - 1, 1 - Math.Abs(mean))))];

    /// <summary>As many do on sliders: some do not move, some move by round steps.</summary>
    public static double[] WithTiesAndZeros(Chance chance, int delegates, double mean = 0) =>
        [.. Differences(chance, delegates, mean).Select(one => chance.Next() < 0.25 ? 0 : chance.Next() < 0.3 ? Math.Round(one * 10) / 10 : one)];

    public static double Gauss(Chance chance) => Normal.InvCDF(0, 1, chance.Next());

    public static double OnGrid(double value) => Math.Round(value * 10_000) / 10_000;

    public static double[] Shuffled(this double[] values, Chance chance)
    {
        var shuffled = values.ToArray();
        for (var last = shuffled.Length - 1; last > 0; last--)
        {
            var other = chance.Below(last + 1);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }
        return shuffled;
    }

    public static double[] Negated(this double[] values) => Array.ConvertAll(values, value => -value);

    public static double[] Plus(this double[] values, double shift) => Array.ConvertAll(values, value => value + shift);

    public static double[] Times(this double[] values, double factor) => Array.ConvertAll(values, value => value * factor);

    /// <summary>
    /// The share of repeats in which something happens. Its Monte-Carlo error is √(p(1 − p) / repeats): 0.5 % for 2,000 repeats at 5 %.
    /// </summary>
    public static double Share(int repeats, Func<Chance, bool> happens)
    {
        var chance = Chance.Of(2017);
        var streams = new Chance[repeats];
        for (var repeat = 0; repeat < repeats; repeat++) streams[repeat] = chance = chance.NextStream();
        return streams.AsParallel().Count(happens) / (double)repeats;
    }

    /// <summary>P-values under the null.</summary>
    public static double[] Ps(int repeats, Func<Chance, double> p)
    {
        var chance = Chance.Of(2018);
        var streams = new Chance[repeats];
        for (var repeat = 0; repeat < repeats; repeat++) streams[repeat] = chance = chance.NextStream();
        return [.. streams.AsParallel().AsOrdered().Select(p)];
    }

    /// <summary>Kolmogorov's distance from the uniform distribution lies below its 0.1 % critical value, 1.95 / √repeats.</summary>
    public static void AssertUniform(double[] ps)
    {
        var sorted = ps.Order().ToArray();
        var distance = Enumerable.Range(0, sorted.Length)
            .Max(place => Math.Max((place + 1.0) / sorted.Length - sorted[place], sorted[place] - place / (double)sorted.Length));
        Assert.InRange(distance, 0, 1.95 / Math.Sqrt(sorted.Length));
    }
}
