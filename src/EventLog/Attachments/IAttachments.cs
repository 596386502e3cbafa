using Narratives.Attaching;
using Narratives.Words;

namespace Narratives.EventLog.Attachments;

/// <param name="MediaType">Such as <c>image/jpeg</c>.</param>
public sealed record KeptFile(ReadOnlyMemory<byte> Content, AttachmentKind Kind, string MediaType);

/// <summary>
/// Photos and recordings beside the log, each under its seminar and its delegate: in a folder where the log is a file, in the same database
/// where it is one, so that every node sees them. One is whole or not there; what is erased is gone for good.
/// </summary>
public interface IAttachments
{
    /// <summary>How many files one delegate may keep: a seminar has six rounds, and people change their minds.</summary>
    const int MostPerDelegate = 20;

    /// <summary>Keeps a file, and returns when it is on the disk. Keeping the same id again changes nothing.</summary>
    /// <returns>False when the delegate has as many as may be kept.</returns>
    Task<bool> Keep(SeminarId seminar, DelegateId who, Guid id, CleanFile file, CancellationToken cancellation);

    Task<KeptFile?> Find(SeminarId seminar, DelegateId who, Guid id, CancellationToken cancellation);

    /// <summary>Those of these ids that are here. An answer is about to speak of them: from now on they count as new.</summary>
    Task<IReadOnlyDictionary<Guid, AttachmentKind>> Claim(SeminarId seminar, DelegateId who, IEnumerable<Guid> ids, CancellationToken cancellation);

    /// <summary>For good. What is not there is erased already.</summary>
    Task Erase(SeminarId seminar, DelegateId who, IEnumerable<Guid> ids);

    /// <summary>Everything of one delegate, for good.</summary>
    Task EraseAll(SeminarId seminar, DelegateId who);

    /// <summary>Erases what was put here longer ago than this and that no answer speaks of: sent by a phone that never sent its story, or left over by an erasure that broke off.</summary>
    /// <param name="spokenOf">Of one seminar, the ids that its answers speak of.</param>
    /// <returns>How many.</returns>
    Task<int> Sweep(TimeSpan ago, Func<SeminarId, Task<IReadOnlySet<Guid>>> spokenOf);
}
