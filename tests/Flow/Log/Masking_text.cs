using System.Text;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Marks;

namespace Narratives.Tests.Flow.Log;

public sealed class Masking_text_in_sqlite() : Masking_text(new SqliteUnderTest());

public sealed class Masking_text_in_postgres() : Masking_text(new PostgresUnderTest());

public abstract class Masking_text(IEngineUnderTest engine) : LogContract(engine)
{
    private const string Secret = "Mrs Prydderch of the third floor";

    [Fact]
    public async Task leaves_the_fact_and_takes_what_was_written()
    {
        var captured = Given.Response(Secret);
        await Store(Given.Captured(1, Secret));
        var before = Assert.Single(await Everything());
        await Log.Mask(Given.Seminar, Given.Id(1), Stop);
        var after = Assert.Single(await Everything());
        Assert.Equal(before with { Event = after.Event }, after);
        Assert.Equivalent(captured.Masked(), after.Event, strict: true);
        var response = Assert.IsType<ResponseCaptured>(after.Event);
        Assert.Equal(captured.Marks[..2], response.Marks[..2]);
        Assert.Equal(StoryPlacement.MaskedStory, response.Marks[2].Placement);
    }

    [Fact]
    public async Task leaves_every_other_event_alone()
    {
        await Store(Given.Captured(1, Secret));
        await Store(Given.Captured(2, "another"));
        await Store(Given.Captured(1, "elsewhere", Given.OtherSeminar));
        await Store(Given.Withdrawn(1));
        await Log.Mask(Given.Seminar, Given.Id(1), Stop);
        var told = await Everything();
        Assert.Equal(["", "another", "elsewhere"], told.Take(3).Select(Given.StoryOf));
        Assert.IsType<ResponseWithdrawn>(told[3].Event);
    }

    [Fact]
    public async Task masks_every_event_of_the_stream()
    {
        await Store(Given.Captured(1, Secret));
        await Store(Given.Captured(1, Secret + " again") with { ExpectedVersion = 1 });
        await Log.Mask(Given.Seminar, Given.Id(1), Stop);
        Assert.Equal(["", ""], (await Everything()).Select(Given.StoryOf));
    }

    [Fact]
    public async Task changes_nothing_the_second_time()
    {
        await Store(Given.Captured(1, Secret));
        await Log.Mask(Given.Seminar, Given.Id(1), Stop);
        var once = await Everything();
        await Log.Mask(Given.Seminar, Given.Id(1), Stop);
        await Log.Mask(Given.Seminar, Given.Id(77), Stop); // and nothing where there is no stream
        Assert.Equivalent(once, await Everything(), strict: true);
        Assert.Equal(2, (await Store(Given.Withdrawn(1))).Version);
    }

    [Fact]
    public async Task takes_the_text_out_of_every_file()
    {
        await Store(Given.Captured(1, Secret));
        Assert.True(await IsOnDisk(Secret));
        await Log.Mask(Given.Seminar, Given.Id(1), Stop);
        Assert.False(await IsOnDisk(Secret));
        Assert.False(await IsOnDisk("A title"));
    }

    /// <summary>Stories of all lengths, over many pages, in any order: no page may keep a copy when its rows move together.</summary>
    [Fact(Timeout = 120_000)]
    public async Task takes_many_texts_out_of_every_file()
    {
        var chance = new Random(2017);
        var lengths = Enumerable.Range(1, 400).Select(_ => chance.Next(100) < 90 ? chance.Next(0, 600) : chance.Next(600, 30_000)).ToArray();
        await Task.WhenAll(lengths.Select((length, index) => Store(Given.Captured(index + 1, $"secret-{index + 1:0000}." + new string('x', length)))));
        await Reopen();
        var order = Enumerable.Range(1, lengths.Length).ToArray();
        chance.Shuffle(order);
        foreach (var some in order.Chunk(50))
        {
            await Task.WhenAll(some.Select(number => Log.Mask(Given.Seminar, Given.Id(number), Stop)));
            var files = await Engine.Files();
            Assert.DoesNotContain(some, number => files.AsSpan().IndexOf(Encoding.UTF8.GetBytes($"secret-{number:0000}.")) >= 0);
        }
        var all = await Engine.Files();
        Assert.True(all.AsSpan().IndexOf("secret-"u8) < 0, "a masked text is left in a file");
        Assert.Equal(lengths.Length, (await Everything()).Count);
    }

    [Fact(Timeout = 60_000)]
    public async Task does_not_wait_for_somebody_outside_and_erases_the_file_when_they_have_gone()
    {
        await Store(Given.Captured(1, Secret));
        await using (await Engine.LookFromOutside())
        {
            await Log.Mask(Given.Seminar, Given.Id(1), Stop);
            Assert.Equal("", Given.StoryOf(Assert.Single(await Everything())));
            Assert.True(await IsOnDisk(Secret), "then this test shows nothing");
        }
        await Store(Given.Captured(2));
        await Store(Given.Captured(3)); // when this is answered, what followed the commit before it is done
        Assert.False(await IsOnDisk(Secret));
    }

    [Fact(Timeout = 60_000)]
    public async Task erases_the_file_also_when_nothing_more_is_appended()
    {
        await Store(Given.Captured(1, Secret));
        await using (await Engine.LookFromOutside()) await Log.Mask(Given.Seminar, Given.Id(1), Stop);
        while (await IsOnDisk(Secret)) Engine.Clock.Turn(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task works_while_others_read_and_append()
    {
        await Task.WhenAll(Enumerable.Range(1, 2_000).Select(number => Store(Given.Captured(number, Secret))));
        var readers = Enumerable.Range(0, 10).Select(_ => Task.Run(() => Everything(), Stop)).ToArray();
        var appends = Enumerable.Range(3_000, 500).Select(number => Store(Given.Captured(number))).ToArray();
        await Task.WhenAll(Enumerable.Range(1, 2_000).Select(number => Log.Mask(Given.Seminar, Given.Id(number), Stop)));
        await Task.WhenAll(appends);
        Assert.All(await Task.WhenAll(readers), told => Assert.True(told.Count >= 2_000));
        Assert.False(await IsOnDisk(Secret));
    }

    private async Task<bool> IsOnDisk(string text) => (await Engine.Files()).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
