using Narratives.Attaching;
using Narratives.EventLog.Attachments;
using Narratives.Words;

namespace Narratives.EventLog.Keeping;

/// <summary>The photos and recordings of one log, for whoever copies it.</summary>
/// <param name="beside">What they lie in, where that has to be closed.</param>
public sealed class KeptFiles(IAttachments files, IAsyncDisposable? beside = null) : IAsyncDisposable
{
    /// <summary>None when it is not there.</summary>
    public async Task<CleanFile?> Find(SeminarId seminar, DelegateId who, Guid id, CancellationToken cancellation) =>
        await files.Find(seminar, who, id, cancellation) is { } kept ? new CleanFile(kept.Kind, kept.MediaType, kept.Content.ToArray()) : null;

    /// <summary>Keeps it and reads it again.</summary>
    /// <returns>False when it does not lie there as it was given.</returns>
    public async Task<bool> Keep(SeminarId seminar, DelegateId who, Guid id, CleanFile file, CancellationToken cancellation) =>
        await files.Keep(seminar, who, id, file, cancellation) && await Find(seminar, who, id, cancellation) is { } kept && kept.Content.AsSpan().SequenceEqual(file.Content);

    public ValueTask DisposeAsync() => beside?.DisposeAsync() ?? ValueTask.CompletedTask;
}
