using Narratives.Events;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.EventLog.Keeping;

/// <summary>
/// Which streams say what somebody has taken back: an answer, with those to the same round that it had replaced; or everything of a delegate. Their text is masked, or about to
/// be: a copy must not bring it back.
/// </summary>
public sealed class TakenBack
{
    private readonly Dictionary<(SeminarId, Guid), (DelegateId Who, Cell Cell, int Run)> given = [];
    private readonly Dictionary<(SeminarId, DelegateId, Cell, int), List<Guid>> answers = [];
    private readonly HashSet<(SeminarId, Guid)> streams = [];
    private readonly HashSet<(SeminarId, DelegateId)> delegates = [];
    private readonly HashSet<SeminarId> open = [];

    public void Hear(LogRow row, NarrativeEvent happened)
    {
        switch (happened)
        {
            case SeminarPlanned planned:
                Ask(row.Seminar, planned.Instrument);
                break;
            case InstrumentRevised revised:
                Ask(row.Seminar, revised.Instrument);
                break;
            case ResponseCaptured captured:
                given[(row.Seminar, row.Stream)] = (captured.Delegate, captured.Cell, captured.Run);
                if (!answers.TryGetValue((row.Seminar, captured.Delegate, captured.Cell, captured.Run), out var same)) answers[(row.Seminar, captured.Delegate, captured.Cell, captured.Run)] = same = [];
                same.Add(row.Stream);
                break;
            case ResponseWithdrawn:
                streams.Add((row.Seminar, row.Stream));
                // In an open collection each answer stands for itself.
                if (open.Contains(row.Seminar) || !given.TryGetValue((row.Seminar, row.Stream), out var one)) break;
                var before = answers[(row.Seminar, one.Who, one.Cell, one.Run)];
                foreach (var replaced in before.Take(before.IndexOf(row.Stream))) streams.Add((row.Seminar, replaced));
                break;
            case DelegateWithdrew:
                delegates.Add((row.Seminar, new DelegateId(row.Stream)));
                break;
        }
    }

    public bool Holds(LogRow row) => streams.Contains((row.Seminar, row.Stream)) || delegates.Contains((row.Seminar, new DelegateId(row.Stream))) ||
        (given.TryGetValue((row.Seminar, row.Stream), out var one) && delegates.Contains((row.Seminar, one.Who)));

    private void Ask(SeminarId seminar, Instrument instrument)
    {
        if (instrument.IsOpen) open.Add(seminar);
        else open.Remove(seminar);
    }
}
