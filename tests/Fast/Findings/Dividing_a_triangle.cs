using Narratives.Analysis.Found;
using static Narratives.Tests.Fast.Finding.Room;

namespace Narratives.Tests.Fast.Finding;

public sealed class Dividing_a_triangle
{
    [Theory]
    [InlineData(0.6, 0.4, ZoneName.Left)]
    [InlineData(0.5999, 0.4001, ZoneName.LeftTop)]
    [InlineData(0.2, 0.6, ZoneName.Top)]
    [InlineData(0.2, 0.2, ZoneName.Right)]
    [InlineData(0.45, 0.1, ZoneName.LeftRight)]
    [InlineData(0.1999, 0.4, ZoneName.TopRight)]
    [InlineData(0.2, 0.41, ZoneName.Centre)]
    [InlineData(0.4, 0.4, ZoneName.Centre)]
    [InlineData(0.4, 0.2, ZoneName.Centre)]
    [InlineData(0.4, 0.4001, ZoneName.LeftTop)]
    [InlineData(0.3334, 0.3333, ZoneName.Centre)]
    public void puts_every_point_in_one_zone(double left, double top, ZoneName zone)
    {
        var found = Of(6, (_, _, _) => [At(left, top)]).Findings().Triad().Groups[0];

        Assert.Equal([zone], found.Zones.Where(one => one.Count > 0).Select(one => one.Zone));
        Assert.Equal(36, found.Zones.Sum(one => one.Count));
    }

    [Fact]
    public void into_hexagons_loses_nobody_and_happens_only_where_there_are_enough()
    {
        var many = Of(20, (who, framing, scenario) => [At((who * 7 + framing * 5 + scenario) % 20 / 40.0, (who * 3 + scenario) % 20 / 40.0)]).Findings().Triad();

        Assert.Equal(120, many.Groups[0].Hexagons.Sum(hexagon => hexagon.Count));
        Assert.All(many.Groups[0].Hexagons, hexagon => Assert.InRange(hexagon.First, -0.06, 1.06));
        Assert.Empty(many.Groups[1].Hexagons); // 60 placements
    }

    [Fact]
    public void tells_who_went_from_which_zone_to_which()
    {
        var moves = Of(12, (_, framing, _) => [framing == 0 ? At(0.8, 0.1) : At(0.1, 0.8)]).Findings().Triad().Paired[0].ZoneMoves!;

        Assert.Equal(36, moves.Counts[(int)ZoneName.Left][(int)ZoneName.Top]);
        Assert.Equal(36, moves.Counts.Sum(row => row.Sum()));
        Assert.Equal(12, moves.Statistic, 1e-9); // each of twelve delegates moved the same way
    }
}
