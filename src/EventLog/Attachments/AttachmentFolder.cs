using Narratives.Attaching;
using Narratives.Words;

namespace Narratives.EventLog.Attachments;

/// <param name="MediaType">Such as <c>image/jpeg</c>.</param>
public sealed record KeptFile(string Path, AttachmentKind Kind, string MediaType);

/// <summary>
/// Photos and recordings beside the log: one file each, under its seminar and its delegate. A file is whole or not there; what is erased is gone
/// from the folder. Several nodes need one folder that all of them see.
/// </summary>
public sealed class AttachmentFolder(DirectoryInfo root, TimeProvider clock)
{
    /// <summary>How many files one delegate may keep: a seminar has six rounds, and people change their minds.</summary>
    public const int MostPerDelegate = 20;

    private static readonly (string MediaType, string Extension, AttachmentKind Kind)[] Formats =
        [("image/jpeg", ".jpg", AttachmentKind.Photo), ("audio/webm", ".webm", AttachmentKind.Voice), ("audio/mp4", ".m4a", AttachmentKind.Voice)];

    /// <summary>Keeps a file, and returns when it is on the disk. Keeping the same id again changes nothing.</summary>
    /// <returns>False when the delegate has as many as may be kept.</returns>
    public async Task<bool> Keep(SeminarId seminar, DelegateId who, Guid id, CleanFile file, CancellationToken cancellation)
    {
        if (Find(seminar, who, id) is not null) return true;
        var folder = Directory.CreateDirectory(FolderOf(seminar, who));
        if (folder.EnumerateFiles().Count() >= MostPerDelegate) return false;
        var path = Path.Combine(folder.FullName, $"{id:N}{Formats.Single(format => format.MediaType == file.MediaType).Extension}");
        var unfinished = $"{path}.{Path.GetRandomFileName()}";
        await using (var written = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
        {
            await written.WriteAsync(file.Content, cancellation);
            written.Flush(flushToDisk: true);
        }
        File.SetLastWriteTimeUtc(unfinished, Now);
        File.Move(unfinished, path, overwrite: true);
        return true;
    }

    public KeptFile? Find(SeminarId seminar, DelegateId who, Guid id)
    {
        var folder = FolderOf(seminar, who);
        return Formats.Select(format => new KeptFile(Path.Combine(folder, $"{id:N}{format.Extension}"), format.Kind, format.MediaType)).FirstOrDefault(file => File.Exists(file.Path));
    }

    /// <summary>Those of these ids that are here. An answer is about to speak of them: from now on they count as new.</summary>
    public IReadOnlyDictionary<Guid, AttachmentKind> Claim(SeminarId seminar, DelegateId who, IEnumerable<Guid> ids)
    {
        var here = new Dictionary<Guid, AttachmentKind>();
        foreach (var id in ids)
        {
            if (Find(seminar, who, id) is not { } file) continue;
            File.SetLastWriteTimeUtc(file.Path, Now);
            here[id] = file.Kind;
        }
        return here;
    }

    /// <summary>For good. What is not there is erased already.</summary>
    public void Erase(SeminarId seminar, DelegateId who, IEnumerable<Guid> ids)
    {
        foreach (var id in ids)
        {
            while (Find(seminar, who, id) is { } file) File.Delete(file.Path);
        }
    }

    /// <summary>Everything of one delegate, for good.</summary>
    public void EraseAll(SeminarId seminar, DelegateId who)
    {
        var folder = new DirectoryInfo(FolderOf(seminar, who));
        if (folder.Exists) folder.Delete(recursive: true);
    }

    /// <summary>Erases what was put here longer ago than this and that no answer speaks of: sent by a phone that never sent its story, or left over by an erasure that broke off.</summary>
    /// <param name="spokenOf">Of one seminar, the ids that its answers speak of.</param>
    /// <returns>How many.</returns>
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

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private string FolderOf(SeminarId seminar, DelegateId who) => Path.Combine(root.FullName, seminar.Value.ToString("N"), who.Value.ToString("N"));
}
