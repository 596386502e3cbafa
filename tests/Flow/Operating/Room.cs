using System.Text;
using Microsoft.Data.Sqlite;
using Narratives.Capturing;
using Narratives.EventLog.Keeping;
using Narratives.Host;
using Narratives.Instruments;
using Narratives.Tests.Flow.Log;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow.Operating;

public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>A log in a folder or a database of its own, as an operator names it; empty until a room has met in it.</summary>
public sealed class Room(Engine engine) : IAsyncDisposable
{
    public const string Secret = "Mrs Prydderch of the third floor";
    public const string Kept = "We said so at once";

    public static readonly Guid Photo = Phone.Id(0xA1);

    public static readonly Instrument Asked = InstrumentJson.Template(InstrumentJson.ReferenceTemplate) is var reference
        ? reference with { Signifiers = [.. reference.Signifiers.Select(one => one is Story story ? story with { Attach = Attaching.Attachable.Photo } : one)] }
        : throw new InvalidOperationException();

    /// <summary>The smallest JPEG there can be.</summary>
    public static byte[] Jpeg => [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x11, 0x22, 0xFF, 0xD9];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("narratives-room-");
    private readonly PostgresUnderTest? postgres = engine == Engine.Postgres ? new() : null;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public DirectoryInfo Folder => folder;

    /// <summary>As <c>--from</c> and <c>--to</c> take it.</summary>
    public async Task<string> Named() => postgres is null ? folder.FullName : await postgres.At();

    public async Task<LogPlace> Place() => new(folder, postgres is null ? null : await postgres.At());

    public async Task<IKeptLog> Open() => await (await Place()).Open(TimeProvider.System, Stop);

    public async Task<RunningSystem> Serve() => await RunningSystem.Start(folder, instrument: Asked, database: postgres is null ? null : await postgres.At());

    /// <summary>Five answer the first round; one of them with a photo, and one takes the answer back.</summary>
    public async Task<string> Meet()
    {
        await using var system = await Serve();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        for (var number = 1; number <= 5; number++)
        {
            var phone = system.Phone($"AAAA-AAAA-AAAA-AAA{number + 1}");
            Assert.True((int)(await phone.Join()).Status < 300);
            if (number == 1) await phone.Send(HttpMethod.Put, $"/attachments/{Photo}", new ByteArrayContent(Jpeg));
            Assert.True((int)(await phone.Respond(Answer(number))).Status < 300);
            if (number == 5) Assert.True((int)(await phone.Withdraw(Phone.Id(number))).Status < 300);
        }
        return system.Code;
    }

    public static Submission Answer(int number)
    {
        var told = Phone.Submission(Phone.Id(number), position: number * 0.15, story: number == 5 ? Secret : Kept);
        return number == 1 ? told with { Marks = [.. told.Marks!.Select(mark => mark!.Signifier == "story" ? mark with { Attachment = new(Photo) } : mark)] } : told;
    }

    /// <summary>A command about this log.</summary>
    public async Task<Ran> Run(params string[] words) => postgres is null
        ? await CommandLine.WithoutPages([.. words, "--data", folder.FullName])
        : await CommandLine.WithoutPages([.. words, "--data", folder.FullName, "--log", await postgres.At()]);

    /// <summary>What nobody should do to a log.</summary>
    public async Task Do(string sqlite, string? inPostgres = null)
    {
        if (postgres is not null)
        {
            await using var connection = await postgres.Connect();
            await PostgresUnderTest.Run(connection, inPostgres ?? sqlite);
            return;
        }
        await using var file = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "narratives.db")};Pooling=False;Foreign Keys=False");
        file.Open();
        SqliteUnderTest.Run(file, sqlite);
    }

    public async Task<List<LogRow>> Rows()
    {
        await using var log = await Open();
        var rows = new List<LogRow>();
        await foreach (var batch in log.Rows(null, 0, Stop)) rows.AddRange(batch);
        return rows;
    }

    /// <summary>What was said, without what is a log's own.</summary>
    public async Task<List<(Guid Id, Guid Stream, long Version, DateTimeOffset At, string Type, string Said)>> Said() =>
        [.. (await Rows()).Select(row => (row.Id, row.Stream, row.Version, row.At, row.Type, Encoding.UTF8.GetString(Events.EventJson.Write(DecodeRow.Of(row)))))];

    /// <summary>None when it is not there.</summary>
    public async Task<byte[]?> PhotoOfTheFirst()
    {
        var answer = (await Rows()).First(row => row.Stream == Phone.Id(1));
        await using var files = (await Place()).Files(TimeProvider.System);
        return (await files.Find(answer.Seminar, ((Events.ResponseCaptured)DecodeRow.Of(answer)).Delegate, Photo, Stop))?.Content;
    }

    public async ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        if (postgres is not null) await postgres.DisposeAsync();
    }
}
