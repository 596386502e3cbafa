using System.Text;
using Narratives.EventLog;
using Narratives.Events;

namespace Narratives.Tests.Flow.Log;

public sealed class Keeping_events_in_sqlite() : Keeping_events(new SqliteUnderTest());

public sealed class Keeping_events_in_postgres() : Keeping_events(new PostgresUnderTest());

/// <summary>What was acknowledged is there, whatever happens next.</summary>
public abstract class Keeping_events(IEngineUnderTest engine) : LogContract(engine)
{
    [Fact]
    public async Task has_them_after_it_was_closed_and_opened()
    {
        await Store(Given.Captured(1));
        var before = await Everything();
        await Reopen();
        Assert.Equivalent(before, await Everything(), strict: true);
        Assert.True((await Store(Given.Captured(2))).Position > before[^1].Position);
    }

    [Fact]
    public async Task has_them_when_it_dies_right_after_saying_so()
    {
        for (var number = 1; number <= 20; number++) await Store(Given.Captured(number));
        await using var survivor = await Engine.OpenAfterACrash();
        Assert.Equal(Enumerable.Range(1, 20).Select(Given.Id), (await Everything(survivor)).Select(told => told.Stream));
        Assert.Equal(new AppendOutcome.Conflict(1), await survivor.Append(Given.Captured(20), Stop));
    }

    [Fact]
    public async Task finishes_what_it_accepted_before_it_closes()
    {
        await using var hold = await Engine.HoldWriting();
        var sent = Enumerable.Range(1, 100).Select(number => Log.Append(Given.Captured(number), Stop)).ToArray();
        var closing = Log.DisposeAsync();
        await hold.DisposeAsync();
        await closing;
        Assert.All(await Task.WhenAll(sent), outcome => Assert.IsType<AppendOutcome.Stored>(outcome));
        await Reopen();
        Assert.Equal(100, (await Everything()).Count);
    }

    [Fact]
    public async Task takes_nothing_more_once_it_is_closed()
    {
        await Store(Given.Captured(1));
        await Log.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Log.Append(Given.Captured(2), Stop));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Log.ReadStream(Given.Seminar, Given.Id(1), Stop));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Log.Mask(Given.Seminar, Given.Id(1), Stop));
    }

    [Fact]
    public async Task keeps_every_letter()
    {
        var story = "Ŵyr y dŵr, ŷ ô: 水, العربية, 👩🏽‍🌾🏴󠁧󠁢󠁷󠁬󠁳󠁿 <b>&amp;</b> \"quoted\" \\ \t\r\n \u2028 end";
        await Store(Given.Captured(1, story));
        Assert.Equal(story, Given.StoryOf(Assert.Single(await Log.ReadStream(Given.Seminar, Given.Id(1), Stop))));
    }

    [Fact]
    public async Task keeps_events_far_larger_than_any_story()
    {
        var stories = Enumerable.Range(1, 12).Select(number => string.Concat(Enumerable.Repeat($"{number} dŵr ", 100_000))).ToArray();
        foreach (var (index, story) in stories.Index()) await Store(Given.Captured(index + 1, story));
        Assert.Equal(stories, (await Everything()).Select(Given.StoryOf));
    }

    [Fact]
    public async Task gives_back_one_of_each_event_as_it_was_told()
    {
        Assert.Equal(EventJson.Known.Select(known => known.Type), Given.OneOfEach.Select(each => each.GetType()).Distinct());
        await Store(new AppendRequest(Given.Seminar, Given.Id(1), StreamKind.Seminar, 0, Given.OneOfEach));
        var told = await Log.ReadStream(Given.Seminar, Given.Id(1), Stop);
        foreach (var (index, expected) in Given.OneOfEach.Index())
        {
            Assert.IsType(expected.GetType(), told[index].Event);
            Assert.Equivalent(expected, told[index].Event, strict: true);
            Assert.Equal(Encoding.UTF8.GetString(EventJson.Write(expected)), Encoding.UTF8.GetString(EventJson.Write(told[index].Event)));
        }
    }
}
