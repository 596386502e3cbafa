using Narratives.Analysis.Collected;
using Narratives.Analysis.Found;
using Narratives.Analysis.Statistics;
using Narratives.Words;
using static Narratives.Tests.Fast.Finding.Room;

namespace Narratives.Tests.Fast.Finding;

public sealed class Findings_of_two_seminars
{
    private static Findings Of(CollectedAnswers here, CollectedAnswers there) =>
        Assert.IsType<Outcome<SideBySide>.Accepted>(CombineCollected.Of(here, there with { Title = Text.Of("There", "Yno") })).Result.Together.Findings();

    /// <summary>Everybody moves by so much, and a little more or less.</summary>
    private static CollectedAnswers Moved(int delegates, double by) =>
        Room.Of(delegates, (who, framing, scenario) => [At(0.3 + (framing * by) + (framing * who % 5 / 100.0)), At(0.6 - (framing * by), 0.1 + (who % 5 / 50.0)), On(0.2 + (framing * by) + (framing * who % 5 / 100.0), 0.1 + (who % 5 / 50.0))]);

    [Fact]
    public void give_each_seminar_the_shift_that_it_has_by_itself()
    {
        var (here, there) = (Moved(12, 0.3), Moved(9, 0.1));
        var line = Of(here, there).Seminars!.Signifiers.Single(one => one.Signifier == Line);

        foreach (var (side, alone) in new[] { (line.First, here.Findings().Slider().Paired[0]), (line.Second, there.Findings().Slider().Paired[0]) })
        {
            Assert.Equal((alone.Delegates, alone.Mean, alone.Low, alone.High), (side.Delegates, side.Mean, side.Low, side.High));
        }
        Assert.Equal(line.Second.Mean!.Value - line.First.Mean!.Value, line.Difference!.Value, 1e-12);
        Assert.True(line is { P: < 0.01, Low: < -0.15, High: < -0.15 and > -0.25, Shift: true, TooFew: false });
    }

    [Fact]
    public void compare_how_centres_of_triads_and_planes_moved()
    {
        var (here, there) = (Moved(12, 0.3), Moved(9, 0.1));
        var found = Of(here, there).Seminars!.Signifiers;
        var (triangle, plane) = (found.Single(one => one.Signifier == Triangle), found.Single(one => one.Signifier == Plane));

        Assert.Equal((here.Findings().Triad().Paired[0].First, here.Findings().Triad().Paired[0].Second), (triangle.First.From, triangle.First.To));
        Assert.Equal((there.Findings().Stone().Paired[0].First, there.Findings().Stone().Paired[0].Second), (plane.Second.From, plane.Second.To));
        Assert.True(triangle is { P: < 0.01, Difference: null } && plane is { P: < 0.01, Stone: "here" });
        Assert.Equal(Multiplicity.BenjaminiHochberg([.. found.Select(one => one.P!.Value)]), found.Select(one => one.BenjaminiHochberg!.Value));
    }

    [Fact]
    public void say_that_nothing_is_clear_where_both_moved_alike_and_that_this_is_not_the_same()
    {
        var found = Of(Moved(12, 0.2), Moved(15, 0.2)).Seminars!;
        var said = found.Sentences.Select(text => text.In(Language.English)).ToArray();

        Assert.All(found.Signifiers, one => Assert.True(one.P > 0.05));
        Assert.StartsWith("“A room” beside “There”: different people", said[0], StringComparison.Ordinal);
        Assert.All(said[1..], sentence => Assert.EndsWith("That is not the same as no difference.", sentence, StringComparison.Ordinal));
        Assert.All(found.Sentences, text => Assert.NotEqual(text.In(Language.English), text.In(Language.Welsh)));
    }

    [Fact]
    public void have_no_numbers_of_either_where_one_has_too_few()
    {
        var line = Of(Moved(12, 0.3), Moved(4, 0.1)).Seminars!.Signifiers.Single(one => one.Signifier == Line);

        Assert.True(line is { TooFew: true, Difference: null, P: null, First.Mean: null, Second.Mean: null, First.Delegates: 12, Second.Delegates: 4 });
    }

    [Fact]
    public void compare_where_delegates_placed_it_when_there_is_one_framing()
    {
        var asked = InstrumentOf(framings: 1, scenarios: 3);
        CollectedAnswers Placed(double at) => Room.Of(10, (who, _, scenario) => scenario > who % 3 ? null : [At(at + (who % 5 / 50.0))], asked);
        var line = Of(Placed(0.3), Placed(0.6)).Seminars!.Signifiers.Single(one => one.Signifier == Line);

        Assert.True(line is { Shift: false, P: < 0.01 });
        Assert.Equal(0.34, line.First.Mean!.Value, 1e-9);
        Assert.Equal(0.64, line.Second.Mean!.Value, 1e-9);
        Assert.Equal(0.3, line.Difference!.Value, 1e-9);
    }

    [Fact]
    public void leave_answers_after_the_reveal_out()
    {
        var late = Room.Of(9, (who, framing, _) => [At(0.1 + (framing * 0.8))], change: response => response with { AfterReveal = response.Delegate < 5 });
        var line = Of(Moved(12, 0.3), late).Seminars!.Signifiers.Single(one => one.Signifier == Line);

        Assert.Equal((4, true), (line.Second.Delegates, line.TooFew));
    }

    [Fact]
    public void of_one_seminar_have_no_such_part() => Assert.Null(Moved(12, 0.3).Findings().Seminars);
}
