using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Flipping_signs
{
    public sealed record Single(string Name, double[] Differences, int Seed, int Draws, bool Exact, int Informative, double Mean, double P, double? Coin);

    public sealed record All(string Tool, Single[] Singles);

    public static TheoryData<int> Seeds => Simulated.Seeds;

    /// <summary>Also where it is drawn: R draws the same.</summary>
    [Fact]
    public void agrees_with_R_and_coin()
    {
        foreach (var known in Reference.Cases<All>("sign-flips.json").Singles)
        {
            var test = SignFlip.Of(known.Differences, Chance.Of(known.Seed), known.Draws)!;

            Assert.Equal((known.Exact, known.Informative, known.Exact ? 0 : known.Draws), (test.Exact, test.Informative, test.Draws));
            Assert.Equal(known.Mean, test.Mean, 1e-12);
            Assert.Equal(known.P, test.P, 1e-12);
            if (known.Coin is { } coin) Assert.Equal(coin, test.P, 1e-9);
        }
    }

    [Fact]
    public void of_nobody_says_nothing_and_where_nobody_moved_finds_nothing()
    {
        Assert.Null(SignFlip.Of([], Chance.Of(1)));
        Assert.Equal(new SignFlip(30, 0, 0, 1, true, 0), SignFlip.Of(new double[30], Chance.Of(1)));
    }

    [Fact]
    public void is_exact_up_to_twenty_who_differ_however_many_do_not()
    {
        double[] twenty = [.. Enumerable.Range(1, 20).Select(size => size / 100.0), .. new double[50]];

        Assert.Equal(Math.ScaleB(1, -19), SignFlip.Of(twenty, Chance.Of(1))!.P);
        Assert.False(SignFlip.Of([.. twenty, 0.5], Chance.Of(1))!.Exact);
    }

    [Fact]
    public void never_finds_a_p_of_nought() =>
        Assert.Equal(1 / 1_000.0, SignFlip.Of(Enumerable.Repeat(0.2, 200).ToArray(), Chance.Of(1), draws: 999)!.P);

    [Theory, MemberData(nameof(Seeds))]
    public void heeds_neither_the_order_of_delegates_nor_that_of_framings_nor_the_scale(int seed)
    {
        var chance = Chance.Of(seed);
        var some = Simulated.WithTiesAndZeros(chance, 5 + chance.Below(60), mean: 0.05);
        var test = Of(some);

        Assert.Equal(test, Of(some.Shuffled(chance)));
        Assert.Equal(test.P, Of(some.Negated()).P);
        Assert.Equal(-test.Mean, Of(some.Negated()).Mean, 1e-15);
        Assert.Equal(test.P, Of(some.Times(0.5)).P);

        SignFlip Of(double[] differences) => SignFlip.Of(differences, Chance.Of(seed), draws: 1_999)!;
    }

    [Theory, MemberData(nameof(Seeds))]
    public void draws_nearly_what_enumerating_counts(int seed)
    {
        var some = Simulated.Differences(Chance.Of(seed), 20, mean: 0.05);
        var exact = SignFlip.Of(some, Chance.Of(seed))!;
        var drawn = SignFlip.Of([.. some, 1e-11], Chance.Of(seed))!; // one more who hardly differs

        Assert.Equal((true, false), (exact.Exact, drawn.Exact));
        // Four Monte-Carlo errors of 9,999 draws.
        Assert.Equal(exact.P, drawn.P, 4 * Math.Sqrt(exact.P * (1 - exact.P) / 9_999) + 1e-4);
    }

    /// <summary>Exact with 12 delegates, drawn with 50; ties and zeros in both; Monte-Carlo error 0.56 %.</summary>
    [Theory, InlineData(12), InlineData(50)]
    public void finds_what_is_not_there_in_one_of_twenty_seminars(int delegates)
    {
        var ps = Simulated.Ps(1_500, chance => SignFlip.Of(Simulated.WithTiesAndZeros(chance, delegates), chance, draws: 199)!.P);
        Assert.InRange(ps.Count(p => p <= 0.05) / 1_500.0, 0.033, 0.067);
        Simulated.AssertUniform(ps);
    }
}
