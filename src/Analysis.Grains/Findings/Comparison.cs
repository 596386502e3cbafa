using System.Collections.Immutable;
using Narratives.Analysis.Statistics;
using Narratives.Instruments;

namespace Narratives.Analysis.Found;

/// <summary>What is compared of the same delegates between the frameworks.</summary>
/// <param name="Signifier">Its place in the instrument.</param>
/// <param name="Stone">Its place among the stones of a plane; 0 for the other kinds.</param>
/// <param name="Scenario">Its place in the selection; none for all, averaged within each delegate.</param>
internal readonly record struct Comparison(int Signifier, int Stone, int? Scenario, Variant Variant, Measure Measure = Measure.Contrasts);

/// <summary>In which numbers it is compared.</summary>
internal enum Measure
{
    /// <summary>The result.</summary>
    Contrasts,

    /// <summary>A triad's distance in the triangle as it is drawn: a second opinion.</summary>
    Plain,

    /// <summary>A triad's zones.</summary>
    Zones,
}

/// <summary>The delegates' pairs of one comparison.</summary>
/// <param name="Columns">For each contrast, framework 2 − framework 1 of each delegate of the collection; NaN for those without a pair.</param>
internal sealed record Contrasts(Comparison What, Pairs Pairs, ImmutableArray<double[]> Columns)
{
    public static Contrasts Of(Comparison what, Pairs pairs, int delegates) =>
        new(what, pairs, [.. Enumerable.Range(0, pairs.Width).Select(number => Column(pairs, number, delegates))]);

    private static double[] Column(Pairs pairs, int number, int delegates)
    {
        var column = new double[delegates];
        Array.Fill(column, double.NaN);
        foreach (var row in pairs.Rows) column[row.Delegate] = row.Difference(number);
        return column;
    }
}
