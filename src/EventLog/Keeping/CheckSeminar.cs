using Narratives.EventLog.Engines;
using Narratives.Events;
using Narratives.Words;

namespace Narratives.EventLog.Keeping;

/// <summary>
/// Looks at the rows of one seminar, one after the other, and says what is wrong with them: positions rise, versions are 1, 2, … in each stream, no event stands twice,
/// each can be read and stands where it belongs; in the end, the streams' own rows say the same.
/// </summary>
public sealed class CheckSeminar(SeminarId seminar, Action<Damage> tell) : IDisposable
{
    private readonly Dictionary<Guid, (long Version, StreamKind? Kind)> streams = [];
    private readonly HashSet<Guid> ids = [];
    private readonly SeminarDigest digest = new();
    private bool unreadable;
    private long last;

    /// <summary>Of what could be read; none where something could not.</summary>
    public string? Digest => unreadable ? null : digest.Now;

    public long Events { get; private set; }

    /// <summary>Photos and recordings that answers speak of which were not taken back.</summary>
    public SpokenFiles SpokenOf { get; } = new();

    /// <returns>What was said; none where it cannot be read.</returns>
    public NarrativeEvent? Hear(LogRow row)
    {
        Events++;
        if (row.Position <= last) tell(Damage.Falls(row, last));
        last = row.Position;
        streams.TryGetValue(row.Stream, out var stream);
        if (row.Version != stream.Version + 1) tell(Damage.Gap(row, stream.Version));
        if (!ids.Add(row.Id)) tell(Damage.Twice(row));
        var happened = DecodeRow.TryOf(row);
        streams[row.Stream] = (row.Version, happened is null ? stream.Kind : Belongs(row, stream.Kind, happened));
        if (happened is null)
        {
            unreadable = true;
            tell(Damage.Unreadable(row));
            return null;
        }
        digest.Add(row, happened);
        SpokenOf.Hear(row, happened);
        return happened;
    }

    /// <param name="before">The streams' rows as they were before the events were read, and after: whoever appended meanwhile has damaged nothing.</param>
    public void End(IReadOnlyList<StreamRow> before, IReadOnlyList<StreamRow> after)
    {
        var later = after.ToDictionary(row => row.Id);
        foreach (var row in before.Where(row => !streams.ContainsKey(row.Id))) tell(Damage.StreamVersion(seminar, row.Id, row.Version, 0));
        var earlier = before.ToDictionary(row => row.Id);
        foreach (var (id, (version, kind)) in streams)
        {
            if (!later.TryGetValue(id, out var row))
            {
                tell(Damage.StreamWithoutRow(seminar, id));
                continue;
            }
            var least = earlier.TryGetValue(id, out var first) ? Math.Min(first.Version, row.Version) : 0;
            if (version < least || version > row.Version) tell(Damage.StreamVersion(seminar, id, row.Version, version));
            if (kind is { } found && row.Kind != EventNames.Of(found)) tell(Damage.StreamKindDiffers(seminar, id, row.Kind, found));
        }
    }

    public void Dispose() => digest.Dispose();

    private StreamKind Belongs(LogRow row, StreamKind? stream, NarrativeEvent happened)
    {
        var own = StreamKinds.Of(happened.GetType());
        var expected = stream ?? (row.Stream == seminar.Value ? StreamKind.Seminar : own);
        if (own != expected || (own == StreamKind.Seminar && row.Stream != seminar.Value)) tell(Damage.WrongStream(row, expected));
        return expected;
    }
}
