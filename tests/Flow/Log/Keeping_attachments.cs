using Narratives.Attaching;
using Narratives.EventLog;
using Narratives.EventLog.Attachments;
using Narratives.EventLog.Postgres;
using Narratives.Words;

namespace Narratives.Tests.Flow.Log;

public sealed class Keeping_attachments_in_a_folder : Keeping_attachments
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("narratives-attachments-");

    protected override Task<IAttachments> Open() => Task.FromResult<IAttachments>(new AttachmentFolder(folder, Clock));

    protected override Task<byte[]> Everything() => Task.FromResult<byte[]>([.. folder.EnumerateFiles("*", SearchOption.AllDirectories).SelectMany(file => System.IO.File.ReadAllBytes(file.FullName))]);

    /// <summary>What a disk refuses is told as something that passes, whatever it is; here the folder's place is taken by a file.</summary>
    [Fact]
    public async Task says_that_it_cannot_keep_one_for_now()
    {
        var files = await Open();
        var (place, photo) = (Path.Combine(folder.FullName, Given.Seminar.Value.ToString("N")), new CleanFile(AttachmentKind.Photo, "image/jpeg", [1, 2, 3]));
        await File.WriteAllBytesAsync(place, [1]);
        await Assert.ThrowsAsync<LogUnreachableException>(() => files.Keep(Given.Seminar, new DelegateId(Given.Id(900)), Given.Id(1), photo, TestContext.Current.CancellationToken));

        File.Delete(place);

        Assert.True(await files.Keep(Given.Seminar, new DelegateId(Given.Id(900)), Given.Id(1), photo, TestContext.Current.CancellationToken));
    }

    public override ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

public sealed class Keeping_attachments_in_postgres : Keeping_attachments
{
    private readonly PostgresUnderTest engine = new();
    private PostgresBeside? beside;

    protected override async Task<IAttachments> Open()
    {
        await using (await engine.Open()) { } // makes the tables
        return (beside = new PostgresBeside(await engine.At(), Clock)).Attachments;
    }

    /// <summary>Every row in the pages of the table, living or dead.</summary>
    protected override Task<byte[]> Everything() => engine.Files();

    public override async ValueTask DisposeAsync()
    {
        if (beside is not null) await beside.DisposeAsync();
        await engine.DisposeAsync();
    }
}

/// <summary>Photos and recordings beside the log, wherever they lie.</summary>
public abstract class Keeping_attachments : IAsyncLifetime
{
    private static readonly DelegateId Who = new(Given.Id(900));
    private static readonly DelegateId Other = new(Given.Id(901));

    private IAttachments files = null!;

    protected TurnedClock Clock { get; } = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => files = await Open();

    public abstract ValueTask DisposeAsync();

    protected abstract Task<IAttachments> Open();

    protected abstract Task<byte[]> Everything();

    [Fact]
    public async Task gives_back_what_was_brought_and_to_nobody_else()
    {
        Assert.True(await files.Keep(Given.Seminar, Who, Given.Id(1), Photo(1), Stop));
        Assert.True(await files.Keep(Given.Seminar, Who, Given.Id(2), Photo(2) with { Kind = AttachmentKind.Voice, MediaType = "audio/webm" }, Stop));
        Assert.True(await files.Keep(Given.Seminar, Who, Given.Id(1), Photo(9), Stop)); // again, and nothing changes

        var kept = (await files.Find(Given.Seminar, Who, Given.Id(1), Stop))!;
        Assert.Equal((AttachmentKind.Photo, "image/jpeg"), (kept.Kind, kept.MediaType));
        Assert.Equal(Photo(1).Content, kept.Content.ToArray());
        Assert.Equal(AttachmentKind.Voice, (await files.Find(Given.Seminar, Who, Given.Id(2), Stop))!.Kind);
        Assert.Null(await files.Find(Given.Seminar, Other, Given.Id(1), Stop));
        Assert.Null(await files.Find(Given.OtherSeminar, Who, Given.Id(1), Stop));
    }

    [Fact]
    public async Task keeps_so_many_of_one_delegate_and_no_more()
    {
        for (var number = 1; number <= IAttachments.MostPerDelegate; number++) Assert.True(await files.Keep(Given.Seminar, Who, Given.Id(number), Photo(number), Stop));
        Assert.False(await files.Keep(Given.Seminar, Who, Given.Id(99), Photo(99), Stop));
        Assert.True(await files.Keep(Given.Seminar, Who, Given.Id(1), Photo(1), Stop)); // it is here already
        Assert.True(await files.Keep(Given.Seminar, Other, Given.Id(99), Photo(99), Stop));
    }

    [Fact]
    public async Task erases_for_good_what_is_named_and_then_everything_of_one_delegate()
    {
        for (var number = 1; number <= 3; number++) await files.Keep(Given.Seminar, Who, Given.Id(number), Photo(number), Stop);
        await files.Keep(Given.Seminar, Other, Given.Id(1), Photo(4), Stop);

        await files.Erase(Given.Seminar, Who, [Given.Id(1), Given.Id(77)]);
        Assert.Equal([Given.Id(2), Given.Id(3)], (await files.Claim(Given.Seminar, Who, [Given.Id(1), Given.Id(2), Given.Id(3)], Stop)).Keys.Order());
        Assert.Equal("-234", await Holds());

        await files.EraseAll(Given.Seminar, Who);
        await files.EraseAll(Given.Seminar, Who);
        Assert.Equal("---4", await Holds());

        async Task<string> Holds()
        {
            var bytes = await Everything();
            return string.Concat(Enumerable.Range(1, 4).Select(number => bytes.AsSpan().IndexOf(Photo(number).Content.AsSpan(0, 64)) >= 0 ? (char)('0' + number) : '-'));
        }
    }

    [Fact]
    public async Task sweeps_away_what_is_old_and_spoken_of_by_nobody_and_was_not_claimed_since()
    {
        foreach (var number in new[] { 1, 2, 3 }) await files.Keep(Given.Seminar, Who, Given.Id(number), Photo(number), Stop);
        Clock.Turn(TimeSpan.FromHours(20));
        await files.Claim(Given.Seminar, Who, [Given.Id(2)], Stop);
        Clock.Turn(TimeSpan.FromHours(5));

        Assert.Equal(1, await files.Sweep(TimeSpan.FromDays(1), _ => Task.FromResult<IReadOnlySet<Guid>>(new HashSet<Guid> { Given.Id(1) })));

        Assert.Equal([Given.Id(1), Given.Id(2)], (await files.Claim(Given.Seminar, Who, [Given.Id(1), Given.Id(2), Given.Id(3)], Stop)).Keys.Order());
    }

    /// <summary>Larger than what stands in a row itself, and no two alike.</summary>
    private static CleanFile Photo(int number)
    {
        var bytes = new byte[20_000];
        for (var at = 0; at < bytes.Length; at++) bytes[at] = (byte)((at * number) + (at / 251) + number);
        return new CleanFile(AttachmentKind.Photo, "image/jpeg", bytes);
    }
}
