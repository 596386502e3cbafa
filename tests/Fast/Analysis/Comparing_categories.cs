using MathNet.Numerics.Distributions;
using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Comparing_categories
{
    public sealed record Independence(string Name, int[][] Counts, double Statistic, int DegreesOfFreedom, double P, double LeastExpected, double CramersV, double Fisher);

    public sealed record Change(int OnlyFirst, int OnlySecond, double P);

    public sealed record Moves(string Name, int[][] Counts, double Statistic, int DegreesOfFreedom, double P, double? Coin);

    public sealed record All(string Tool, Independence[] Independence, Change[] Changes, Moves[] Moves);

    private static readonly All Known = Reference.Cases<All>("tables.json");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Fact]
    public void that_are_independent_agrees_with_R()
    {
        foreach (var known in Known.Independence)
        {
            var table = Square(known.Counts);
            var (chi, fisher) = (ChiSquare.Of(table)!, FisherExact.Of(table, Chance.Of(1), draws: 20_000)!);

            Assert.Equal(known.Statistic, chi.Statistic, 1e-9);
            Assert.Equal(known.DegreesOfFreedom, chi.DegreesOfFreedom);
            Assert.Equal(known.P, chi.P, 1e-9);
            Assert.Equal(known.LeastExpected, chi.LeastExpected, 1e-9);
            Assert.Equal(known.LeastExpected < 5, chi.Small);
            Assert.Equal(known.CramersV, chi.CramersV, 1e-9);
            // Drawn tables: four Monte-Carlo errors, and what the added one adds.
            Assert.Equal(known.Fisher, fisher.P, fisher.Draws == 0 ? 1e-9 : 1e-4 + 4 * Math.Sqrt(known.Fisher * (1 - known.Fisher) / fisher.Draws));
        }
    }

    [Fact]
    public void that_delegates_changed_agrees_with_R()
    {
        foreach (var known in Known.Changes) Assert.Equal(known.P, McNemar.Of(known.OnlyFirst, known.OnlySecond).P, 1e-9);
    }

    [Fact]
    public void among_which_delegates_moved_agrees_with_R()
    {
        foreach (var known in Known.Moves)
        {
            var moved = StuartMaxwell.Of(Square(known.Counts), Chance.Of(1))!;

            Assert.Equal(known.Statistic, moved.Statistic, 1e-9);
            Assert.Equal(known.Coin ?? known.Statistic, moved.Statistic, 1e-9);
            Assert.Equal(known.DegreesOfFreedom, moved.DegreesOfFreedom);
            Assert.Equal(known.P, moved.AsymptoticP, 1e-9);
        }
    }

    /// <summary>With two categories Stuart–Maxwell by flipping is McNemar's exact test: the Monte-Carlo error of 9,999 draws at p = 0.1 is 0.003.</summary>
    [Theory, InlineData(0, 7), InlineData(2, 9), InlineData(13, 6), InlineData(3, 3), InlineData(60, 82)]
    public void among_two_of_which_delegates_moved_is_McNemars_test(int there, int back)
    {
        var moved = StuartMaxwell.Of(new[,] { { 5, there }, { back, 4 } }, Chance.Of(3))!;

        Assert.Equal(McNemar.Of(there, back).P, moved.P, 0.015);
        Assert.Equal(there + back, moved.Movers);
    }

    [Fact]
    public void of_nobody_or_of_one_kind_says_nothing()
    {
        Assert.Null(ChiSquare.Of(new int[3, 3]));
        Assert.Null(ChiSquare.Of(new[,] { { 4, 7 }, { 0, 0 } }));
        Assert.Null(ChiSquare.Of(new int[0, 0]));
        Assert.Null(FisherExact.Of(new[,] { { 4, 0 }, { 7, 0 } }, Chance.Of(1)));
        Assert.Null(StuartMaxwell.Of(new[,] { { 4, 0 }, { 0, 9 } }, Chance.Of(1)));
        Assert.Equal(new McNemar(0, 0, 1), McNemar.Of(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquare.Of(new[,] { { 4, -1 }, { 7, 0 } }));
    }

    [Fact]
    public void leaves_out_those_that_nobody_chose()
    {
        var chi = ChiSquare.Of(new[,] { { 12, 0, 3 }, { 0, 0, 0 }, { 5, 0, 9 } })!;

        Assert.Equal(ChiSquare.Of(new[,] { { 12, 3 }, { 5, 9 } })!.Statistic, chi.Statistic);
        Assert.Equal((1, 2), (chi.DegreesOfFreedom, chi.Expected[0].Length));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void does_not_see_in_which_order_they_stand(int seed)
    {
        var chance = Chance.Of(seed);
        var size = 2 + chance.Below(4);
        var table = new int[size, size];
        for (var cell = 0; cell < size * size; cell++) table[cell / size, cell % size] = 1 + chance.Below(9);
        var (turned, reversed) = (new int[size, size], new int[size, size]);
        for (var cell = 0; cell < size * size; cell++)
        {
            var (row, column) = (cell / size, cell % size);
            (turned[column, row], reversed[size - 1 - row, size - 1 - column]) = (table[row, column], table[row, column]);
        }

        Assert.Equal(ChiSquare.Of(table)!.Statistic, ChiSquare.Of(turned)!.Statistic, 1e-9);
        Assert.Equal(ChiSquare.Of(table)!.Statistic, ChiSquare.Of(reversed)!.Statistic, 1e-9);
        Assert.Equal(FisherExact.Of(table, Chance.Of(1), 2_000)!.P, FisherExact.Of(turned, Chance.Of(1), 2_000)!.P, 0.06);
        var (moved, back) = (StuartMaxwell.Of(table, Chance.Of(1))!, StuartMaxwell.Of(turned, Chance.Of(1))!);
        Assert.Equal(moved.Statistic, back.Statistic, 1e-9);
        Assert.Equal(moved.P, back.P, 0.02);
        Assert.Equal(moved.Statistic, StuartMaxwell.Of(reversed, Chance.Of(1))!.Statistic, 1e-9);
        Assert.Equal(moved, StuartMaxwell.Of(table, Chance.Of(1)));
    }

    /// <summary>Every outcome of 25 fair coins, weighed: an exact test never errs more often than it says.</summary>
    [Theory, InlineData(0.01), InlineData(0.05), InlineData(0.2)]
    public void that_delegates_changed_at_random_are_seldom_found(double level)
    {
        var errs = Enumerable.Range(0, 26).Where(there => McNemar.Of(there, 25 - there).P <= level).Sum(there => Binomial.PMF(0.5, 25, there));

        Assert.InRange(errs, 0, level);
    }

    /// <summary>1,000 tables of 80 delegates, two answers independent of each other. Monte-Carlo error 0.7 %.</summary>
    [Fact]
    public void that_are_independent_are_found_dependent_as_often_as_it_says()
    {
        var tables = Chance.Of(8);
        var all = Enumerable.Range(0, 1_000).Select(_ => Table(tables, 80, (3, 3), one => (one.Below(3), one.Below(3)))).ToArray();

        Assert.InRange(all.Count(table => ChiSquare.Of(table)!.P < 0.05) / 1_000.0, 0.03, 0.07);
        Assert.InRange(all.Take(400).Select((table, seed) => FisherExact.Of(table, Chance.Of(seed), 499)!.P).Count(p => p < 0.05) / 400.0, 0.02, 0.08);
    }

    /// <summary>1,000 seminars of 37 delegates whose two answers are exchangeable. Monte-Carlo error 0.7 %.</summary>
    [Fact]
    public void among_which_delegates_moved_at_random_are_found_shifted_as_often_as_it_says()
    {
        var tables = Chance.Of(9);
        var ps = Enumerable.Range(0, 1_000).Select(seed => StuartMaxwell.Of(Table(tables, 37, (4, 4), Exchangeable), Chance.Of(seed), 999)!.P).ToArray();

        Assert.InRange(ps.Count(p => p <= 0.05) / 1_000.0, 0.03, 0.07);
        Assert.InRange(Seeded.FarFromUniform(ps), 0, 1.63);

        static (int, int) Exchangeable(Chance one)
        {
            var usual = one.Below(4);
            return (one.Heads() ? usual : one.Below(4), one.Heads() ? usual : one.Below(4));
        }
    }

    [Fact]
    public void of_many_delegates_are_drawn_less_often_but_often_enough()
    {
        var fisher = FisherExact.Of(new[,] { { 30_000, 20_000, 4 }, { 29_000, 21_000, 3 } }, Chance.Of(1), draws: 9_999)!;

        Assert.Equal(FisherExact.FewestDraws, fisher.Draws);
        Assert.True(fisher.P < 0.05);
    }

    [Fact]
    public void of_two_by_two_have_an_odds_ratio_where_there_is_one()
    {
        Assert.Equal(9, FisherExact.Of(new[,] { { 3, 1 }, { 1, 3 } }, Chance.Of(1))!.OddsRatio);
        Assert.Null(FisherExact.Of(new[,] { { 3, 0 }, { 1, 3 } }, Chance.Of(1))!.OddsRatio);
    }

    private static int[,] Table(Chance chance, int delegates, (int Rows, int Columns) size, Func<Chance, (int Row, int Column)> one)
    {
        var table = new int[size.Rows, size.Columns];
        for (var delegated = 0; delegated < delegates; delegated++)
        {
            var (row, column) = one(chance);
            table[row, column]++;
        }
        return table;
    }

    private static int[,] Square(int[][] rows)
    {
        var table = new int[rows.Length, rows[0].Length];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++) table[row, column] = rows[row][column];
        }
        return table;
    }
}
