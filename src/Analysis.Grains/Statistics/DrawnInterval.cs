using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// An interval from resampling whole delegates. Up to 2,000 of them: percentiles of type 7 of all draws (Efron and Tibshirani 1993, 13.3).
/// Above: estimate ± 1.96 standard deviations of 200 draws, which suffice for a standard error (6.4), so that the work of one figure
/// stays below some ten million draws of a delegate.
/// </summary>
public sealed record DrawnInterval(double Low, double High, double Level, IntervalMethod Method, int Draws)
{
    public const double Confidence = 0.95;
    public const int DefaultDraws = 2_000;
    public const int MostResampledInFull = 2_000;
    public const int DrawsAbove = 200;

    internal static int DrawsFor(int delegates, int draws) => delegates <= MostResampledInFull ? draws : Math.Min(draws, DrawsAbove);

    /// <param name="drawn">What each draw gave; NaN where it gave nothing (all its delegates alike), which is left out. Sorted here.</param>
    internal static DrawnInterval? Of(double estimate, double[] drawn, int delegates)
    {
        var told = Array.FindAll(drawn, double.IsFinite);
        // Where so many draws give nothing, what the others give is a selection.
        if (told.Length < 2 || told.Length < 0.95 * drawn.Length) return null;
        Array.Sort(told);
        if (delegates > MostResampledInFull)
        {
            var half = Normal.InvCDF(0, 1, (1 + Confidence) / 2) * told.StandardDeviation();
            return new DrawnInterval(estimate - half, estimate + half, Confidence, IntervalMethod.Normal, told.Length);
        }
        return new DrawnInterval(At((1 - Confidence) / 2), At((1 + Confidence) / 2), Confidence, IntervalMethod.PercentileBootstrap, told.Length);

        double At(double p) => SortedArrayStatistics.QuantileCustom(told, p, QuantileDefinition.R7);
    }
}
