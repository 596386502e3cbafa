using System.Diagnostics;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Analysis.Patterns;

/// <summary>How the pattern of a seminar takes in an event: what is taken out or set aside leaves every number that it was in.</summary>
public sealed partial class SeminarPattern
{
    public Changed Hear(Told told)
    {
        if (told.Position <= Heard) return Changed.Nothing;
        if (Seminar is null && told.Event is not SeminarPlanned) throw new InvalidOperationException($"The events of seminar {Id} do not begin with its plan: the log is damaged.");
        changed = Changed.Nothing;
        switch (told.Event)
        {
            case ResponseCaptured captured:
                Capture(new ResponseId(told.Stream), captured);
                break;
            case SeminarPlanned or InstrumentRevised or KeyIssued or KeyEnded or RoundOpened or RoundClosed or RoundRevealed or RoundReset or CountdownSet or
                SeminarEnded or SeminarResumed or BoardTurned or AnalysisPlanLocked:
                Plan(told);
                break;
            case DelegateJoined or ConsentChanged or DelegateWithdrew:
                changed = Changed.Counts;
                var (who, permit) = roster.Hear(new DelegateId(told.Stream), told.Event);
                standing!.Permit(who, permit);
                break;
            case ResponseWithdrawn:
                runs.Withdraw(new ResponseId(told.Stream));
                standing!.Withdraw(new ResponseId(told.Stream));
                break;
            case AboutAnswers: // what people make of the answers is none, but a story that a board shows may have to go
                changed = told.Event is StoryApproved or StoryHidden or ModerationChanged ? Changed.View : Changed.Nothing;
                break;
            default:
                throw new UnreachableException();
        }
        if (told.Event is ResponseWithdrawn or ConsentChanged or DelegateWithdrew or RoundReset) TakenBack++;
        Heard = told.Position;
        return changed;
    }

    void ITally.Tally(in Answer answer, int by)
    {
        changed |= Changed.Counts;
        if (!answer.Permit.Count)
        {
            LeftOut += by;
            return;
        }
        if (revealed[answer.Cell]) changed |= Changed.Figures;
        if (answer.AfterReveal)
        {
            AfterReveal += by;
            return;
        }
        Responses += by;
        answered.Tally(answer.Who, by);
        foreach (var (first, second) in pairs)
        {
            if (answer.Cell != first && answer.Cell != second) continue;
            var other = answer.Cell == first ? second : first;
            // A pair begins with a delegate's first answer to the one cell, and ends with the last, if there is one to the other.
            if (standing!.Primary(answer.Who, answer.Cell).HasOne && !standing.Primary(answer.Who, other).IsEmpty) CompletePairs += by;
        }
    }

    private void Capture(ResponseId response, ResponseCaptured captured)
    {
        var cell = IndexOf(captured.Cell);
        if (cell < 0) throw new InvalidOperationException($"A response is to {captured.Cell}, which is no round of seminar {Id}: the log is damaged.");
        if (!runs.Takes(response, cell, captured.Run)) return;
        var who = roster.IndexOf(captured.Delegate);
        answered.Turn(who, cell);
        standing!.Capture(response, who, cell, roster.PermitOf(who), revealed[cell] || captured.Late, captured.Marks);
    }

    private void Plan(Told told)
    {
        Seminar = Seminar.Hear(Seminar, Id, told.Version, told.Event, told.At);
        if (told.Event is SeminarPlanned or InstrumentRevised) Ask(Seminar);
        var firstReveal = told.Event is RoundRevealed && !revealed.Contains(true);
        if (told.Event is RoundRevealed(var cell) && IndexOf(cell) is >= 0 and var index) revealed[index] = true;
        if (told.Event is RoundReset(var reset)) BeginAnew(IndexOf(reset));
        held.Hear(Seminar, told.Position, firstReveal);
        changed = told.Event switch
        {
            RoundRevealed => Changed.Counts | Changed.Figures,
            RoundReset or SeminarEnded => Changed.Everything,
            BoardTurned => Changed.View | Changed.Figures,
            KeyIssued or KeyEnded or AnalysisPlanLocked => Changed.Nothing,
            _ => Changed.Counts,
        };
    }

    /// <summary>In which order somebody came to the cells first stays as it was: they have seen this one.</summary>
    private void BeginAnew(int cell)
    {
        runs.BeginAnew(cell, standing!.TakeOut(cell));
        revealed[cell] = false;
    }

    private void Ask(Seminar seminar)
    {
        if (standing is { IsEmpty: false }) throw new InvalidOperationException($"The instrument changes after seminar {Id} was answered: the log is damaged.");
        Cells = [.. seminar.Rounds.Select(round => round.Cell).Distinct()];
        layout = new MarkLayout(seminar.Instrument);
        standing = new StandingAnswers(layout, Cells.Length, seminar.Instrument.IsOpen, this);
        revealed = [.. Cells.Select(cell => seminar.Find(cell)!.Revealed)];
        runs.Begin(Cells.Length);
        answered.Begin(Cells.Length);
        pairs = PairedAnswers.PairsOf(seminar.Instrument, Cells);
    }
}
