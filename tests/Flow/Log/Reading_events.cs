using Narratives.EventLog;
using Narratives.Events;
using Narratives.Interpreting;
using Narratives.Moderating;

namespace Narratives.Tests.Flow.Log;

public sealed class Reading_events_from_sqlite() : Reading_events(new SqliteUnderTest());

public sealed class Reading_events_from_postgres() : Reading_events(new PostgresUnderTest());

public abstract class Reading_events(IEngineUnderTest engine) : LogContract(engine)
{
    private const int Many = 5_300; // several batches, and the last one not full

    [Fact]
    public async Task finds_nothing_in_an_empty_log()
    {
        Assert.Empty(await Everything());
        Assert.Empty(await Log.ReadStream(Given.Seminar, Given.Id(1), Stop));
    }

    [Fact]
    public async Task tells_everything_once_in_log_order_over_many_batches()
    {
        await StoreMany();
        var told = await Everything();
        Assert.Equal(Many, told.Select(each => each.Stream).Distinct().Count());
        Assert.Equal(Many, told.Count);
        Assert.All(told.Zip(told.Skip(1)), pair => Assert.True(pair.First.Position < pair.Second.Position));
        Assert.All(told, each => Assert.Equal(each.Stream, Given.Id(int.Parse(Given.StoryOf(each), System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task begins_after_the_position_that_was_named()
    {
        await StoreMany();
        var told = await Everything();
        var rest = new List<Told>();
        await foreach (var batch in Log.Read(LogScope.Everything, told[2_999].Position, Stop)) rest.AddRange(batch);
        Assert.Equal(told.Skip(3_000).Select(each => each.Position), rest.Select(each => each.Position));
    }

    [Fact]
    public async Task tells_of_one_seminar_only_when_it_is_named()
    {
        await StoreMany();
        var told = new List<Told>();
        await foreach (var batch in Log.Read(new LogScope.Of(Given.OtherSeminar), 0, Stop)) told.AddRange(batch);
        Assert.Equal(Many / 2, told.Count);
        Assert.All(told, each => Assert.Equal(Given.OtherSeminar, each.Seminar));
    }

    [Fact]
    public async Task tells_every_event_as_if_it_were_masked_when_text_is_not_asked_for()
    {
        foreach (var (happened, number) in Given.OneOfEach.Select((happened, number) => (happened, number + 1)))
        {
            await Store(new AppendRequest(Given.Seminar, Given.Id(number), StreamKind.Response, 0, [happened]));
        }
        var told = new List<Told>();
        await foreach (var batch in Log.Read(new LogScope.Of(Given.Seminar, WithoutText: true), 0, Stop)) told.AddRange(batch);
        Assert.Equal(Given.OneOfEach.Select(happened => Written(happened.Masked())), told.Select(each => Written(each.Event)));
        Assert.Equal(Given.OneOfEach.Select(Written), (await Everything()).Select(each => Written(each.Event)));

        static string Written(Events.NarrativeEvent happened) => System.Text.Encoding.UTF8.GetString(Events.EventJson.Write(happened));
    }

    [Fact]
    public async Task tells_of_the_seminars_themselves_and_of_nobody_in_them()
    {
        var plan = new AppendRequest(Given.Seminar, Given.Seminar.Value, StreamKind.Seminar, 0, [Given.OneOfEach[0], Given.OneOfEach[3]]);
        await Store(Given.Captured(500));
        await Store(plan);
        await Store(Given.Captured(501));
        var told = new List<Told>();
        await foreach (var batch in Log.Read(LogScope.Seminars, 0, Stop)) told.AddRange(batch);
        Assert.Equal(["SeminarPlanned", "RoundOpened"], told.Select(each => each.Event.GetType().Name));
    }

    [Fact]
    public async Task tells_of_one_delegate_what_is_theirs_and_what_is_about_everybody()
    {
        var (joined, coded, approved) = (Given.OneOfEach.OfType<DelegateJoined>().Single(), Given.OneOfEach.OfType<StoryCoded>().Single(), Given.OneOfEach.OfType<StoryApproved>().Single());
        await Store(Given.Captured(500));
        await Store(New(Given.Seminar.Value, StreamKind.Seminar, Given.OneOfEach[0], Given.OneOfEach[3]));
        await Store(New(Given.Id(900), StreamKind.Delegate, joined));
        await Store(New(Given.Id(901), StreamKind.Delegate, joined)); // somebody else
        await Store(New(Given.Id(501), StreamKind.Response, Given.Response() with { Delegate = new(Given.Id(901)) }));
        await Store(Given.Captured(502, seminar: Given.OtherSeminar)); // the same id, in another seminar
        await Store(Given.Captured(503));
        await Store(New(Interpretation.StreamOf(Given.Seminar), StreamKind.Workbench, coded));
        await Store(New(Moderation.StreamOf(Given.Seminar), StreamKind.Moderation, approved));
        await Store(Given.Withdrawn(500));
        await Log.Mask(Given.Seminar, Given.Id(500), Stop);
        await Reopen();
        var told = new List<Told>();
        await foreach (var batch in Log.Read(new LogScope.OfDelegate(Given.Seminar, new(Given.Id(900))), 0, Stop)) told.AddRange(batch);
        Assert.Equal(
            [(Given.Id(500), 1), (Given.Seminar.Value, 1), (Given.Seminar.Value, 2), (Given.Id(900), 1), (Given.Id(503), 1), (Interpretation.StreamOf(Given.Seminar), 1), (Moderation.StreamOf(Given.Seminar), 1), (Given.Id(500), 2)],
            told.Select(each => (each.Stream, each.Version)));
        Assert.All(told, each => Assert.Equal(Given.Seminar, each.Seminar));

        static AppendRequest New(Guid stream, StreamKind kind, params IReadOnlyList<NarrativeEvent> events) => new(Given.Seminar, stream, kind, 0, events);
    }

    [Fact]
    public async Task tells_of_one_delegate_however_much_they_have_said()
    {
        await StoreMany(); // all by the same
        var told = new List<Told>();
        await foreach (var batch in Log.Read(new LogScope.OfDelegate(Given.Seminar, new(Given.Id(900))), 0, Stop)) told.AddRange(batch);
        Assert.Equal(Many / 2, told.Count);
        Assert.All(told.Zip(told.Skip(1)), pair => Assert.True(pair.First.Position < pair.Second.Position));
    }

    [Fact]
    public async Task ends_at_the_end_that_there_was_when_it_began()
    {
        await StoreMany();
        var told = 0;
        await foreach (var batch in Log.Read(LogScope.Everything, 0, Stop))
        {
            if (told == 0) await Store(Given.Captured(Many + 10));
            told += batch.Count;
        }
        Assert.Equal(Many, told);
    }

    [Fact]
    public async Task may_be_broken_off()
    {
        await StoreMany();
        for (var time = 0; time < 10; time++)
        {
            await foreach (var _ in Log.Read(LogScope.Everything, 0, Stop)) break;
        }
        Assert.Equal(Many, (await Everything()).Count);
    }

    [Fact]
    public async Task is_possible_for_many_at_once_while_others_append()
    {
        await StoreMany();
        var readers = Enumerable.Range(0, 30).Select(_ => Task.Run(() => Everything(), Stop)).ToArray();
        for (var number = Many + 1; number <= Many + 100; number++) await Store(Given.Captured(number));
        Assert.All(await Task.WhenAll(readers), told => Assert.Equal(Enumerable.Range(1, told.Count).Select(Given.Id).ToHashSet(), told.Select(each => each.Stream).ToHashSet()));
    }

    /// <summary>Odd numbers in one seminar, even ones in the other; each story holds its number.</summary>
    private Task<AppendOutcome.Stored[]> StoreMany() => Task.WhenAll(Enumerable.Range(1, Many).Select(number => Store(Given.Captured(
        number, number.ToString(System.Globalization.CultureInfo.InvariantCulture), number % 2 == 0 ? Given.OtherSeminar : Given.Seminar))));
}
