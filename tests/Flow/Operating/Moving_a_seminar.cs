using System.Security.Cryptography;
using System.Text;
using Narratives.EventLog;
using Narratives.EventLog.Keeping;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Tests.Flow.Log;
using Narratives.Tests.Flow.Running;
using Narratives.Words;
using static Narratives.Tests.Flow.Running.CommandLine;

namespace Narratives.Tests.Flow.Operating;

/// <summary><c>narratives move</c>, from either engine to either.</summary>
public sealed class Moving_a_seminar
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite, Engine.Postgres)]
    [InlineData(Engine.Postgres, Engine.Sqlite)]
    [InlineData(Engine.Sqlite, Engine.Sqlite)]
    [InlineData(Engine.Postgres, Engine.Postgres)]
    public async Task brings_everything_with_its_ids_stamps_and_order_and_leaves_the_source_alone(Engine source, Engine target)
    {
        await using var from = new Room(source);
        await using var to = new Room(target);
        var code = await from.Meet();
        var before = await from.Said();

        var ran = await Move(code, from, to);

        Assert.True(ran.Code == 0, ran.Complained);
        Assert.Contains("and verified", ran.Said, StringComparison.Ordinal);
        Assert.Equal(before, await to.Said());
        Assert.Equal(before, await from.Said());
        Assert.Equal(Room.Jpeg, await to.PhotoOfTheFirst());
        Assert.Equal([true, false], new[] { Room.Kept, Room.Secret }.Select(text => before.Exists(one => one.Said.Contains(text, StringComparison.Ordinal))));
        var (here, there) = (await from.Run("verify"), await to.Run("verify"));
        Assert.Equal((0, 0), (here.Code, there.Code));
        Assert.Equal(here.Said, there.Said); // the same digest, whichever engine holds it
        Assert.Contains(Verifying_a_log.Digest().Match(here.Said).Value, ran.Said, StringComparison.Ordinal);
        Assert.Contains("newly written: 0", (await Move(code, from, to)).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Engine.Sqlite, Engine.Postgres)]
    [InlineData(Engine.Postgres, Engine.Sqlite)]
    public async Task goes_on_where_it_was_broken_off_and_masks_what_was_taken_back_since(Engine source, Engine target)
    {
        await using var from = new Room(source);
        await using var to = new Room(target);
        var code = await from.Meet();
        var rows = await from.Rows();
        var upTo = rows.FindIndex(row => row.Type == "response_captured") + 1;
        await using (var half = await to.Open()) await half.Retell(rows[..upTo], Stop);
        await using (var system = await from.Serve())
        {
            var phone = system.Phone("AAAA-AAAA-AAAA-AAA2"); // whose story has arrived already
            Assert.True((int)(await phone.Withdraw(Phone.Id(1))).Status < 300);
        }

        var ran = await Move(code, from, to);

        Assert.True(ran.Code == 0, ran.Complained);
        Assert.Equal(await from.Said(), await to.Said());
        Assert.Equal(StoryOfFirst(await from.Said()), StoryOfFirst(await to.Said()));
        Assert.DoesNotContain(Room.Kept, StoryOfFirst(await to.Said()), StringComparison.Ordinal);

        static string StoryOfFirst(List<(Guid, Guid Stream, long, DateTimeOffset, string, string Said)> said) => said.First(one => one.Stream == Phone.Id(1)).Said;
    }

    [Fact]
    public async Task more_than_one_batch_of_events_arrives_in_order()
    {
        await using var from = new Room(Engine.Sqlite);
        await using var to = new Room(Engine.Postgres);
        string code;
        await using (var system = await RunningSystem.Start(from.Folder))
        {
            await system.ReferenceCrowd();
            code = system.Code;
            await Task.WhenAll(Enumerable.Range(1, 600).Select(number => system.Log.Append(
                new AppendRequest(system.Seminar.Id, Given.Id(number), StreamKind.Delegate, 0, [new DelegateJoined(Language.Welsh, new Consent(1, true, true, true, true), [])]), Stop)));
        }

        Assert.Equal(0, (await Move(code, from, to)).Code);

        Assert.True((await to.Rows()).Count > 800);
        Assert.Equal(await from.Said(), await to.Said());
    }

    [Theory]
    [InlineData(Engine.Sqlite, Engine.Postgres)]
    [InlineData(Engine.Postgres, Engine.Sqlite)]
    public async Task is_refused_where_the_code_is_taken_or_the_seminar_has_gone_on(Engine source, Engine target)
    {
        await using var from = new Room(source);
        await using var to = new Room(target);
        await using var taken = new Room(target);
        var code = await from.Meet();
        await Plan(taken, code);
        var before = await taken.Said();

        var codeTaken = await Move(code, from, taken);
        Assert.Equal(1, codeTaken.Code);
        Assert.Contains("Another seminar has this code there.", codeTaken.Complained, StringComparison.Ordinal);
        Assert.Equal(before, await taken.Said());

        Assert.Equal(0, (await Move(code, from, to)).Code);
        var seminar = (await to.Rows())[0].Seminar;
        await using (var log = await to.Open()) await log.Append(new AppendRequest(seminar, Given.Id(77), StreamKind.Delegate, 0, [new DelegateJoined(Language.Welsh, new Consent(1, true, true, true, true), [])]), Stop);
        var goneOn = await Move(code, from, to);
        Assert.Equal(1, goneOn.Code);
        Assert.Contains("has gone on there", goneOn.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task does_not_touch_the_other_seminars_of_either_log()
    {
        await using var from = new Room(Engine.Sqlite);
        await using var to = new Room(Engine.Postgres);
        var code = await from.Meet();
        await Plan(from, "OTHER1");
        await Plan(to, "OTHER2");

        Assert.Equal(0, (await Move(code, from, to)).Code);

        Assert.Equal(0, (await to.Run("verify")).Code);
        Assert.Equal(0, (await to.Run("verify", "OTHER2")).Code);
        Assert.Equal(1, (await to.Run("verify", "OTHER1")).Code);
        var moved = (await from.Rows())[0].Seminar;
        Assert.Equal((await from.Rows()).Where(row => row.Seminar == moved).Select(row => row.Id), (await to.Rows()).Where(row => row.Seminar == moved).Select(row => row.Id));
    }

    [Fact]
    public async Task says_in_both_languages_what_stands_in_its_way()
    {
        await using var from = new Room(Engine.Sqlite);
        await using var to = new Room(Engine.Sqlite);
        var code = await from.Meet();

        var same = await WithoutPages("move", code, "--from", await from.Named(), "--to", await from.Named());
        var unknown = await WithoutPages("move", "NOSUCH", "--from", await from.Named(), "--to", await to.Named(), "--language", "cy");
        var nowhere = await WithoutPages("move", code, "--from", "/nowhere", "--to", await to.Named());

        Assert.Equal((1, 1, 1), (same.Code, unknown.Code, nowhere.Code));
        Assert.Contains("both are the same log", same.Complained, StringComparison.Ordinal);
        Assert.Contains("Nid oes seminar o’r enw hwn yn y log hwn.", unknown.Complained, StringComparison.Ordinal);
        Assert.Contains("There is no log in this folder.", nowhere.Complained, StringComparison.Ordinal);
        var moved = await WithoutPages("move", code, "--from", await from.Named(), "--to", await to.Named(), "--language", "cy");
        Assert.Contains("Symudwyd i", moved.Said, StringComparison.Ordinal);
    }

    private static async Task<Ran> Move(string code, Room from, Room to) => await WithoutPages("move", code, "--from", await from.Named(), "--to", await to.Named(), "--language", "en");

    private static async Task Plan(Room room, string code)
    {
        await using var log = await room.Open();
        var planned = (Outcome<IReadOnlyList<NarrativeEvent>>.Accepted)PlanSeminar.Decide(code, Room.Asked, Enum.GetValues<Role>().Select(role => (role, $"{role}-{code}".PadRight(26, '2'))));
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(code))[..16]);
        await log.Append(new AppendRequest(new(id), id, StreamKind.Seminar, 0, planned.Result), Stop);
    }
}
