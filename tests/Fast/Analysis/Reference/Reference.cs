using System.Text.Json;

namespace Narratives.Tests.Fast.Analysis;

/// <summary>What other tools say about the same numbers; made by the scripts beside it.</summary>
public static class Reference
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static readonly All Known = Cases<All>("reference.json");

    public static Positions Position(string name) => Known.Positions.Single(known => known.Name == name);

    public static Differences Difference(string name) => Known.Differences.Single(known => known.Name == name);

    /// <summary>A file of cases beside this one; each names the tool that made it.</summary>
    public static T Cases<T>(string file)
    {
        using var embedded = typeof(Reference).Assembly.GetManifestResourceStream(file) ?? throw new ArgumentException($"There is no '{file}'.", nameof(file));
        return JsonSerializer.Deserialize<T>(embedded, Web)!;
    }

    public sealed record All(string Tool, IReadOnlyList<Positions> Positions, IReadOnlyList<Differences> Differences);

    public sealed record Positions(string Name, int[] TenThousandths, double Mean, double Median, double Sd, Dictionary<string, double> Quantiles,
        int[] Histogram, double Bandwidth, double MassBeforeClosing, double[] Density);

    public sealed record Differences(string Name, int[] TenThousandths, double Mean, double Low, double High, double StandardErrorOfMean,
        double MovedLeft, double MovedRight, int[] Histogram);
}
