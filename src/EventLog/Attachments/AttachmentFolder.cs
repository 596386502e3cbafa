using Narratives.Attaching;
using Narratives.Words;

namespace Narratives.EventLog.Attachments;

/// <summary>One file each, in a folder for each delegate of each seminar. Erasing is deleting.</summary>
public sealed class AttachmentFolder(DirectoryInfo root, TimeProvider clock) : IAttachments
{
    private static readonly (string MediaType, string Extension, AttachmentKind Kind)[] Formats =
        [("image/jpeg", ".jpg", AttachmentKind.Photo), ("audio/webm", ".webm", AttachmentKind.Voice), ("audio/mp4", ".m4a", AttachmentKind.Voice)];

    /// <exception cref="LogUnreachableException">The disk is full, or fails. What was half written is swept up later.</exception>
    public async Task<bool> Keep(SeminarId seminar, DelegateId who, Guid id, CleanFile file, CancellationToken cancellation)
    {
        if (Place(seminar, who, id) is not null) return true;
        try
        {
            var folder = Directory.CreateDirectory(FolderOf(seminar, who));
            if (folder.EnumerateFiles().Count() >= IAttachments.MostPerDelegate) return false;
            await Write(Path.Combine(folder.FullName, $"{id:N}{Formats.Single(format => format.MediaType == file.MediaType).Extension}"), file, cancellation);
            return true;
        }
        catch (IOException failed)
        {
            throw new LogUnreachableException("The folder of photos and recordings cannot be written for now.", failed); // the reason names the path, and with it the delegate
        }
    }

    private async Task Write(string path, CleanFile file, CancellationToken cancellation)
    {
        var unfinished = $"{path}.{Path.GetRandomFileName()}";
        await using (var written = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
        {
            await written.WriteAsync(file.Content, cancellation);
            written.Flush(flushToDisk: true);
        }
        File.SetLastWriteTimeUtc(unfinished, Now);
        File.Move(unfinished, path, overwrite: true);
    }

    public async Task<KeptFile?> Find(SeminarId seminar, DelegateId who, Guid id, CancellationToken cancellation)
    {
        if (Place(seminar, who, id) is not var (path, kind, type)) return null;
        try
        {
            return new KeptFile(await File.ReadAllBytesAsync(path, cancellation), kind, type);
        }
        catch (Exception erased) when (erased is FileNotFoundException or DirectoryNotFoundException)
        {
            return null; // in this very moment
        }
    }

    public Task<IReadOnlyDictionary<Guid, AttachmentKind>> Claim(SeminarId seminar, DelegateId who, IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var here = new Dictionary<Guid, AttachmentKind>();
        foreach (var id in ids)
        {
            if (Place(seminar, who, id) is not var (path, kind, _)) continue;
            File.SetLastWriteTimeUtc(path, Now);
            here[id] = kind;
        }
        return Task.FromResult<IReadOnlyDictionary<Guid, AttachmentKind>>(here);
    }

    public Task Erase(SeminarId seminar, DelegateId who, IEnumerable<Guid> ids)
    {
        foreach (var id in ids)
        {
            while (Place(seminar, who, id) is var (path, _, _)) File.Delete(path);
        }
        return Task.CompletedTask;
    }

    public Task EraseAll(SeminarId seminar, DelegateId who)
    {
        var folder = new DirectoryInfo(FolderOf(seminar, who));
        if (folder.Exists) folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    public async Task<int> Sweep(TimeSpan ago, Func<SeminarId, Task<IReadOnlySet<Guid>>> spokenOf)
    {
        if (!root.Exists) return 0;
        var before = Now - ago;
        var erased = 0;
        foreach (var folder in root.EnumerateDirectories().Where(folder => Guid.TryParseExact(folder.Name, "N", out _)))
        {
            // The files first: what is spoken of after they were listed cannot be among the old ones that nobody spoke of.
            var old = folder.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.LastWriteTimeUtc < before).ToList();
            if (old.Count == 0) continue;
            var ids = await spokenOf(new SeminarId(Guid.ParseExact(folder.Name, "N")));
            foreach (var file in old.Where(file => !Guid.TryParseExact(Path.GetFileNameWithoutExtension(file.Name), "N", out var id) || !ids.Contains(id)))
            {
                file.Refresh();
                if (file.LastWriteTimeUtc >= before) continue; // claimed meanwhile
                file.Delete();
                erased++;
            }
        }
        return erased;
    }

    private (string Path, AttachmentKind Kind, string MediaType)? Place(SeminarId seminar, DelegateId who, Guid id)
    {
        foreach (var (type, extension, kind) in Formats)
        {
            var path = Path.Combine(FolderOf(seminar, who), $"{id:N}{extension}");
            if (File.Exists(path)) return (path, kind, type);
        }
        return null;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private string FolderOf(SeminarId seminar, DelegateId who) => Path.Combine(root.FullName, seminar.Value.ToString("N"), who.Value.ToString("N"));
}
