using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Tests.Flow.Log;
using Narratives.Tests.Flow.Running;
using static Narratives.Tests.Flow.Running.CommandLine;

namespace Narratives.Tests.Flow.Operating;

/// <summary><c>narratives backup</c> and <c>narratives restore</c>: one command each, between the engines as well.</summary>
public sealed class Backing_up_and_restoring : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("narratives-backup-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string BackupFile => Path.Combine(folder.FullName, "backup.zip");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(Engine.Sqlite, Engine.Sqlite)]
    [InlineData(Engine.Sqlite, Engine.Postgres)]
    [InlineData(Engine.Postgres, Engine.Postgres)]
    [InlineData(Engine.Postgres, Engine.Sqlite)]
    public async Task everything_comes_back_and_both_say_what_a_backup_keeps(Engine source, Engine target)
    {
        await using var from = new Room(source);
        await using var to = new Room(target);
        await from.Meet();

        var backup = await from.Run("backup", "--to", BackupFile);
        Assert.True(backup.Code == 0, backup.Complained);
        Assert.Contains("stays in this file", backup.Said, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(BackupFile));
        Assert.False(File.Exists(BackupFile + ".part"));
        var restored = await to.Run("restore", BackupFile);
        Assert.True(restored.Code == 0, restored.Complained);
        Assert.Contains("is here again", restored.Said, StringComparison.Ordinal);

        Assert.Equal(await from.Said(), await to.Said());
        Assert.Equal(Room.Jpeg, await to.PhotoOfTheFirst());
        var (here, there) = (await from.Run("verify"), await to.Run("verify"));
        Assert.Equal((0, here.Said), (there.Code, there.Said));
        Assert.Equal(0, (await to.Run("restore", BackupFile)).Code); // again is harmless
        Assert.Equal(await from.Said(), await to.Said());
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task while_a_room_is_answering_it_is_one_moment_of_the_log(Engine engine)
    {
        await using var from = new Room(engine);
        await using var to = new Room(Engine.Sqlite);
        await using (var system = await from.Serve())
        {
            using var facilitator = await system.FacilitatorWithRoundOpen();
            var phone = system.Phone();
            await phone.Join();
            using var enough = new CancellationTokenSource();
            var answering = Task.Run(async () =>
            {
                for (var number = 100; !enough.IsCancellationRequested; number++) await phone.Respond(Phone.Submission(Phone.Id(number)));
            }, Stop);

            var ran = await from.Run("backup", "--to", BackupFile);

            await enough.CancelAsync();
            await answering;
            Assert.True(ran.Code == 0, ran.Complained);
        }

        Assert.Equal(0, (await to.Run("restore", BackupFile)).Code);
        var (whole, restored) = (await from.Said(), await to.Said());
        Assert.True(restored.Count > 5 && restored.Count <= whole.Count);
        Assert.Equal(whole[..restored.Count], restored);
        Assert.Equal(0, (await to.Run("verify")).Code);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task what_was_taken_back_while_it_was_made_is_not_brought_back(Engine engine)
    {
        await using var from = new Room(engine);
        await using var to = new Room(engine);
        await from.Meet();
        await using (var log = await from.Open())
        {
            // The moment between the taking back and the masking.
            var seminar = (await from.Rows())[0].Seminar;
            await log.Append(new AppendRequest(seminar, Phone.Id(1), StreamKind.Response, 1, [new ResponseWithdrawn()]), Stop);
            await log.Append(new AppendRequest(seminar, await Teller(from, 2), StreamKind.Delegate, 1, [new DelegateWithdrew()]), Stop);
        }
        Assert.Equal(4, (await from.Said()).Count(one => one.Said.Contains(Room.Kept, StringComparison.Ordinal)));

        Assert.Equal(0, (await from.Run("backup", "--to", BackupFile)).Code);
        Assert.Equal(0, (await to.Run("restore", BackupFile)).Code);

        Assert.Equal(2, (await to.Said()).Count(one => one.Said.Contains(Room.Kept, StringComparison.Ordinal)));
        Assert.NotNull(await from.PhotoOfTheFirst());
        Assert.Null(await to.PhotoOfTheFirst());
        Assert.Equal((await from.Rows()).Select(row => row.Id), (await to.Rows()).Select(row => row.Id));
        Assert.Equal(0, (await to.Run("restore", BackupFile)).Code);
    }

    [Fact]
    public async Task a_file_that_was_changed_cut_or_is_none_is_refused_and_nothing_is_written()
    {
        await using var from = new Room(Engine.Sqlite);
        await from.Meet();
        Assert.Equal(0, (await from.Run("backup", "--to", BackupFile)).Code);
        var whole = await File.ReadAllBytesAsync(BackupFile, Stop);
        (string, byte[])[] broken =
        [
            ("not a whole one", whole[..^200]),
            ("not a whole one", Encoding.UTF8.GetBytes("a backup, honestly")),
            ("does not hold what it says", Changed(whole, events => events.Replace("at once", "at last", StringComparison.Ordinal))),
            ("does not hold what it says", Changed(whole, events => events[..(events.TrimEnd().LastIndexOf('\n') + 1)])),
            ("cannot be read", Changed(whole, events => "{ \"Position\": 1, " + events)),
            ("later version", Changed(whole, about => about.Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal), "about.json")),
        ];

        foreach (var (said, bytes) in broken)
        {
            await using var to = new Room(Engine.Sqlite);
            await File.WriteAllBytesAsync(BackupFile, bytes, Stop);
            var ran = await to.Run("restore", BackupFile);
            Assert.Equal(1, ran.Code);
            Assert.Contains(said, ran.Complained, StringComparison.Ordinal);
            Assert.DoesNotContain(Room.Kept, ran.Said + ran.Complained, StringComparison.Ordinal);
            Assert.False(File.Exists(Path.Combine(to.Folder.FullName, "narratives.db")));
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task is_refused_where_there_is_something_else_and_goes_on_where_it_was_broken_off(Engine engine)
    {
        await using var from = new Room(Engine.Sqlite);
        await using var other = new Room(engine);
        await using var half = new Room(engine);
        await from.Meet();
        await other.Meet();
        Assert.Equal(0, (await from.Run("backup", "--to", BackupFile)).Code);
        var (before, rows) = (await other.Said(), await from.Rows());
        await using (var log = await half.Open()) await log.Retell(rows[..7], Stop);

        var refused = await other.Run("restore", BackupFile);
        Assert.Equal(1, refused.Code);
        Assert.Contains("holds something else already", refused.Complained, StringComparison.Ordinal);
        Assert.Equal(before, await other.Said());
        Assert.Equal(0, (await half.Run("restore", BackupFile)).Code);
        Assert.Equal(await from.Said(), await half.Said());
    }

    [Fact]
    public async Task a_log_that_cannot_be_read_makes_no_backup_and_a_file_that_is_there_is_left()
    {
        await using var room = new Room(Engine.Sqlite);
        await room.Meet();
        await File.WriteAllTextAsync(BackupFile, "older", Stop);
        var there = await room.Run("backup", "--to", BackupFile, "--language", "cy");
        Assert.Equal((1, "older"), (there.Code, await File.ReadAllTextAsync(BackupFile, Stop)));
        Assert.Contains("Mae’r ffeil hon yno eisoes", there.Complained, StringComparison.Ordinal);
        File.Delete(BackupFile);
        await room.Do($$"""UPDATE mt_events SET data = '{"Story":"{{Room.Secret}}"}' WHERE type = 'response_withdrawn' OR type = 'response_captured'""");

        var ran = await room.Run("backup", "--to", BackupFile);

        Assert.Equal(1, ran.Code);
        Assert.Contains("cannot be read", ran.Complained, StringComparison.Ordinal);
        Assert.DoesNotContain(Room.Secret, ran.Said + ran.Complained, StringComparison.Ordinal);
        Assert.Empty(folder.EnumerateFiles());
        Assert.Equal(1, (await WithoutPages("restore", Path.Combine(folder.FullName, "nosuch.zip"), "--data", room.Folder.FullName)).Code);
    }

    private static async Task<Guid> Teller(Room room, int number) =>
        (await room.Rows()).Where(row => row.Stream == Phone.Id(number)).Select(row => (Guid)JsonNode.Parse(row.Json.Span)!["Delegate"]!).First();

    private static byte[] Changed(byte[] zip, Func<string, string> change, string name = "events.ndjson")
    {
        using var file = new MemoryStream();
        file.Write(zip);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry(name)!;
            string text;
            using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
            entry.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(change(text));
        }
        return file.ToArray();
    }
}
