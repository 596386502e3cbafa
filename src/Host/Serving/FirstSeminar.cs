using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Host.Serving;

/// <summary>The first run begins a seminar from a template, the reference seminar unless told otherwise; a later run opens what is there. Keys are shown once, when they are made.</summary>
public static class FirstSeminar
{
    public static async Task<IReadOnlyDictionary<Role, string>?> Prepare(
        IEventLog log, bool newKeys, CancellationToken cancellation, string template = InstrumentJson.ReferenceTemplate)
    {
        if (await FirstIn(log, cancellation) is not { } seminar) return await Begin(log, template, cancellation);
        return newKeys ? await IssueKeys(log, seminar, cancellation) : null;
    }

    private static async Task<Seminar?> FirstIn(IEventLog log, CancellationToken cancellation)
    {
        Seminar? first = null;
        await foreach (var batch in log.Read(LogScope.Seminars, 0, cancellation))
        {
            foreach (var told in batch)
            {
                if (first is null || first.Id == told.Seminar) first = Seminar.Hear(first, told.Seminar, told.Version, told.Event, told.At);
            }
        }
        return first;
    }

    private static async Task<IReadOnlyDictionary<Role, string>> Begin(IEventLog log, string template, CancellationToken cancellation)
    {
        var keys = FreshKeys.Make();
        var planned = PlanSeminar.Decide(FreshKeys.JoinCode(), InstrumentJson.Template(template), keys.Select(key => (key.Key, key.Value)));
        if (planned is not Outcome<IReadOnlyList<NarrativeEvent>>.Accepted(var events)) throw new InvalidOperationException($"The template is not valid: {planned}");
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        await log.Append(new AppendRequest(new(id), id, StreamKind.Seminar, ExpectedVersion: 0, events), cancellation);
        return keys;
    }

    private static async Task<IReadOnlyDictionary<Role, string>> IssueKeys(IEventLog log, Seminar seminar, CancellationToken cancellation)
    {
        var keys = FreshKeys.Make();
        var issued = keys.Select(key => (NarrativeEvent)new KeyIssued(key.Key, PlanSeminar.HashOf(key.Value))).ToList();
        for (var version = seminar.Version; ;) // other nodes may be running the seminar
        {
            switch (await log.Append(new AppendRequest(seminar.Id, seminar.Id.Value, StreamKind.Seminar, version, issued), cancellation))
            {
                case AppendOutcome.Stored:
                    return keys;
                case AppendOutcome.Conflict(var now):
                    version = now;
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }
}
