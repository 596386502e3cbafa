namespace Narratives.Analysis.Statistics;

/// <summary>
/// How far two distributions are apart in shape, as a description: paired delegates would make either p-value wrong, so there is none.
/// Domain: both sides have finite values. O(n log n).
/// </summary>
/// <param name="KolmogorovSmirnov">The largest gap between the two, in [0, 1].</param>
/// <param name="Energy">
/// √(2 ∫ (F − G)²): the distance of SciPy's energy_distance (Székely and Rizzo 2013), in units of the line. R's energy has the square of it
/// times nm / (n + m).
/// </param>
public sealed record CdfDistance(int First, int Second, double KolmogorovSmirnov, double Energy)
{
    public static CdfDistance? Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.IsEmpty || second.IsEmpty) return null;
        var (x, y) = (Sorted.Of(first), Sorted.Of(second));
        var (left, right, furthest, squares, reached) = (0, 0, 0.0, 0.0, Math.Min(x[0], y[0]));
        while (left < x.Length || right < y.Length)
        {
            var next = Math.Min(left < x.Length ? x[left] : double.MaxValue, right < y.Length ? y[right] : double.MaxValue);
            var gap = left / (double)x.Length - right / (double)y.Length;
            furthest = Math.Max(furthest, Math.Abs(gap));
            squares += gap * gap * (next - reached);
            reached = next;
            while (left < x.Length && x[left] == next) left++;
            while (right < y.Length && y[right] == next) right++;
        }
        return new CdfDistance(x.Length, y.Length, furthest, Math.Sqrt(2 * squares));
    }
}
