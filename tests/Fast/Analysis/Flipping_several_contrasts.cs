using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Flipping_several_contrasts
{
    public sealed record Family(string Name, double?[][] Columns, int Seed, int Draws, bool Exact, int Informative, double[] Z, double[] P, double[] Adjusted, double[] Mean);

    public sealed record All(string Tool, Family[] Families);

    public static TheoryData<int> Seeds => Simulated.Seeds;

    /// <summary>Also where it is drawn: R draws the same.</summary>
    [Fact]
    public void agrees_with_R()
    {
        foreach (var known in Reference.Cases<All>("sign-flips.json").Families)
        {
            var columns = known.Columns.Select(column => Array.ConvertAll(column, value => value ?? double.NaN)).ToArray();
            var test = SignFlips.Of(columns, Chance.Of(known.Seed), known.Draws);

            Assert.Equal((known.Exact, known.Informative, known.Exact ? 0 : known.Draws), (test.Exact, test.Informative, test.Draws));
            for (var column = 0; column < columns.Length; column++)
            {
                Assert.Equal(known.Mean[column], test.Columns[column].Mean!.Value, 1e-12);
                Assert.Equal(known.Z[column], test.Columns[column].Z!.Value, 1e-9);
                Assert.Equal(known.P[column], test.Columns[column].P!.Value, 1e-12);
                Assert.Equal(known.Adjusted[column], test.Columns[column].AdjustedP!.Value, 1e-12);
            }
        }
    }

    [Fact]
    public void of_no_columns_or_of_nobody_says_nothing()
    {
        Assert.Empty(SignFlips.Of([], Chance.Of(1)).Columns);
        Assert.Equal(new FlippedColumn(0, 0, null, null, null, null), SignFlips.Of([[]], Chance.Of(1)).Columns.Single());
    }

    [Fact]
    public void a_column_without_values_or_without_differences_harms_no_other()
    {
        var some = Simulated.Differences(Chance.Of(3), 30, mean: 0.1);
        var alone = SignFlips.Of([some], Chance.Of(1)).Columns[0];
        var beside = SignFlips.Of([Enumerable.Repeat(double.NaN, 30).ToArray(), some, new double[30]], Chance.Of(1)).Columns;

        Assert.Equal(new FlippedColumn(0, 0, null, null, null, null), beside[0]);
        Assert.Equal(alone, beside[1]);
        Assert.Equal(new FlippedColumn(30, 0, 0, null, 1, 1), beside[2]);
    }

    /// <summary>
    /// A column by itself and the same column in a family: the flips are shared, so p is the same; the same one twice adds nothing to adjust
    /// for.
    /// </summary>
    [Theory, MemberData(nameof(Seeds))]
    public void adjusts_for_what_the_contrasts_do_not_share(int seed)
    {
        var chance = Chance.Of(seed);
        var (one, other) = (Simulated.Differences(chance, 40, 0.1), Simulated.Differences(chance, 40, 0.04));
        var alone = Of(one).Columns[0];
        var twice = Of(one, one.Negated(), one.Times(0.3)).Columns;
        var both = Of(one, other, Simulated.Differences(chance, 40)).Columns;

        Assert.Equal(alone.P, alone.AdjustedP);
        Assert.All(twice, column => Assert.Equal((alone.P, alone.P), (column.P, column.AdjustedP)));
        Assert.Equal(alone.P, both[0].P);
        Assert.All(both, column => Assert.True(column.AdjustedP >= column.P));
        Assert.Equal(both.OrderByDescending(column => Math.Abs(column.Z!.Value)).Select(column => column.AdjustedP), both.Select(column => column.AdjustedP).Order());

        SignFlips Of(params double[][] columns) => SignFlips.Of(columns, Chance.Of(seed), draws: 1_999);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void is_the_test_of_the_mean_where_there_is_one_column(int seed)
    {
        var chance = Chance.Of(seed);
        var some = Simulated.WithTiesAndZeros(chance, 18, mean: 0.08);

        Assert.Equal(SignFlip.Of(some, Chance.Of(1))!.P, SignFlips.Of([some], Chance.Of(1)).Columns[0].P!.Value, 1e-15);
    }

    [Fact]
    public void gives_the_same_bits_however_many_columns_and_blocks_there_are()
    {
        var columns = Enumerable.Range(0, 9).Select(seed => Simulated.Differences(Chance.Of(seed), 75, 0.03)).ToArray();
        var all = SignFlips.Of(columns, Chance.Of(4), draws: 3_456).Columns;
        var again = SignFlips.Of(columns, Chance.Of(4), draws: 3_456).Columns;

        Assert.Equal(all.AsEnumerable(), again);
        for (var column = 0; column < 9; column++) Assert.Equal(SignFlips.Of([columns[column]], Chance.Of(4), draws: 3_456).Columns[0].P, all[column].P);
    }

    /// <summary>
    /// Six correlated contrasts, the first with a true shift: any false claim among the others, or among all when there is none, in one seminar
    /// of twenty.
    /// </summary>
    [Theory, InlineData(0.0), InlineData(0.3)]
    public void makes_any_false_claim_in_at_most_one_of_twenty_seminars(double shift)
    {
        var share = Simulated.Share(1_500, chance =>
        {
            var common = Simulated.Differences(chance, 30, sd: 0.2);
            var columns = Enumerable.Range(0, 6).Select(_ => common.Zip(Simulated.Differences(chance, 30, sd: 0.2), (one, other) => one + other).ToArray()).ToArray();
            columns[0] = columns[0].Plus(shift);
            return SignFlips.Of(columns, chance, draws: 399).Columns.Skip(shift > 0 ? 1 : 0).Any(column => column.AdjustedP <= 0.05);
        });
        // Monte-Carlo error 0.56 %.
        Assert.InRange(share, 0.03, 0.065);
    }
}
