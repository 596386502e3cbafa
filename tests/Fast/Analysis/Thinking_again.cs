using Narratives.Analysis.Patterns;
using Narratives.Events;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

/// <summary>A delegate changes what they agree to, or takes everything back: the patterns follow.</summary>
public class Thinking_again
{
    private readonly Said said = Said.Planned();

    [Fact]
    public void takes_the_answers_out_of_every_number_and_brings_them_back()
    {
        var who = said.Joins();
        said.Answers(who, Cell(1, 1), Slider(0.2), Triad(0.2, 0.3));
        said.Answers(who, Cell(2, 1), Slider(0.6), Triad(0.2, 0.3));
        said.Reveals(Cell(1, 2));
        said.Answers(who, Cell(1, 2), Slider(0.9));
        var before = Numbers;

        said.Changes(who, NotCounted);
        var seminar = said.Patterns.Seminar;
        Assert.Equal((1, 0, 0, 0, 0, 3), (seminar.Joined, seminar.Delegates, seminar.Responses, seminar.CompletePairs, seminar.AfterReveal, seminar.LeftOut));
        Assert.Empty(said.Cell().Slider().Positions.Placed());

        said.Changes(who, Yes);
        Assert.Equal(before, Numbers);
    }

    [Fact]
    public void brings_in_answers_that_were_given_before_they_agreed()
    {
        var who = said.Joins(NotCounted);
        said.Answers(who, Slider(0.2));
        said.Changes(who, Yes);

        Assert.Equal([2_000], said.Cell().Slider().Positions.Placed());
    }

    [Fact]
    public void hides_the_dot_and_goes_on_counting()
    {
        var who = said.Joins();
        said.Answers(who, Triad(0.2, 0.3));
        said.Changes(who, NoDot);

        var triad = (TriadPattern)said.Cell().Find(Helpful)!;
        Assert.Equal((1, 0), (triad.All.Total, triad.Shown.Total));
    }

    [Fact]
    public void concerns_nobody_else()
    {
        var (who, other) = (said.Joins(), said.Joins());
        said.Answers(who, Slider(0.2));
        said.Answers(other, Slider(0.7));
        said.Changes(who, NotCounted);

        Assert.Equal([7_000], said.Cell().Slider().Positions.Placed());
    }

    [Fact]
    public void taking_everything_back_is_one_event_and_leaves_nothing()
    {
        var who = said.Joins();
        said.Answers(who, Cell(1, 1), Slider(0.2));
        said.Answers(who, Cell(2, 1), Slider(0.6));
        said.Leaves(who);

        var seminar = said.Patterns.Seminar;
        Assert.Equal((0, 0, 0, 0), (seminar.Joined, seminar.Delegates, seminar.Responses, seminar.CompletePairs));
        Assert.Equal(0, said.Cell().Slider().Placed);
    }

    [Fact]
    public void tells_the_boards_that_watch_a_revealed_round()
    {
        var who = said.Joins();
        said.Answers(who, Slider(0.2));
        said.Reveals(Cell(1, 1));
        said.Changes(who, NotCounted);
        var seminar = new SeminarPattern(Seminar);

        var changed = said.Events.Select(seminar.Hear).ToList()[^1];

        Assert.True(changed.HasFlag(Changed.Figures));
    }

    /// <summary>Everything but the positions of the log.</summary>
    private string Numbers => Reading_any_log.NumbersOf(said.Patterns).Replace($" {said.Events[^1].Position} ", " ", StringComparison.Ordinal).Replace($"{said.Events[^1].Position} ", "", StringComparison.Ordinal);
}
