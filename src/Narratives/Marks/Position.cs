using System.Globalization;

namespace Narratives.Marks;

/// <summary>A place on a line as a fraction in [0, 1], kept in ten-thousandths: finer than a finger, and sums of it are exact. The default is 0.</summary>
public readonly record struct Position : IComparable<Position>
{
    public const int Resolution = 10_000;

    private Position(int tenThousandths) => TenThousandths = tenThousandths;

    public int TenThousandths { get; }

    public double Fraction => TenThousandths / (double)Resolution;

    /// <summary>False for NaN, infinities and anything outside [0, 1].</summary>
    public static bool TryOf(double fraction, out Position position)
    {
        var inside = fraction is >= 0 and <= 1; // NaN fails both
        position = inside ? new((int)Math.Round(fraction * Resolution, MidpointRounding.ToEven)) : default;
        return inside;
    }

    /// <exception cref="ArgumentOutOfRangeException">Outside [0, 1] or NaN: the caller has not checked what it was told.</exception>
    public static Position Of(double fraction) =>
        TryOf(fraction, out var position) ? position : throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "A position lies in [0, 1].");

    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 10,000.</exception>
    public static Position OfTenThousandths(int tenThousandths) => tenThousandths is >= 0 and <= Resolution
        ? new(tenThousandths)
        : throw new ArgumentOutOfRangeException(nameof(tenThousandths), tenThousandths, "A position lies in [0, 1].");

    public int CompareTo(Position other) => TenThousandths.CompareTo(other.TenThousandths);

    public static bool operator <(Position left, Position right) => left.TenThousandths < right.TenThousandths;
    public static bool operator >(Position left, Position right) => left.TenThousandths > right.TenThousandths;
    public static bool operator <=(Position left, Position right) => left.TenThousandths <= right.TenThousandths;
    public static bool operator >=(Position left, Position right) => left.TenThousandths >= right.TenThousandths;

    public override string ToString() => Fraction.ToString("0.0000", CultureInfo.InvariantCulture);
}

/// <summary>Three parts that sum to 1; the third is derived, so that they cannot disagree.</summary>
public readonly record struct TriadPoint
{
    private TriadPoint(Position left, Position top) => (Left, Top) = (left, top);

    public Position Left { get; }

    public Position Top { get; }

    public Position Right => Position.OfTenThousandths(Position.Resolution - Left.TenThousandths - Top.TenThousandths);

    /// <summary>How far the sum of three told parts may be from 1 before they are refused: rounding, not another meaning.</summary>
    public const double SumTolerance = 0.001;

    /// <summary>False when a part is outside [0, 1] or NaN, or the parts do not sum to 1. Parts are closed to sum to exactly 1.</summary>
    public static bool TryOf(double left, double top, double right, out TriadPoint point)
    {
        point = default;
        var sum = left + top + right;
        if (!(Math.Abs(sum - 1) <= SumTolerance) || !Position.TryOf(left, out _) || !Position.TryOf(top, out _) || !Position.TryOf(right, out _)) return false;
        var closedLeft = Position.Of(Math.Min(1, left / sum));
        var closedTop = Math.Min((int)Math.Round(top / sum * Position.Resolution), Position.Resolution - closedLeft.TenThousandths);
        point = new TriadPoint(closedLeft, Position.OfTenThousandths(closedTop));
        return true;
    }

    /// <summary>From the two parts that are stored. False when they leave less than nothing for the third.</summary>
    public static bool TryOf(Position left, Position top, out TriadPoint point)
    {
        var inside = left.TenThousandths + top.TenThousandths <= Position.Resolution;
        point = inside ? new TriadPoint(left, top) : default;
        return inside;
    }
}

/// <summary>Where one stone lies: x from the low end of the horizontal axis, y from the low end of the vertical one.</summary>
public readonly record struct StonePoint(string Stone, Position X, Position Y);
