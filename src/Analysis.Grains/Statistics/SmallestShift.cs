using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.RootFinding;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// How precise a seminar can be, told beforehand: the smallest mean shift that a two-sided paired t test of n delegates finds with the given
/// power (80 %). Both tails count, as in R's power.t.test(type = "paired", strict = TRUE). The power is one minus a non-central F of 1 and n −
/// 1 degrees: a Poisson mixture of beta distributions (Johnson, Kotz and Balakrishnan 1995, 30.2). Domain: at least two delegates, a spread
/// above 0, power between alpha and 1.
/// </summary>
public static class SmallestShift
{
    /// <param name="sd">Of the delegates' differences.</param>
    public static double? Of(int delegates, double sd, double power = 0.8, double alpha = 0.05)
    {
        if (delegates < 2 || !(sd > 0) || !(alpha > 0) || !(power > alpha) || !(power < 1)) return null;
        var freedom = delegates - 1;
        var critical = StudentT.InvCDF(0, 1, freedom, 1 - alpha / 2);
        var most = critical + 2;
        while (Power(most, critical, freedom) < power) most *= 2;
        return Brent.FindRoot(centre => Power(centre, critical, freedom) - power, 0, most, 1e-13, 1_000) * sd / Math.Sqrt(delegates);
    }

    /// <summary>That |t| exceeds the critical value where t is centred at <paramref name="centre"/>.</summary>
    private static double Power(double centre, double critical, int freedom)
    {
        var below = critical * critical / (critical * critical + freedom);
        var expected = centre * centre / 2;
        if (expected == 0) return 1 - SpecialFunctions.BetaRegularized(0.5, freedom / 2.0, below);
        // Beyond ten standard deviations (and thirty terms, where the mixture is near 0) the weights are below 1e-20.
        var reach = 10 * Math.Sqrt(expected) + 30;
        var inside = 0.0;
        for (var term = (int)Math.Max(0, expected - reach); term <= expected + reach; term++)
        {
            var weight = Math.Exp(term * Math.Log(expected) - expected - SpecialFunctions.GammaLn(term + 1));
            inside += weight * SpecialFunctions.BetaRegularized(term + 0.5, freedom / 2.0, below);
        }
        return 1 - inside;
    }
}
