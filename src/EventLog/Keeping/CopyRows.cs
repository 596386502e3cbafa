using Narratives.Events;
using Narratives.Words;

namespace Narratives.EventLog.Keeping;

/// <summary>What became of a copy. A closed family.</summary>
public abstract record CopyOutcome
{
    private CopyOutcome() { }

    /// <param name="Digests">Of what was copied, and of what stood there already, by seminar.</param>
    public sealed record Copied(IReadOnlyDictionary<SeminarId, (string Digest, long Events)> Digests, long Written) : CopyOutcome;

    /// <summary>The other log holds something else there already, or has gone on. It is as it was, but for what an earlier copy brought.</summary>
    public sealed record HoldsSomethingElse(SeminarId Seminar) : CopyOutcome;
}

/// <summary>
/// Brings the rows of one log into another, in their order. What an earlier copy brought before it was broken off is compared and left, and the rest is
/// written: so it is safe to do again. Text that was masked at the source since then is masked there, too.
/// </summary>
public static class CopyRows
{
    private const int Together = 500;

    /// <param name="only">The seminar that is copied; none where it is the whole log.</param>
    /// <exception cref="LogUnreadableException">A row of either cannot be read: then nothing more is written.</exception>
    public static async Task<CopyOutcome> Copy(IAsyncEnumerable<IReadOnlyList<LogRow>> from, IKeptLog to, SeminarId? only, Action<long> progress, CancellationToken cancellation)
    {
        await using var there = Single(to.Rows(only, 0, cancellation)).GetAsyncEnumerator(cancellation);
        var digests = new Dictionary<SeminarId, SeminarDigest>();
        var waiting = new List<LogRow>(Together);
        var behind = true; // what stands there already is not passed yet
        long written = 0, seen = 0;
        await foreach (var row in Single(from).WithCancellation(cancellation))
        {
            var happened = DecodeRow.Of(row);
            if (!digests.TryGetValue(row.Seminar, out var digest)) digests[row.Seminar] = digest = new SeminarDigest();
            digest.Add(row, happened);
            if (behind && (behind = await there.MoveNextAsync()))
            {
                if (!await Same(row, happened, there.Current, to, cancellation)) return new CopyOutcome.HoldsSomethingElse(row.Seminar);
                continue;
            }
            waiting.Add(row);
            if (waiting.Count == Together && await Write() is { } other) return other;
            if (++seen % Together == 0) progress(seen);
        }
        if (await Write() is { } contradicted) return contradicted;
        if (behind && await there.MoveNextAsync()) return new CopyOutcome.HoldsSomethingElse(there.Current.Seminar);
        return new CopyOutcome.Copied(digests.ToDictionary(one => one.Key, one => (one.Value.Now, one.Value.Events)), written);

        async Task<CopyOutcome?> Write()
        {
            var outcome = await to.Retell(waiting, cancellation);
            waiting.Clear();
            if (outcome is RetellOutcome.Contradicted(var seminar, _, _)) return new CopyOutcome.HoldsSomethingElse(seminar);
            written += ((RetellOutcome.Retold)outcome).Written;
            return null;
        }
    }

    /// <summary>The digest of every seminar in these rows.</summary>
    /// <exception cref="LogUnreadableException">A row cannot be read.</exception>
    public static async Task<IReadOnlyDictionary<SeminarId, (string Digest, long Events)>> Digests(IAsyncEnumerable<IReadOnlyList<LogRow>> rows, CancellationToken cancellation)
    {
        var digests = new Dictionary<SeminarId, SeminarDigest>();
        await foreach (var row in Single(rows).WithCancellation(cancellation))
        {
            if (!digests.TryGetValue(row.Seminar, out var digest)) digests[row.Seminar] = digest = new SeminarDigest();
            digest.Add(row, DecodeRow.Of(row));
        }
        return digests.ToDictionary(one => one.Key, one => (one.Value.Now, one.Value.Events));
    }

    /// <summary>The very same event; where only the text was taken out at the source since, it is taken out there as well.</summary>
    private static async Task<bool> Same(LogRow row, NarrativeEvent happened, LogRow other, IKeptLog to, CancellationToken cancellation)
    {
        if ((row.Seminar, row.Stream, row.Version, row.Id, row.At, row.Type) != (other.Seminar, other.Stream, other.Version, other.Id, other.At, other.Type)) return false;
        var (here, there) = (EventJson.Write(happened), DecodeRow.Of(other));
        if (here.AsSpan().SequenceEqual(EventJson.Write(there))) return true;
        if (!here.AsSpan().SequenceEqual(EventJson.Write(there.Masked()))) return false;
        await to.Mask(row.Seminar, row.Stream, cancellation);
        return true;
    }

    private static async IAsyncEnumerable<LogRow> Single(IAsyncEnumerable<IReadOnlyList<LogRow>> batches)
    {
        await foreach (var batch in batches)
        {
            foreach (var row in batch) yield return row;
        }
    }
}
