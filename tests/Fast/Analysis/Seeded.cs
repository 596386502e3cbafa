using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

/// <summary>Random inputs that are the same in every run.</summary>
internal static class Seeded
{
    /// <summary>Such as a slider keeps: four decimals, within the line.</summary>
    public static double OnGrid(double value) => Math.Round(Math.Clamp(value, 0, 1), 4);

    public static double[] Values(this Chance chance, int n, Func<Chance, double> one) => [.. Enumerable.Range(0, n).Select(_ => one(chance))];

    public static double Normal(this Chance chance, double mean = 0, double sd = 1) => MathNet.Numerics.Distributions.Normal.InvCDF(mean, sd, chance.Next());

    public static double[] Shuffled(this Chance chance, double[] values) => [.. values.Select(value => (value, chance.Next())).OrderBy(pair => pair.Item2).Select(pair => pair.value)];

    /// <summary>Kolmogorov's distance from the uniform, times √n: above 1.63 once in a hundred.</summary>
    public static double FarFromUniform(IEnumerable<double> ps)
    {
        var sorted = ps.Order().ToArray();
        var furthest = sorted.Select((p, rank) => Math.Max(p - rank / (double)sorted.Length, (rank + 1.0) / sorted.Length - p)).Max();
        return furthest * Math.Sqrt(sorted.Length);
    }

    /// <summary>The share of repeats for which it holds.</summary>
    public static double Share(int repeats, int seed, Func<Chance, int, bool> holds)
    {
        var chance = Chance.Of(seed);
        return Enumerable.Range(0, repeats).Count(repeat => holds(chance, repeat)) / (double)repeats;
    }
}
