using MathNet.Numerics.Distributions;
using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Comparing_different_people
{
    public sealed record Unpaired(string Name, double[] First, double[] Second, double U, double P, bool Exact, double? Z, double Shift, double? Low, double? High,
        double KolmogorovSmirnov, double Energy);

    public sealed record Samples(string Name, double[] First, double[] Second, double KolmogorovSmirnov, double Energy, double Delta, double? Low, double? High,
        double[] FirstDeciles, double[] SecondDeciles);

    public sealed record All<T>(string Tool, T[] Cases);

    private static readonly Unpaired[] FromR = Reference.Cases<All<Unpaired>>("unpaired.json").Cases;

    private static readonly Samples[] FromSciPy = Reference.Cases<All<Samples>>("two-samples.json").Cases;

    public static TheoryData<string> InR => [.. FromR.Select(known => known.Name)];

    public static TheoryData<string> InSciPy => [.. FromSciPy.Select(known => known.Name)];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory, MemberData(nameof(InR))]
    public void agrees_with_R(string name)
    {
        var known = FromR.Single(known => known.Name == name);
        var test = MannWhitney.Of(known.First, known.Second)!;
        var shift = UnpairedShift.Of(known.First, known.Second)!;
        var distance = CdfDistance.Of(known.First, known.Second)!;

        Assert.Equal(known.U, test.U, 1e-9);
        Assert.Equal(known.Exact, test.Exact);
        Assert.Equal(known.P, test.P, 1e-9);
        Assert.Equal(known.Z is null, test.Z is null);
        Assert.Equal(known.Z ?? 0, test.Z ?? 0, 1e-9);
        Assert.Equal(known.Shift, shift.Shift, 1e-9);
        if (known.Exact) Assert.Equal((known.Low is null, known.High is null), (shift.Low is null, shift.High is null));
        if (known.Low is not null) Assert.Equal((known.Low.Value, known.High!.Value), (shift.Low!.Value, shift.High!.Value), new Within(1e-9));
        Assert.Equal(known.KolmogorovSmirnov, distance.KolmogorovSmirnov, 1e-9);
        Assert.Equal(known.Energy, distance.Energy, 1e-9);
    }

    [Theory, MemberData(nameof(InSciPy))]
    public void agrees_with_SciPy(string name)
    {
        var known = FromSciPy.Single(known => known.Name == name);
        var distance = CdfDistance.Of(known.First, known.Second)!;
        var delta = CliffsDelta.Of(known.First, known.Second)!;

        Assert.Equal(known.KolmogorovSmirnov, distance.KolmogorovSmirnov, 1e-9);
        Assert.Equal(known.Energy, distance.Energy, 1e-9);
        Assert.Equal(known.Delta, delta.Delta, 1e-9);
        Assert.Equal((known.Low is null, known.High is null), (delta.Low is null, delta.High is null));
        Assert.Equal((known.Low ?? 0, known.High ?? 0), (delta.Low ?? 0, delta.High ?? 0), new Within(1e-9));
    }

    [Fact]
    public void with_nobody_on_one_side_says_nothing()
    {
        Assert.Null(MannWhitney.Of([], [0.5]));
        Assert.Null(UnpairedShift.Of([0.5], []));
        Assert.Null(CdfDistance.Of([], []));
        Assert.Null(CliffsDelta.Of([0.5], [0.1, 0.2]));
    }

    [Fact]
    public void that_are_all_alike_finds_nothing()
    {
        double[] alike = [.. Enumerable.Repeat(1.0, 40)];

        Assert.Equal((1.0, 0.5), (MannWhitney.Of(alike, alike)!.P, MannWhitney.Of(alike, alike)!.Superiority));
        Assert.Equal(new UnpairedShift(40, 40, 0, 0, 0), UnpairedShift.Of(alike, alike));
        Assert.Equal(new CdfDistance(40, 40, 0, 0), CdfDistance.Of(alike, alike));
        Assert.Equal(0, CliffsDelta.Of(alike, alike)!.Delta);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void is_negated_when_the_sides_are_swapped_and_sees_no_order(int seed)
    {
        var chance = Chance.Of(seed);
        var (first, second) = Some(chance);
        var (test, shift, delta) = (MannWhitney.Of(first, second)!, UnpairedShift.Of(first, second)!, CliffsDelta.Of(first, second)!);
        var (swapped, back, opposite) = (MannWhitney.Of(second, first)!, UnpairedShift.Of(second, first)!, CliffsDelta.Of(second, first)!);

        Assert.Equal(1 - test.Superiority, swapped.Superiority, 1e-12);
        Assert.Equal(test.P, swapped.P, 1e-12);
        Assert.Equal((-shift.Shift, -shift.Low!.Value, -shift.High!.Value), (back.Shift, back.High!.Value, back.Low!.Value));
        Assert.Equal((-delta.Low!.Value, -delta.High!.Value), (opposite.High!.Value, opposite.Low!.Value), new Within(1e-12));
        Assert.Equal(delta.Delta, 2 * test.Superiority - 1, 1e-12);
        Assert.Equal(CdfDistance.Of(first, second)!.Energy, CdfDistance.Of(second, first)!.Energy, 1e-12);
        Assert.Equal(test, MannWhitney.Of(chance.Shuffled(first), chance.Shuffled(second)));
        Assert.Equal(shift, UnpairedShift.Of(chance.Shuffled(first), chance.Shuffled(second)));
        Assert.Equal(delta, CliffsDelta.Of(chance.Shuffled(first), chance.Shuffled(second)));
        Assert.Equal(CdfDistance.Of(first, second), CdfDistance.Of(chance.Shuffled(first), chance.Shuffled(second)));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void moves_with_one_side(int seed)
    {
        var (first, second) = Some(Chance.Of(seed));
        var (shift, moved) = (UnpairedShift.Of(first, second)!, UnpairedShift.Of(first, Array.ConvertAll(second, at => at + 0.25))!);
        var (distance, stretched) = (CdfDistance.Of(first, second)!, CdfDistance.Of(Array.ConvertAll(first, at => 4 * at), Array.ConvertAll(second, at => 4 * at))!);

        Assert.Equal((shift.Shift + 0.25, shift.Low!.Value + 0.25), (moved.Shift, moved.Low!.Value), new Within(1e-9));
        Assert.Equal((distance.KolmogorovSmirnov, 2 * distance.Energy), (stretched.KolmogorovSmirnov, stretched.Energy), new Within(1e-9));
    }

    [Theory, InlineData(9, 11), InlineData(40, 55)]
    public void is_found_to_differ_by_chance_no_more_often_than_it_says(int m, int n)
    {
        var ps = Repeated(2_000, m, chance => MannWhitney.Of(chance.Values(m, Rough), chance.Values(n, Rough))!.P);

        // Exact, or with a continuity correction: a little too large rather than too small. Monte-Carlo error 0.5 %.
        Assert.InRange(ps.Count(p => p < 0.05) / 2_000.0, 0.03, 0.06);
        Assert.InRange(ps.Count(p => p < 0.5) / 2_000.0, 0.42, 0.53);
    }

    /// <summary>Normal values one standard deviation apart, so delta is 2Φ(1/√2) − 1. Monte-Carlo error 0.5 %.</summary>
    [Theory, InlineData(12, 15, 0.93, 0.975), InlineData(60, 80, 0.93, 0.97)]
    public void its_delta_is_covered(int m, int n, double least, double most)
    {
        var truth = 2 * Normal.CDF(0, 1, 1 / Math.Sqrt(2)) - 1;
        var covered = Seeded.Share(2_000, m, (chance, _) =>
            CliffsDelta.Of(chance.Values(m, at => at.Normal(0.4, 0.1)), chance.Values(n, at => at.Normal(0.5, 0.1))) is { } delta && delta.Low <= truth && truth <= delta.High);

        Assert.InRange(covered, least, most);
    }

    [Theory, InlineData(12, 15), InlineData(60, 80)]
    public void its_shift_is_covered(int m, int n)
    {
        var covered = Seeded.Share(1_000, n, (chance, _) =>
            UnpairedShift.Of(chance.Values(m, at => at.Normal(0.4, 0.1)), chance.Values(n, at => at.Normal(0.5, 0.1)))! is var shift && shift.Low <= 0.1 && 0.1 <= shift.High);

        // Exact below 50, so at least 95 %; Monte-Carlo error 0.7 %.
        Assert.InRange(covered, 0.935, 0.975);
    }

    [Fact]
    public void of_fifty_thousand_a_side_stores_no_pairs()
    {
        var chance = Chance.Of(5);
        var (first, second) = (chance.Values(50_000, Fine), chance.Values(50_000, Fine));

        Assert.InRange(UnpairedShift.Of(first, second)!.Shift, -0.01, 0.01);
        Assert.InRange(CliffsDelta.Of(first, second)!.Delta, -0.02, 0.02);
        Assert.InRange(MannWhitney.Of(first, second)!.P, 0.001, 1);
    }

    private static double[] Repeated(int times, int seed, Func<Chance, double> one)
    {
        var chance = Chance.Of(seed);
        return [.. Enumerable.Range(0, times).Select(_ => one(chance))];
    }

    private static double Rough(Chance chance) => chance.Below(12) / 11.0;

    private static double Fine(Chance chance) => Seeded.OnGrid(chance.Next());

    private static (double[] First, double[] Second) Some(Chance chance)
    {
        Func<Chance, double> one = chance.Heads() ? Rough : Fine;
        return (chance.Values(8 + chance.Below(60), one), chance.Values(8 + chance.Below(60), one));
    }

    private sealed class Within(double tolerance) : IEqualityComparer<(double, double)>
    {
        public bool Equals((double, double) x, (double, double) y) => Math.Abs(x.Item1 - y.Item1) <= tolerance && Math.Abs(x.Item2 - y.Item2) <= tolerance;

        public int GetHashCode((double, double) obj) => 0;
    }
}
