using System.Collections.Immutable;
using System.Diagnostics;
using Narratives.Analysis.Found;
using Narratives.Marks;

namespace Narratives.Analysis.Brushing;

/// <summary>Where a response lies in the figure that was brushed, and whether inside the brush.</summary>
/// <param name="At">Its place among the responses that are considered.</param>
/// <param name="Point">In the plane of the figure; none for options, which have no distances.</param>
/// <param name="Options">What was chosen, joined; only for options.</param>
internal readonly record struct Spot(int At, (double X, double Y)? Point, string? Options, bool Inside);

/// <summary>The responses that were placed in a brushed figure; whoever placed nothing there lies nowhere.</summary>
internal static class Spots
{
    /// <summary>Rounding; positions are ten-thousandths.</summary>
    private const double Edge = 1e-9;

    private static readonly double HalfRootOf3 = Math.Sqrt(3) / 2;

    public static ImmutableArray<Spot> Of(Considered considered, Brush brush)
    {
        var signifiers = considered.Instrument.Signifiers;
        var signifier = Enumerable.Range(0, signifiers.Length).First(index => signifiers[index].Id == brush.Signifier);
        if (brush is ShiftBrush shift) return OfShift(considered, signifier, shift);
        var spots = ImmutableArray.CreateBuilder<Spot>();
        for (var at = 0; at < considered.Responses.Length; at++)
        {
            if (SpotOf(considered.Responses[at].Mark(signifier).Placement, brush, at) is { } spot) spots.Add(spot);
        }
        return spots.DrainToImmutable();
    }

    private static Spot? SpotOf(Placement? placement, Brush brush, int at) => (brush, placement) switch
    {
        (SliderBrush(_, var from, var to), SliderPlacement(var position)) => new Spot(at, (position.Fraction, 0), null, Between(from, position.Fraction, to)),
        // The corners of the picture: left (0, 0), top (1/2, √3/2), right (1, 0), so that distances are those that are seen.
        (TriadBrush(_, var outline), TriadPlacement(var point)) => new Spot(at, (point.Right.Fraction + (point.Top.Fraction / 2), point.Top.Fraction * HalfRootOf3), null,
            Outline.Holds(outline, point.Left.Fraction, point.Top.Fraction)),
        (StonesBrush(_, var stone, var outline), StonesPlacement(var points)) => points.Where(point => point.Stone == stone)
            .Select(point => (Spot?)new Spot(at, (point.X.Fraction, point.Y.Fraction), null, Outline.Holds(outline, point.X.Fraction, point.Y.Fraction))).FirstOrDefault(),
        (ChoiceBrush(_, var asked), ChoicePlacement(var options, _)) =>
            new Spot(at, null, string.Join(' ', options.Order(StringComparer.Ordinal)), options.Any(option => asked.Contains(option))),
        (SliderBrush or TriadBrush or StonesBrush or ChoiceBrush, _) => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>A delegate has one difference; all their responses under the two framings lie there.</summary>
    private static ImmutableArray<Spot> OfShift(Considered considered, int signifier, ShiftBrush brush)
    {
        var differences = Pairs.Of(considered, signifier, width: 1, Read).Rows.ToDictionary(row => row.Delegate, row => row.Difference());
        var spots = ImmutableArray.CreateBuilder<Spot>();
        for (var at = 0; at < considered.Responses.Length; at++)
        {
            var response = considered.Responses[at];
            if (response.Framing > 1 || !differences.TryGetValue(response.Given.Delegate, out var difference)) continue;
            spots.Add(new Spot(at, (difference, 0), null, Between(brush.From, difference, brush.To)));
        }
        return spots.DrainToImmutable();

        static bool Read(Mark mark, Span<double> into)
        {
            if (mark.Placement is not SliderPlacement(var position)) return false;
            into[0] = position.Fraction;
            return true;
        }
    }

    private static bool Between(double from, double position, double to) => position >= from - Edge && position <= to + Edge;
}
