using System.Collections.Concurrent;
using System.Net;
using Narratives.EventLog;
using Narratives.Joining;
using Narratives.Moderating;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;
using Narratives.Words;

namespace Narratives.Tests.Flow;

/// <summary>A board asks ten times a second whether a story may still stand there: that is to cost what is new, and to miss nothing.</summary>
public sealed class A_story_that_stays_on_the_board
{
    private static readonly ConsentTold Quotable = new(1, Count: true, ShowDot: true, AnalyseStory: false, QuoteStory: true);

    [Fact]
    public async Task costs_no_second_reading_of_what_was_read_before()
    {
        Readings? readings = null;
        await using var system = await RunningSystem.Start(around: log => readings = new Readings(log));
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Working_in_the_workbench.Tells(system, 1, "A story.", Quotable);
        using var board = await ShowTheOnlyStory(system, facilitator);
        var before = (await system.Events())[^1].Position;
        readings!.Clear();

        for (var number = 2; number <= 5; number++)
        {
            await Working_in_the_workbench.Tells(system, number, "Another.", Quotable);
            await board.Until("Counts", counts => (int)counts!["joined"]! == number);
        }
        await Moderating_the_stories.Decide(system, facilitator, await FirstOf(system, facilitator), "pin");

        Assert.DoesNotContain(Moderation.StreamOf(system.Seminar.Id), readings.Streams);
        Assert.NotEmpty(readings.After);
        Assert.All(readings.After, after => Assert.True(after >= before, $"The log was read from {after} on, and had been read up to {before}."));
    }

    [Fact]
    public async Task makes_room_for_one_that_was_told_after_it()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Working_in_the_workbench.Tells(system, 1, "The first.", Quotable);
        using var board = await ShowTheOnlyStory(system, facilitator);
        await system.Run(facilitator, 1, "close");
        await system.Run(facilitator, 2, "open");
        await Working_in_the_workbench.Tells(system, 2, "The second.", Quotable, cell: system.Seminar.Instrument.Cells.ElementAt(1));
        await system.Run(facilitator, 2, "reveal");

        var second = (string)(await Moderating_the_stories.Send(system, facilitator, "GET", "/?find=second")).Body!["stories"]![0]!["story"]!;
        await Moderating_the_stories.Decide(system, facilitator, second, "approve");
        await Moderating_the_stories.Turn(system, facilitator, second);

        await board.Until("Story", story => (string?)story?["text"] == "The second.");
    }

    [Fact]
    public async Task goes_when_its_teller_says_something_else_in_its_place()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await system.Run(facilitator, 1, "reveal"); // before it is told: a later one then takes its place
        var teller = await Working_in_the_workbench.Tells(system, 1, "What I said first.", Quotable);
        using var board = await ShowTheOnlyStory(system, facilitator);

        Assert.Equal(HttpStatusCode.Created, (await teller.Respond(Phone.Submission(Phone.Id(77), story: "On reflection, this."))).Status);

        Assert.Null(await board.Until("Story", story => story is null));
    }

    private static async Task<string> FirstOf(RunningSystem system, HttpClient facilitator) =>
        (string)(await Moderating_the_stories.Send(system, facilitator, "GET", "/?count=1")).Body!["stories"]![0]!["story"]!;

    private static async Task<BoardSocket> ShowTheOnlyStory(RunningSystem system, HttpClient facilitator)
    {
        var board = await BoardSocket.Watch(system, Role.Board);
        var alias = await Moderating_the_stories.Only(system, facilitator);
        if (!system.Seminar.Rounds[0].Revealed) await system.Run(facilitator, 1, "reveal");
        await Moderating_the_stories.Decide(system, facilitator, alias, "approve");
        Assert.Equal(HttpStatusCode.NoContent, (await Moderating_the_stories.Turn(system, facilitator, alias)).Status);
        await board.Until("Story", story => story is not null);
        return board;
    }

    /// <summary>A real log that remembers what was read of it: streams, and from where on the seminar with its texts.</summary>
    private sealed class Readings(IEventLog log) : IEventLog
    {
        public ConcurrentBag<Guid> Streams { get; } = [];

        public ConcurrentBag<long> After { get; } = [];

        public void Clear()
        {
            Streams.Clear();
            After.Clear();
        }

        public Task<IReadOnlyList<Told>> ReadStream(SeminarId seminar, Guid stream, CancellationToken cancellation)
        {
            Streams.Add(stream);
            return log.ReadStream(seminar, stream, cancellation);
        }

        public IAsyncEnumerable<IReadOnlyList<Told>> Read(LogScope scope, long after, CancellationToken cancellation)
        {
            if (scope is LogScope.Of { WithoutText: false }) After.Add(after);
            return log.Read(scope, after, cancellation);
        }

        public Task<AppendOutcome> Append(AppendRequest request, CancellationToken cancellation) => log.Append(request, cancellation);

        public IAsyncEnumerable<IReadOnlyList<Told>> Follow(LogScope scope, long after, CancellationToken cancellation) => log.Follow(scope, after, cancellation);

        public Task Mask(SeminarId seminar, Guid stream, CancellationToken cancellation) => log.Mask(seminar, stream, cancellation);

        public ValueTask DisposeAsync() => log.DisposeAsync();
    }
}
