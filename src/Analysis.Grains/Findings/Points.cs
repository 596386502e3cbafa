using System.Collections.Immutable;
using Narratives.Analysis.Figures;

namespace Narratives.Analysis.Found;

/// <summary>Placements in two numbers.</summary>
internal static class Points
{
    /// <summary>Dots are shown on a lattice of hundredths: nobody's exact place is told.</summary>
    private const double Hundredths = 100;

    public static bool Has(Considered.Response response, int signifier, ReadNumbers read)
    {
        Span<double> into = stackalloc double[2];
        return read(response.Mark(signifier), into);
    }

    public static ImmutableArray<(int Delegate, Part Point)> Of(IEnumerable<Considered.Response> responses, int signifier, ReadNumbers read)
    {
        var points = ImmutableArray.CreateBuilder<(int, Part)>();
        Span<double> into = stackalloc double[2];
        foreach (var response in responses)
        {
            if (read(response.Mark(signifier), into)) points.Add((response.Given.Delegate, new Part(into[0], into[1])));
        }
        return points.DrainToImmutable();
    }

    /// <summary>Of those who agreed to be shown, in the order of where they lie.</summary>
    public static ImmutableArray<Dot> Dots(Asked asked, IEnumerable<Considered.Response> responses, int signifier, ReadNumbers read) =>
    [
        .. Of(responses.Where(response => asked.Primary.Answers.Delegates[response.Given.Delegate].ShowDot), signifier, read)
            .Select(placed => (First: Math.Round(placed.Point.First * Hundredths), Second: Math.Round(placed.Point.Second * Hundredths)))
            .GroupBy(node => node).OrderBy(node => node.Key.First).ThenBy(node => node.Key.Second)
            .Select(node => new Dot(node.Key.First / Hundredths, node.Key.Second / Hundredths, node.Count())),
    ];

    public static Part Mean(ImmutableArray<(int Delegate, Part Point)> points) => new(
        points.Select(placed => placed.Point.First).Order().Sum() / points.Length,
        points.Select(placed => placed.Point.Second).Order().Sum() / points.Length);

    /// <summary>Of each delegate who agreed to be shown, in the order of where they began.</summary>
    public static ImmutableArray<PlaneMove> Moves(Asked asked, Pairs pairs, Func<double, double, Part> point) =>
    [
        .. pairs.Rows.Where(row => asked.Primary.Answers.Delegates[row.Delegate].ShowDot)
            .Select(row => new PlaneMove(point(row.FirstMean(0), row.FirstMean(1)), point(row.SecondMean(0), row.SecondMean(1))))
            .OrderBy(move => move.From.First).ThenBy(move => move.From.Second).ThenBy(move => move.To.First).ThenBy(move => move.To.Second),
    ];
}
