using Narratives.Analysis.Patterns;
using Narratives.Marks;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

/// <summary>What <c>narratives verify</c> compares live patterns with a rebuild by.</summary>
public sealed class Printing_patterns
{
    private static readonly Mark[] Answer = [Slider(0.4), Triad(0.2, 0.3), Stones(("us", 0.1, 0.2)), Choice("back"), Story("Once there was a dragon.")];

    public static TheoryData<string> OneThingElse => ["position", "triad", "stone", "choice", "state", "consent", "late", "another", "reveal"];

    [Fact]
    public void is_the_same_for_what_was_counted_alike_and_quotes_nobody()
    {
        Assert.Equal(Print(Told()), Print(Told()));
        Assert.DoesNotContain("dragon", Print(Told()), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OneThingElse))]
    public void is_another_when_one_thing_is_another(string thing) => Assert.NotEqual(Print(Told()), Print(Told(thing)));

    [Fact]
    public async Task live_grains_and_a_rebuild_print_alike_at_the_same_event()
    {
        var said = Told();
        var log = new LogInMemory();
        log.Tell(said.Events);

        var (live, rebuilt) = await PrintPatterns.Both(log, Seminar, Read, new FakeClock(), TestContext.Current.CancellationToken);
        var (_, damaged) = await PrintPatterns.Both(log, Seminar, () => Without(2), new FakeClock(), TestContext.Current.CancellationToken);

        Assert.Equal(Print(said), live);
        Assert.Equal(live, rebuilt);
        Assert.NotEqual(live, damaged);

        async IAsyncEnumerable<EventLog.Told> Read()
        {
            await Task.Yield();
            foreach (var told in said.Events) yield return told;
            yield return said.Events[^1] with { Position = 1_000, Stream = new Guid(7, 0, 0, new byte[8]) }; // appended since
        }

        async IAsyncEnumerable<EventLog.Told> Without(int index)
        {
            await Task.Yield();
            foreach (var told in said.Events.Where((_, at) => at != index)) yield return told;
        }
    }

    private static string Print(Said said) => PrintPatterns.Of(said.Patterns);

    private static Said Told(string other = "")
    {
        var said = Said.Planned();
        Mark[] marks = other switch
        {
            "position" => [Slider(0.4001), .. Answer[1..]],
            "triad" => [Answer[0], Triad(0.3, 0.3), .. Answer[2..]],
            "stone" => [.. Answer[..2], Stones(("us", 0.1, 0.3)), .. Answer[3..]],
            "choice" => [.. Answer[..3], Choice("front"), Answer[4]],
            "state" => [new Mark(Reporting, MarkState.Skipped), .. Answer[1..]],
            _ => Answer,
        };
        if (other == "reveal") said.Reveals(Cell(1, 1));
        said.Answers(said.Joins(), Answer);
        said.Answers(other == "late", said.Joins(other == "consent" ? Yes with { Count = false } : null), Cell(1, 1), marks);
        if (other == "another") said.Joins();
        return said;
    }
}
