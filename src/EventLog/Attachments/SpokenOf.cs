using Narratives.Attaching;
using Narratives.Events;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.EventLog.Attachments;

/// <summary>The photos and recordings that answers speak of.</summary>
public static class SpokenOf
{
    public static IEnumerable<Attachment> In(IEnumerable<Mark> marks) =>
        marks.Select(mark => (mark.Placement as StoryPlacement)?.Attachment).OfType<Attachment>();

    /// <summary>All those of one seminar. O(events of the seminar).</summary>
    public static async Task<IReadOnlySet<Guid>> InSeminar(IEventLog log, SeminarId seminar, CancellationToken cancellation)
    {
        var ids = new HashSet<Guid>();
        await foreach (var batch in log.Read(new LogScope.Of(seminar), 0, cancellation))
        {
            foreach (var captured in batch.Select(told => told.Event).OfType<ResponseCaptured>()) ids.UnionWith(In(captured.Marks).Select(attachment => attachment.Id));
        }
        return ids;
    }
}
