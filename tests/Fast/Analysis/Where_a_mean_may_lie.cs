using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Where_a_mean_may_lie
{
    [Fact]
    public void is_the_interval_of_a_plain_mean_where_each_delegate_answered_once()
    {
        double[] values = [0.1, 0.4, 0.35, 0.8, 0.55];
        var found = ClusteredMean.Of(values, [0, 1, 2, 3, 4])!;

        // R 4.2.2: t.test(c(.1, .4, .35, .8, .55))$conf.int
        Assert.Equal(0.44, found.Mean, 12);
        Assert.Equal(0.1192034241, found.Low, 1e-9);
        Assert.Equal(0.7607965759, found.High, 1e-9);
    }

    [Fact]
    public void is_no_better_known_when_each_delegate_says_the_same_six_times()
    {
        double[] once = [0.1, 0.4, 0.35, 0.8, 0.55];
        var alone = ClusteredMean.Of(once, [0, 1, 2, 3, 4])!;
        var repeated = ClusteredMean.Of([.. once.SelectMany(value => Enumerable.Repeat(value, 6))], [.. Enumerable.Range(0, 30).Select(answer => answer / 6)])!;

        Assert.Equal(alone.Low, repeated.Low, 12);
        Assert.Equal(30, repeated.Answers);
    }

    [Fact]
    public void is_nowhere_for_one_delegate() => Assert.Null(ClusteredMean.Of([0.2, 0.4], [7, 7]));

    [Fact]
    public void covers_the_true_mean_of_repeated_answers_about_as_often_as_it_says()
    {
        var chance = Chance.Of(5);
        var covered = Enumerable.Range(0, 1_000).Count(_ =>
        {
            var values = Enumerable.Range(0, 30).Select(_ => 0.3 * chance.Next()).SelectMany(own => Enumerable.Range(0, 3).Select(_ => own + 0.5 * chance.Next())).ToArray();
            var found = ClusteredMean.Of(values, [.. Enumerable.Range(0, 90).Select(answer => answer / 3)])!;
            return found.Low <= 0.4 && 0.4 <= found.High;
        });

        Assert.InRange(covered / 1_000.0, 0.93, 0.97); // Monte-Carlo error 0.007
    }

    [Fact]
    public void is_an_ellipse_in_the_plane_and_covers_it_about_as_often_as_it_says()
    {
        var chance = Chance.Of(6);
        var covered = Enumerable.Range(0, 1_000).Count(_ =>
        {
            var points = Enumerable.Range(0, 30).Select(who => new PlanePoint(who, chance.Next(), chance.Next())).ToArray();
            return Inside(Ellipses.Of(points)!.Region, 0.5, 0.5);
        });

        Assert.InRange(covered / 1_000.0, 0.925, 0.97); // the polygon lies just inside its ellipse; Monte-Carlo error 0.007
    }

    [Fact]
    public void is_smaller_than_the_spread_of_the_answers_which_holds_what_it_says()
    {
        var chance = Chance.Of(8);
        double Normal() => Math.Sqrt(-2 * Math.Log(chance.Next())) * Math.Cos(2 * Math.PI * chance.Next());
        var points = Enumerable.Range(0, 2_000).Select(who => new PlanePoint(who, Normal(), Normal() + 1)).ToArray();
        var found = Ellipses.Of(points)!;

        Assert.Equal(0.5, points.Count(point => Inside(found.Half, point.X, point.Y)) / 2_000.0, 0.04);
        Assert.Equal(0.95, points.Count(point => Inside(found.Most, point.X, point.Y)) / 2_000.0, 0.02);
        Assert.True(found.Region.Max(point => point.X) < found.Half.Max(point => point.X));
    }

    [Fact]
    public void is_not_drawn_where_all_lie_in_one_point_or_on_one_line()
    {
        Assert.True(Ellipses.Of([.. Enumerable.Range(0, 9).Select(who => new PlanePoint(who, 0.3, 0.3))]) is { Region.IsEmpty: true, Half.IsEmpty: true, Most.IsEmpty: true });
        Assert.True(Ellipses.Of([.. Enumerable.Range(0, 9).Select(who => new PlanePoint(who, who / 9.0, who / 9.0))]) is { Region.IsEmpty: true, Half.IsEmpty: true });
        Assert.Null(Ellipses.Of([]));
    }

    private static bool Inside(IReadOnlyList<(double X, double Y)> outline, double x, double y)
    {
        var inside = false;
        for (int here = 0, before = outline.Count - 1; here < outline.Count; before = here++)
        {
            var (a, b) = (outline[here], outline[before]);
            if (a.Y > y != b.Y > y && x < (b.X - a.X) * (y - a.Y) / (b.Y - a.Y) + a.X) inside = !inside;
        }
        return inside;
    }
}
