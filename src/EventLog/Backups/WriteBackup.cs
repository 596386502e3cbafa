using System.Collections.Immutable;
using System.IO.Compression;
using Narratives.Attaching;
using Narratives.EventLog.Attachments;
using Narratives.EventLog.Keeping;
using Narratives.Events;
using Narratives.Words;

namespace Narratives.EventLog.Backups;

/// <summary>
/// A whole log in one file that either engine can be restored from: a zip with its events, one on each line, with the photos and recordings that answers speak of, and with
/// what it is checked by. The log only grows, so that everything up to its present end is one moment of it, whoever goes on appending: nothing is locked.
/// </summary>
public static class WriteBackup
{
    internal const string EventsEntry = "events.ndjson", AboutEntry = "about.json", AttachmentsFolder = "attachments/";

    /// <param name="missing">Is told of each photo or recording that an answer speaks of and that is not there.</param>
    /// <exception cref="LogUnreadableException">A part of the log cannot be read: nothing whole can be made of it.</exception>
    public static async Task<BackupAbout> To(Stream output, IKeptLog log, KeptFiles files, string program, DateTimeOffset now, Action<SeminarId, Guid> missing, CancellationToken cancellation)
    {
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        var spoken = new SpokenFiles();
        var seminars = await WriteEvents(zip, log, spoken, cancellation);
        var attachments = 0;
        foreach (var (seminar, who, file) in spoken.All)
        {
            if (await files.Find(seminar, who, file.Id, cancellation) is not { } found) missing(seminar, file.Id);
            else
            {
                await WriteAttachment(zip, NameOf(seminar, who, file.Id, found.MediaType), found.Content, cancellation);
                attachments++;
            }
        }
        var about = new BackupAbout(BackupAbout.PresentFormat, program, now, seminars, attachments);
        await using var entry = await zip.CreateEntry(AboutEntry).OpenAsync(cancellation);
        await entry.WriteAsync(about.Write(), cancellation);
        return about;
    }

    private static async Task<ImmutableArray<BackupSeminar>> WriteEvents(ZipArchive zip, IKeptLog log, SpokenFiles spoken, CancellationToken cancellation)
    {
        var digests = new Dictionary<SeminarId, SeminarDigest>();
        await using var entry = await zip.CreateEntry(EventsEntry, CompressionLevel.Fastest).OpenAsync(cancellation);
        await using var output = new BufferedStream(entry, 1 << 16);
        await foreach (var batch in log.Rows(null, 0, cancellation))
        {
            foreach (var row in batch)
            {
                var happened = DecodeRow.Of(row);
                if (!digests.TryGetValue(row.Seminar, out var digest)) digests[row.Seminar] = digest = new SeminarDigest();
                digest.Add(row, happened);
                spoken.Hear(row, happened);
                RowJson.Write(output, row);
            }
        }
        return [.. digests.Select(one => new BackupSeminar(one.Key, one.Value.Events, one.Value.Now)).OrderBy(one => one.Id.ToString(), StringComparer.Ordinal)];
    }

    private static async Task WriteAttachment(ZipArchive zip, string name, byte[] content, CancellationToken cancellation)
    {
        await using var entry = await zip.CreateEntry(name, CompressionLevel.NoCompression).OpenAsync(cancellation); // they are packed already
        await entry.WriteAsync(content, cancellation);
    }

    internal static string NameOf(SeminarId seminar, DelegateId who, Guid id, string mediaType) => $"{AttachmentsFolder}{seminar.Value:N}/{who.Value:N}/{id:N}.{mediaType.Replace('/', '.')}";
}
