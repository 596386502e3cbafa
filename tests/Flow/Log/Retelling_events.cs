using Narratives.EventLog;
using Narratives.EventLog.Keeping;
using Narratives.Events;

namespace Narratives.Tests.Flow.Log;

public sealed class Retelling_events_to_sqlite() : Retelling_events(new SqliteUnderTest());

public sealed class Retelling_events_to_postgres() : Retelling_events(new PostgresUnderTest());

/// <summary>Events that another log has told are written down as they were told.</summary>
public abstract class Retelling_events(IEngineUnderTest engine) : LogContract(engine)
{
    private static readonly DateTimeOffset Then = new DateTimeOffset(2017, 3, 1, 10, 0, 0, TimeSpan.Zero).AddMicroseconds(123_457);

    private IKeptLog Kept => (IKeptLog)Log;

    [Fact]
    public async Task keeps_ids_versions_stamps_kinds_and_their_order_behind_what_is_there()
    {
        await Store(Given.Captured(1, "ours", Given.OtherSeminar));
        LogRow[] rows = [Row(10, 1, new SeminarEnded(), stream: 1), Row(20, 1, Given.Response("first")), Row(30, 1, Given.Response("second")), Row(20, 2, new ResponseWithdrawn())];

        Assert.Equal(new RetellOutcome.Retold(4), await Kept.Retell(rows, Stop));

        var told = await Everything();
        Assert.Equal(rows.Select(row => (row.Seminar, row.Stream, row.Version, row.Id, row.At)), told.Skip(1).Select(one => (one.Seminar, one.Stream, one.Version, one.Id, one.At)));
        Assert.All(told.Zip(told.Skip(1)), pair => Assert.True(pair.First.Position < pair.Second.Position));
        Assert.Equal(["ours", "first", "second"], told.Where(one => one.Event is ResponseCaptured).Select(Given.StoryOf));
        Assert.Equal([(Given.Id(1), "seminar", 1L), (Given.Id(20), "response", 2L), (Given.Id(30), "response", 1L)],
            (await Kept.Streams(Given.Seminar, Stop)).Select(row => (row.Id, row.Kind!, row.Version)).Order());
    }

    [Fact]
    public async Task again_changes_nothing_and_writes_only_what_was_missing()
    {
        LogRow[] rows = [Row(20, 1, Given.Response()), Row(30, 1, Given.Response()), Row(20, 2, new ResponseWithdrawn())];
        await Kept.Retell(rows[..2], Stop);
        var before = await Everything();

        Assert.Equal(new RetellOutcome.Retold(1), await Kept.Retell(rows, Stop));
        Assert.Equal(new RetellOutcome.Retold(0), await Kept.Retell(rows, Stop));

        var after = await Everything();
        Assert.Equal(before.Select(told => (told.Position, told.Id)), after.Take(2).Select(told => (told.Position, told.Id)));
        Assert.Equal(rows.Select(row => row.Id), after.Select(told => told.Id));
    }

    [Fact]
    public async Task writes_nothing_at_all_where_another_event_stands_or_one_before_is_missing()
    {
        await Store(Given.Captured(20, "another"));

        Assert.Equal(new RetellOutcome.Contradicted(Given.Seminar, Given.Id(20), 1), await Kept.Retell([Row(10, 1, Given.Response()), Row(20, 1, Given.Response())], Stop));
        Assert.Equal(new RetellOutcome.Contradicted(Given.Seminar, Given.Id(30), 2), await Kept.Retell([Row(10, 1, Given.Response()), Row(30, 2, new ResponseWithdrawn())], Stop));

        Assert.Equal("another", Given.StoryOf(Assert.Single(await Everything())));
    }

    [Fact]
    public async Task is_heard_by_followers_and_appended_to_as_if_it_had_been_told_here()
    {
        var follow = Hear(Log.Follow(LogScope.Everything, 0, Stop), 2);
        await Kept.Retell([Row(20, 1, Given.Response("retold"))], Stop);
        await Store(Given.Withdrawn(20));

        var heard = await follow;
        Assert.Equal([1, 2], heard.Select(told => told.Version));
        Assert.IsType<AppendOutcome.Conflict>(await Log.Append(Given.Captured(20), Stop));
    }

    [Fact]
    public async Task beside_appends_loses_neither()
    {
        var follow = Hear(Log.Follow(LogScope.Everything, 0, Stop), 400);
        var retold = Task.Run(async () =>
        {
            for (var number = 0; number < 20; number++) await Kept.Retell([.. Enumerable.Range(1000 + (number * 10), 10).Select(stream => Row(stream, 1, Given.Response()))], Stop);
        }, Stop);
        await Task.WhenAll(Enumerable.Range(1, 200).Select(number => Store(Given.Captured(number))));
        await retold;

        Assert.Equal(Enumerable.Range(1, 200).Concat(Enumerable.Range(1000, 200)).Select(Given.Id).Order(), (await follow).Select(told => told.Stream).Order());
    }

    [Fact]
    public void every_event_has_a_stream_that_it_belongs_in() =>
        Assert.Equal(Enum.GetValues<StreamKind>().Order(), EventJson.Known.Select(known => StreamKinds.Of(known.Type)).Distinct().Order());

    /// <summary>Of the seminar whose id is 1; told long ago.</summary>
    private static LogRow Row(int number, long version, NarrativeEvent happened, int stream = 0) => new(
        number, Given.Seminar, Given.Id(stream == 0 ? number : stream), version, Given.Id((number * 100_000) + (int)version), Then.AddSeconds(number), EventJson.NameOf(happened), EventJson.Write(happened));
}
