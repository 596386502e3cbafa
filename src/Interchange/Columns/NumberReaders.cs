using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Interchange.Tables;
using Narratives.Marks;

namespace Narratives.Interchange.Columns;

/// <param name="columns">The cells that the position is made of.</param>
/// <param name="fraction">From their numbers to a fraction of the line.</param>
internal sealed class SliderReader(Slider slider, ImmutableArray<int> columns, Func<double[], double> fraction, Func<Row, bool> notApplicable) : MarkReader(slider)
{
    public override Mark Read(Row row, Faults faults)
    {
        if (notApplicable(row)) return NotApplicable;
        if (Numbers(row, columns.AsSpan(), faults) is not { } numbers) return Unread;
        if (numbers.Length == 0) return Untouched;
        if (TryPosition(fraction(numbers), out var position)) return Placed(new SliderPlacement(position));
        faults.Add(row, columns[0], Faults.Outside);
        return Unread;
    }
}

/// <param name="parts">The columns of left, top and right.</param>
/// <param name="whole">What the three make together: 1 or 100.</param>
internal sealed class TriadReader(Triad triad, ImmutableArray<int> parts, double whole, Func<Row, bool> notApplicable) : MarkReader(triad)
{
    public override Mark Read(Row row, Faults faults)
    {
        if (notApplicable(row)) return NotApplicable;
        if (Numbers(row, parts.AsSpan(), faults) is not { } numbers) return Unread;
        if (numbers.Length == 0) return Untouched;
        if (Closed(numbers) is { } point) return Placed(new TriadPlacement(point));
        faults.Add(row, parts[0], Faults.NoSum);
        return Unread;
    }

    /// <summary>Closed to sum to 1: a source may have written 0.00001 for 0, so that its parts sum to more.</summary>
    private TriadPoint? Closed(double[] numbers)
    {
        Span<double> fractions = stackalloc double[3];
        for (var part = 0; part < 3; part++)
        {
            fractions[part] = numbers[part] / whole;
            if (fractions[part] is not (>= -Slack and <= 1 + Slack)) return null;
            fractions[part] = Math.Max(0, fractions[part]);
        }
        var sum = fractions[0] + fractions[1] + fractions[2];
        return Math.Abs(sum - 1) <= Slack && TriadPoint.TryOf(fractions[0] / sum, fractions[1] / sum, fractions[2] / sum, out var point) ? point : null;
    }
}

/// <summary>A line of the plane: what its low and its high end are called in the source.</summary>
internal readonly record struct Line(double Low, double High)
{
    public static readonly Line One = new(0, 1);

    public double Fraction(double number) => (number - Low) / (High - Low);
}

/// <param name="places">The two columns of each stone, in the order of the signifier's stones.</param>
internal sealed class StonesReader(Stones stones, ImmutableArray<(int X, int Y)> places, Line x, Line y, Func<Row, bool> notApplicable) : MarkReader(stones)
{
    public override Mark Read(Row row, Faults faults)
    {
        if (notApplicable(row)) return NotApplicable;
        var points = ImmutableArray.CreateBuilder<StonePoint>();
        for (var stone = 0; stone < places.Length; stone++)
        {
            var place = places[stone];
            if (Numbers(row, [place.X, place.Y], faults) is not { } numbers) continue;
            if (numbers.Length == 0) continue;
            if (TryPosition(x.Fraction(numbers[0]), out var across) && TryPosition(y.Fraction(numbers[1]), out var up)) points.Add(new StonePoint(stones.Movable[stone].Id, across, up));
            else faults.Add(row, place.X, Faults.Outside);
        }
        if (points.Count > 0) return Placed(new StonesPlacement(points.ToImmutable()));
        return places.All(place => Blank(row, place.X) && Blank(row, place.Y)) ? Untouched : Unread;
    }

    private static bool Blank(Row row, int column) => string.IsNullOrWhiteSpace(row[column]);
}
