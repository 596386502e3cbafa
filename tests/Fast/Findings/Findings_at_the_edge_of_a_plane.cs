using static Narratives.Tests.Fast.Finding.Room;

namespace Narratives.Tests.Fast.Finding;

public sealed class Findings_at_the_edge_of_a_plane
{
    [Fact]
    public void draw_no_part_of_an_ellipse_where_nobody_can_answer()
    {
        var all = Of(20, (who, _, _) => [On(who % 2 == 0 ? 1 : 0.8, who % 3 == 0 ? 0 : 0.1)]).Findings().Stone().Groups[0];

        Assert.All([.. all.Region, .. all.Spread50, .. all.Spread95], part => Assert.True(part is { First: >= 0 and <= 1, Second: >= 0 and <= 1 }));
        Assert.Contains(all.Spread95, part => part.First == 1);
    }
}
