using System.Collections.Immutable;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Statistics;

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

    public static ImmutableArray<PlanePoint> Of(IEnumerable<Considered.Response> responses, int signifier, ReadNumbers read)
    {
        var points = ImmutableArray.CreateBuilder<PlanePoint>();
        Span<double> into = stackalloc double[2];
        foreach (var response in responses)
        {
            if (read(response.Mark(signifier), into)) points.Add(new PlanePoint(response.Given.Delegate, into[0], into[1]));
        }
        return points.DrainToImmutable();
    }

    /// <summary>Of those who agreed to be shown, in the order of where they lie.</summary>
    public static ImmutableArray<Dot> Dots(Asked asked, IEnumerable<Considered.Response> responses, int signifier, ReadNumbers read) =>
    [
        .. Of(responses.Where(response => asked.HasDots(signifier, response.Given.Delegate)), signifier, read)
            .CountBy(point => (First: Math.Round(point.X * Hundredths), Second: Math.Round(point.Y * Hundredths)))
            .OrderBy(node => node.Key.First).ThenBy(node => node.Key.Second)
            .Select(node => new Dot(node.Key.First / Hundredths, node.Key.Second / Hundredths, node.Value)),
    ];

    /// <summary>Of each delegate who agreed to be shown, in the order of where they began.</summary>
    public static ImmutableArray<PlaneMove> Moves(Asked asked, int signifier, Pairs pairs, Func<double, double, Part> point) =>
    [
        .. pairs.Rows.Where(row => asked.HasDots(signifier, row.Delegate))
            .Select(row => new PlaneMove(Rounded(point(row.FirstMean(0), row.FirstMean(1))), Rounded(point(row.SecondMean(0), row.SecondMean(1)))))
            .OrderBy(move => move.From.First).ThenBy(move => move.From.Second).ThenBy(move => move.To.First).ThenBy(move => move.To.Second),
    ];

    /// <summary>What is drawn, and never counted with, has four decimals.</summary>
    public static Part Rounded(Part part) => new(Math.Round(part.First, 4), Math.Round(part.Second, 4));
}
