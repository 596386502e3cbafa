using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Putting_ranks_in_their_places
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(25)]
    [InlineData(1_000)]
    [InlineData(9_999)]
    public void gives_the_values_that_sorting_gives(int count)
    {
        var chance = Chance.Of(count);
        foreach (var distinct in new[] { 1, 2, 7, int.MaxValue })
        {
            var values = new double[count];
            for (var place = 0; place < count; place++) values[place] = distinct == int.MaxValue ? chance.Next() : chance.Below(distinct);
            Holds(values, chance);
        }
    }

    [Fact]
    public void also_where_values_come_in_an_order_already()
    {
        var chance = Chance.Of(7);
        Holds([.. Enumerable.Range(0, 5_000).Select(value => (double)value)], chance);
        Holds([.. Enumerable.Range(0, 5_000).Select(value => -(double)value)], chance);
        Holds([.. Enumerable.Range(0, 5_000).Select(value => (double)Math.Min(value, 5_000 - value))], chance);
    }

    private static void Holds(double[] values, Chance chance)
    {
        int[] ranks = [.. Enumerable.Range(0, 12).Select(_ => chance.Below(values.Length)).Append(0).Append(values.Length - 1).Distinct().Order()];
        var sorted = values.Order().ToArray();
        InPlace.Put(values, ranks);
        Assert.Equal(ranks.Select(rank => sorted[rank]), ranks.Select(rank => values[rank]));
        Assert.Equal(sorted, values.Order());
    }
}
