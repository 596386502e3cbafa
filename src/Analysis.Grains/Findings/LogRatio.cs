using Narratives.Marks;

namespace Narratives.Analysis.Found;

/// <summary>
/// A triad's point as isometric log-ratios (Egozcue et al. 2003): distances between them are Aitchison's. A zero has no logarithm: it is
/// replaced, and the parts closed to 1 again.
/// </summary>
internal static class LogRatio
{
    /// <summary>Half of the least part that can be told.</summary>
    public const double Zero = 0.5 / Position.Resolution;

    public static (double First, double Second) Of(TriadPoint point, double zero) => Of(point.Left.TenThousandths, point.Top.TenThousandths, zero);

    /// <param name="leftPart">In ten-thousandths, as is <paramref name="topPart"/>.</param>
    public static (double First, double Second) Of(int leftPart, int topPart, double zero = Zero)
    {
        var (left, top, right) = (Replaced(leftPart, zero), Replaced(topPart, zero), Replaced(Position.Resolution - leftPart - topPart, zero));
        // Log-ratios do not change when the parts are closed.
        return (Math.Log(left / top) / Math.Sqrt(2), Math.Log(left * top / (right * right)) / Math.Sqrt(6));
    }

    public static Part Back(double first, double second)
    {
        var left = Math.Exp(first / Math.Sqrt(2) + second / Math.Sqrt(6));
        var top = Math.Exp(-first / Math.Sqrt(2) + second / Math.Sqrt(6));
        var right = Math.Exp(-2 * second / Math.Sqrt(6));
        var sum = left + top + right;
        return new Part(left / sum, top / sum);
    }

    private static double Replaced(int part, double zero) => part == 0 ? zero : (double)part / Position.Resolution;
}
