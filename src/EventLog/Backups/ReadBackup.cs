using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Narratives.Attaching;
using Narratives.EventLog.Keeping;
using Narratives.Events;
using Narratives.Words;

namespace Narratives.EventLog.Backups;

/// <summary>Reads a backup: first whole, to see that it is what it says it is, and then its rows, to be written down again.</summary>
public sealed class ReadBackup : IDisposable
{
    private const int Together = 500;

    private readonly ZipArchive zip;
    private readonly TakenBack takenBack = new();
    private readonly SpokenFiles spoken = new();

    private ReadBackup(ZipArchive zip, BackupAbout about) => (this.zip, About) = (zip, about);

    public BackupAbout About { get; }

    /// <exception cref="LogUnreadableException">It is no backup, or not a whole one.</exception>
    public static async Task<ReadBackup> From(Stream file, CancellationToken cancellation)
    {
        try
        {
            var archive = new ZipArchive(file, ZipArchiveMode.Read);
            var about = BackupAbout.Read(await Content(archive.GetEntry(WriteBackup.AboutEntry) ?? throw new InvalidDataException(), cancellation));
            if (about.Format > BackupAbout.PresentFormat) throw new LogUnreadableException($"This backup was made by a later version ({about.Program}): restore it with that one.");
            var backup = new ReadBackup(archive, about);
            await backup.Check(cancellation);
            return backup;
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException or EndOfStreamException)
        {
            throw new LogUnreadableException("This file is no backup, or not a whole one.", broken);
        }
    }

    /// <summary>As they were in the log; but what was taken back before the backup was finished is masked, also where its text was read before it was.</summary>
    public async IAsyncEnumerable<IReadOnlyList<LogRow>> Rows([EnumeratorCancellation] CancellationToken cancellation)
    {
        var batch = new List<LogRow>(Together);
        await foreach (var row in Lines(cancellation))
        {
            batch.Add(takenBack.Holds(row) ? row with { Json = EventJson.Write(DecodeRow.Of(row).Masked()) } : row);
            if (batch.Count < Together) continue;
            yield return batch;
            batch = new List<LogRow>(Together);
        }
        if (batch.Count > 0) yield return batch;
    }

    /// <summary>Every photo and recording that an answer speaks of which was not taken back.</summary>
    public async IAsyncEnumerable<(SeminarId Seminar, DelegateId Who, Guid Id, CleanFile File)> Attachments([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (seminar, who, file) in spoken.All)
        {
            foreach (var mediaType in (string[])["image/jpeg", "audio/webm", "audio/mp4"])
            {
                if (zip.GetEntry(WriteBackup.NameOf(seminar, who, file.Id, mediaType)) is not { } entry) continue;
                yield return (seminar, who, file.Id, new CleanFile(file.Kind, mediaType, await Content(entry, cancellation)));
            }
        }
    }

    public void Dispose() => zip.Dispose();

    private async Task Check(CancellationToken cancellation)
    {
        var digests = new Dictionary<SeminarId, SeminarDigest>();
        await foreach (var row in Lines(cancellation))
        {
            var happened = DecodeRow.Of(row);
            if (!digests.TryGetValue(row.Seminar, out var digest)) digests[row.Seminar] = digest = new SeminarDigest();
            digest.Add(row, happened);
            takenBack.Hear(row, happened);
            spoken.Hear(row, happened);
        }
        var said = About.Seminars.ToDictionary(one => one.Id, one => one.Digest);
        if (digests.Count != said.Count || digests.Any(one => said.GetValueOrDefault(one.Key) != one.Value.Now)) throw new LogUnreadableException("This backup does not hold what it says: it was changed, or is damaged.");
        var lie = zip.Entries.Count(entry => entry.FullName.StartsWith(WriteBackup.AttachmentsFolder, StringComparison.Ordinal));
        if (lie != About.Attachments) throw new LogUnreadableException("This backup does not hold what it says: photos or recordings are missing in it.");
    }

    private async IAsyncEnumerable<LogRow> Lines([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var entry = await (zip.GetEntry(WriteBackup.EventsEntry) ?? throw new InvalidDataException()).OpenAsync(cancellation);
        using var lines = new StreamReader(entry);
        for (var number = 1; await lines.ReadLineAsync(cancellation) is { } line; number++) yield return Row(line, number);
    }

    private static LogRow Row(string line, int number)
    {
        try
        {
            return RowJson.Read(line);
        }
        catch (Exception broken) // whatever the reader stumbled over
        {
            throw new LogUnreadableException($"Line {number} of the events in this backup cannot be read.", broken);
        }
    }

    private static async Task<byte[]> Content(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        await using var stream = await entry.OpenAsync(cancellation);
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, cancellation);
        return content.ToArray();
    }
}
