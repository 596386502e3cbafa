using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Drawing_chance
{
    public sealed record Case(int Seed, int Stream, double[] Drawn);

    public sealed record All(string Tool, Case[] Cases);

    [Fact]
    public void draws_what_R_draws_from_the_same_seed_and_stream()
    {
        foreach (var (seed, stream, drawn) in Reference.Cases<All>("chance.json").Cases)
        {
            var chance = Chance.Of(seed);
            for (var jump = 0; jump < stream; jump++) chance = chance.NextStream();
            foreach (var expected in drawn) Assert.Equal(expected, chance.Next(), 1e-15);
        }
    }

    [Fact]
    public void leaves_a_stream_where_it_is_when_the_next_one_is_taken()
    {
        var (one, other) = (Chance.Of(7), Chance.Of(7));
        one.NextStream().Next();
        Assert.Equal(other.Next(), one.Next());
    }

    [Fact]
    public void never_reaches_the_bound()
    {
        var chance = Chance.Of(1);
        var seen = new HashSet<int>();
        for (var draw = 0; draw < 1_000; draw++) seen.Add(chance.Below(3));
        Assert.Equal([0, 1, 2], seen.Order());
    }
}
