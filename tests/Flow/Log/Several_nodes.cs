using System.Collections.Concurrent;
using Narratives.EventLog;
using Narratives.EventLog.Postgres;

namespace Narratives.Tests.Flow.Log;

/// <summary>Logs of several nodes on one PostgreSQL database.</summary>
public sealed class Several_nodes : IAsyncLifetime
{
    private const int Nodes = 3;
    private const int Each = 10_000;

    private readonly PostgresUnderTest engine = new();
    private IEventLog here = null!;
    private IEventLog there = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => (here, there) = (await engine.Open(), await engine.Open());

    public async ValueTask DisposeAsync()
    {
        await here.DisposeAsync();
        await there.DisposeAsync();
        await engine.DisposeAsync();
    }

    [Fact(Timeout = 120_000)]
    public async Task append_at_once_and_another_hears_each_event_once_and_in_order()
    {
        await using var third = await engine.Open();
        await using var listening = await engine.Open();
        var heard = Hear(listening, Nodes * Each);
        IEventLog[] nodes = [here, there, third];
        await Task.WhenAll(nodes.SelectMany((node, number) => Enumerable.Range(0, 50).Select(phone => Task.Run(() => Send(node, (number * Each) + phone), Stop))));
        var told = await heard;
        Assert.Equal(Enumerable.Range(0, Nodes * Each).Select(Given.Id).ToHashSet(), told.Select(each => each.Stream).ToHashSet());
        Assert.Equal(Nodes * Each, told.Count);
        Assert.All(told.Zip(told.Skip(1)), pair => Assert.True(pair.First.Position < pair.Second.Position));

        static async Task Send(IEventLog node, int first)
        {
            for (var number = first; number < first - (first % Each) + Each; number += 50) Assert.IsType<AppendOutcome.Stored>(await node.Append(Given.Captured(number), Stop));
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task take_the_same_response_once_whichever_it_is_sent_to()
    {
        var outcomes = new ConcurrentBag<AppendOutcome>();
        await Task.WhenAll(Enumerable.Range(1, 300).SelectMany(number => (IEventLog[])[here, there], (number, node) => (number, node))
            .Select(async sent => outcomes.Add(await sent.node.Append(Given.Captured(sent.number), Stop))));
        Assert.Equal(300, outcomes.OfType<AppendOutcome.Stored>().Count());
        Assert.Equal(300, outcomes.Count(outcome => outcome == new AppendOutcome.Conflict(1)));
    }

    [Fact(Timeout = 60_000)]
    public async Task hear_of_each_other_at_once()
    {
        await using var follower = there.Follow(LogScope.Everything, 0, Stop).GetAsyncEnumerator(Stop);
        for (var number = 1; number <= 50; number++)
        {
            await here.Append(Given.Captured(number), Stop);
            Assert.True(await follower.MoveNextAsync());
            Assert.Equal(Given.Id(number), Assert.Single(follower.Current).Stream);
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task read_to_the_end_also_what_another_has_stored_just_now()
    {
        for (var number = 1; number <= 200; number++)
        {
            var stored = Assert.IsType<AppendOutcome.Stored>(await here.Append(Given.Captured(number), Stop));
            var last = 0L;
            await foreach (var batch in there.Read(LogScope.Everything, stored.Position - 1, Stop)) last = batch[^1].Position;
            Assert.Equal(stored.Position, last);
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task store_nothing_that_another_has_overtaken()
    {
        await here.Append(Given.Captured(1), Stop);
        await there.Append(Given.Withdrawn(1), Stop);
        Assert.Equal(new AppendOutcome.Overtaken(2), await here.Append(Given.Captured(2) with { Provided = new(Given.Id(1), 1) }, Stop));
    }

    [Fact(Timeout = 60_000)]
    public async Task hear_also_of_what_no_notification_tells()
    {
        var heard = Hear(there, 1);
        await using var connection = await engine.Connect();
        await PostgresUnderTest.Run(connection, """
            INSERT INTO mt_streams (id, tenant_id, type, version) VALUES ('00000001-0000-7000-8000-000000000000', '00000001-0000-7000-8000-000000000000', 'response', 1);
            INSERT INTO mt_events (seq_id, id, stream_id, version, data, type, tenant_id)
                VALUES (nextval('mt_events_sequence'), gen_random_uuid(), '00000001-0000-7000-8000-000000000000', 1, '{}', 'response_withdrawn', '00000001-0000-7000-8000-000000000000')
            """);
        Assert.Equal(Given.Id(1), Assert.Single(await heard).Stream);
    }

    [Fact(Timeout = 60_000)]
    public async Task see_that_a_text_was_masked_by_another()
    {
        await here.Append(Given.Captured(1, "Mrs Prydderch"), Stop);
        await there.Mask(Given.Seminar, Given.Id(1), Stop);
        Assert.Equal("", Given.StoryOf(Assert.Single(await here.ReadStream(Given.Seminar, Given.Id(1), Stop))));
    }

    [Fact(Timeout = 60_000)]
    public async Task may_start_at_the_same_moment_on_an_empty_database()
    {
        await using var empty = new PostgresUnderTest();
        var at = await empty.At();
        var logs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => PostgresEventLog.Open(at, empty.Clock), Stop)));
        foreach (var (number, log) in logs.Index())
        {
            Assert.IsType<AppendOutcome.Stored>(await log.Append(Given.Captured(number), Stop));
            await log.DisposeAsync();
        }
    }

    private static async Task<List<Told>> Hear(IEventLog log, int count)
    {
        var told = new List<Told>();
        await foreach (var batch in log.Follow(LogScope.Everything, 0, Stop))
        {
            told.AddRange(batch);
            if (told.Count >= count) break;
        }
        return told;
    }
}
