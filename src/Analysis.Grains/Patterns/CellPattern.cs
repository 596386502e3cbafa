using System.Collections.Immutable;
using System.Diagnostics;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Analysis.Patterns;

/// <summary>
/// One framing × scenario: what was answered with every signifier. The fold of a seminar's events in log order: the same log gives
/// the same pattern however it was cut into batches, and hearing an event twice changes nothing. Mutable for speed, and therefore
/// used by one thread at a time: whoever asks takes what they need while they are asking.
/// </summary>
public sealed class CellPattern(Cell cell) : ITally
{
    private readonly Roster roster = new();
    private MarkLayout? layout;
    private StandingAnswers? standing;
    private int run;

    public Cell Cell { get; } = cell;

    /// <summary>The log position of the last event that was heard.</summary>
    public long Heard { get; private set; }

    public bool IsRevealed { get; private set; }

    /// <summary>Responses that stand and count, given before the reveal.</summary>
    public int Responses { get; private set; }

    /// <summary>Responses that stand and were given after the reveal: outside every number.</summary>
    public int AfterReveal { get; private set; }

    /// <summary>Responses that stand and are counted nowhere, because their delegate did not agree to be counted.</summary>
    public int LeftOut { get; private set; }

    /// <summary>In the order of the instrument; empty until the plan was heard.</summary>
    public ImmutableArray<SignifierPattern> Signifiers { get; private set; } = [];

    /// <summary>The same signifiers as they were answered after the reveal.</summary>
    public ImmutableArray<SignifierPattern> SignifiersAfterReveal { get; private set; } = [];

    public SignifierPattern? Find(SignifierId signifier) => Find(Signifiers, signifier);

    public SignifierPattern? FindAfterReveal(SignifierId signifier) => Find(SignifiersAfterReveal, signifier);

    public void Hear(Told told)
    {
        if (told.Position <= Heard) return;
        switch (told.Event)
        {
            case ResponseCaptured captured:
                if (captured.Cell == Cell && captured.Run == run) Capture(new ResponseId(told.Stream), captured);
                break;
            case SeminarPlanned planned:
                Ask(planned.Instrument);
                break;
            case InstrumentRevised revised:
                Ask(revised.Instrument);
                break;
            case RoundRevealed revealed:
                IsRevealed |= revealed.Cell == Cell;
                break;
            case RoundReset reset:
                if (reset.Cell == Cell) BeginAnew();
                break;
            case DelegateJoined or ConsentChanged or DelegateWithdrew:
                var (who, permit) = roster.Hear(new DelegateId(told.Stream), told.Event);
                standing?.Permit(who, permit);
                break;
            case ResponseWithdrawn:
                Standing.Withdraw(new ResponseId(told.Stream));
                break;
            case KeyIssued or KeyEnded or RoundOpened or RoundClosed or CountdownSet or SeminarEnded or SeminarResumed or BoardTurned or AnalysisPlanLocked or AboutAnswers:
                break;
            default:
                throw new UnreachableException();
        }
        Heard = told.Position;
    }

    void ITally.Tally(in Answer answer, int by)
    {
        if (!answer.Permit.Count)
        {
            LeftOut += by;
            return;
        }
        if (answer.AfterReveal) AfterReveal += by;
        else Responses += by;
        var patterns = answer.AfterReveal ? SignifiersAfterReveal : Signifiers;
        var runs = layout!.Runs;
        for (var index = 0; index < runs.Length; index++) patterns[index].Count(answer.Marks[runs[index].First..], answer.Permit.ShowDot, by);
    }

    private StandingAnswers Standing => standing ?? throw new InvalidOperationException($"A response to {Cell} comes before the plan of its seminar: the log is damaged.");

    private void Capture(ResponseId response, ResponseCaptured captured)
    {
        var who = roster.IndexOf(captured.Delegate);
        Standing.Capture(response, who, 0, roster.PermitOf(who), IsRevealed || captured.Late, captured.Marks);
    }

    private void BeginAnew()
    {
        run++;
        IsRevealed = false;
        Standing.TakeOut(0);
    }

    private void Ask(Instrument instrument)
    {
        if (standing is { IsEmpty: false }) throw new InvalidOperationException($"The instrument changes after {Cell} was answered: the log is damaged.");
        layout = new MarkLayout(instrument);
        standing = new StandingAnswers(layout, 1, instrument.IsOpen, this);
        Signifiers = [.. layout.Runs.Select(SignifierPattern.Of)];
        SignifiersAfterReveal = [.. layout.Runs.Select(SignifierPattern.Of)];
    }

    private static SignifierPattern? Find(ImmutableArray<SignifierPattern> patterns, SignifierId signifier)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Signifier == signifier) return pattern;
        }
        return null;
    }
}
