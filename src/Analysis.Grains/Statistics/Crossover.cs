using MathNet.Numerics.Distributions;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// The framing effect with the order taken out, where some delegates had framework 1 first and others framework 2: the AB/BA crossover (Hills
/// and Armitage 1979; Senn 2002, 3.6). Framework 2 − framework 1 is effect + period in the first group, effect − period in the second, so half
/// their sum is the effect and half their difference the period, each with a t test on the pooled variance of the two groups. Assumes that what
/// was answered first does not carry over differently: <see cref="CarryOver"/> compares the groups' sums and has little power; it is shown,
/// never used to choose an analysis (Freeman 1989). Domain: both orders used, at least three delegates. O(n log n).
/// </summary>
/// <param name="Effect">Of framework 2 against framework 1.</param>
/// <param name="Period">Of the second answer against the first, whichever the framework.</param>
/// <param name="CarryOver">Difference of the sums of both answers, first group − second.</param>
public sealed record Crossover(int OneFirst, int TwoFirst, TEstimate Effect, TEstimate Period, TEstimate CarryOver)
{
    public static Crossover? Of(ReadOnlySpan<TwoFramings> oneFirst, ReadOnlySpan<TwoFramings> twoFirst, double level = 0.95)
    {
        if (oneFirst.IsEmpty || twoFirst.IsEmpty || oneFirst.Length + twoFirst.Length < 3) return null;
        var (first, second) = (Group.Of(oneFirst, both => both.Difference), Group.Of(twoFirst, both => both.Difference));
        var (firstSum, secondSum) = (Group.Of(oneFirst, both => both.Sum), Group.Of(twoFirst, both => both.Sum));
        var error = Group.ErrorOfDifference(first, second);
        var freedom = oneFirst.Length + twoFirst.Length - 2;
        return new Crossover(oneFirst.Length, twoFirst.Length,
            TEstimate.Of((first.Mean + second.Mean) / 2, error / 2, freedom, level),
            TEstimate.Of((first.Mean - second.Mean) / 2, error / 2, freedom, level),
            TEstimate.Of(firstSum.Mean - secondSum.Mean, Group.ErrorOfDifference(firstSum, secondSum), freedom, level));
    }

    /// <param name="Squares">Of the distances from the mean.</param>
    private readonly record struct Group(int Count, double Mean, double Squares)
    {
        public static Group Of(ReadOnlySpan<TwoFramings> answers, Func<TwoFramings, double> value)
        {
            var values = new double[answers.Length];
            for (var who = 0; who < values.Length; who++) values[who] = value(answers[who]);
            Array.Sort(values);
            var mean = values.Sum() / values.Length;
            return new Group(values.Length, mean, values.Sum(one => (one - mean) * (one - mean)));
        }

        public static double ErrorOfDifference(Group one, Group other) =>
            Math.Sqrt((one.Squares + other.Squares) / (one.Count + other.Count - 2) * (1.0 / one.Count + 1.0 / other.Count));
    }
}

/// <summary>What one delegate answered under each framework, averaged over the scenarios answered under both.</summary>
public readonly record struct TwoFramings(double Framework1, double Framework2)
{
    internal double Difference => Framework2 - Framework1;

    internal double Sum => Framework1 + Framework2;
}

/// <summary>An estimate with Student's t.</summary>
/// <param name="T">None, as p, where there is no spread.</param>
public sealed record TEstimate(double Estimate, double StandardError, int Freedom, double? T, double? P, double Low, double High, double Level)
{
    internal static TEstimate Of(double estimate, double error, int freedom, double level)
    {
        if (error < 1e-12) return new TEstimate(estimate, 0, freedom, null, null, estimate, estimate, level);
        var t = estimate / error;
        var half = StudentT.InvCDF(0, 1, freedom, (1 + level) / 2) * error;
        return new TEstimate(estimate, error, freedom, t, 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(t)), estimate - half, estimate + half, level);
    }
}
