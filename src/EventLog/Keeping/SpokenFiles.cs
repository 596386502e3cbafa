using Narratives.Attaching;
using Narratives.EventLog.Attachments;
using Narratives.Events;
using Narratives.Words;

namespace Narratives.EventLog.Keeping;

/// <summary>The photos and recordings that answers speak of which were not taken back, gathered row by row.</summary>
public sealed class SpokenFiles
{
    private readonly Dictionary<(SeminarId, Guid), (DelegateId Who, Attachment File)[]> byResponse = [];

    /// <summary>Each once, though several answers of one delegate may speak of it.</summary>
    public IEnumerable<(SeminarId Seminar, DelegateId Who, Attachment File)> All => byResponse.SelectMany(one => one.Value.Select(file => (one.Key.Item1, file.Who, file.File))).Distinct();

    public void Hear(LogRow row, NarrativeEvent happened)
    {
        if (happened is ResponseWithdrawn) byResponse.Remove((row.Seminar, row.Stream));
        if (happened is not ResponseCaptured captured) return;
        (DelegateId, Attachment)[] files = [.. SpokenOf.In(captured.Marks).Select(file => (captured.Delegate, file))];
        if (files.Length > 0) byResponse[(row.Seminar, row.Stream)] = files;
    }
}
