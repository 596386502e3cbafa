using System.Collections.Immutable;
using Narratives.Analysis.Patterns;
using Narratives.Consenting;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Analysis.Figures;

/// <summary>The figure as it stood at one moment of the seminar.</summary>
/// <param name="Minutes">Since the first answer.</param>
/// <param name="Round">The number of the round that was answered last.</param>
public sealed record ReplayFrame(int Minutes, int Round, Figure? Figure);

/// <summary>
/// How a figure formed. Only of rounds that are revealed now, and only of answers that stand now, as their delegates agree to be counted now: what was
/// taken back or changed does not rise again. From one frame to the next each framing gains no answer, or answers of at least as many people as a small cell needs, so that
/// nobody's answer is seen arriving alone; who came last arrives with those before.
/// </summary>
public static class ReplayFigures
{
    public const int MostFrames = 60;

    /// <summary>A log of so many answers takes a while to draw: fewer frames then.</summary>
    private const int Many = 20_000, FramesOfMany = 20;

    /// <summary>In the order of time; none where the board has no figure. The steps that compare cells or delegates with each other are told by framing instead.</summary>
    /// <exception cref="InvalidOperationException">The events do not begin with the plan of the seminar: the log is damaged.</exception>
    public static ImmutableArray<ReplayFrame> Of(SeminarId seminar, IReadOnlyList<Told> events, BoardView view)
    {
        var now = SeminarPatterns.FromLog(seminar, events);
        if (BoardFigure.Of(now, view) is null) return [];
        var shown = view.Figure is FigureName.Grid or FigureName.Shift or FigureName.Lines ? view with { Figure = FigureName.Coloured } : view;
        var arrivals = ArrivalsOf(now, events, view.Signifier!.Value);
        var batches = Batches(arrivals);
        if (batches.Length == 0) return [];
        var moments = MomentsOf(batches, arrivals.Length > Many ? FramesOfMany : MostFrames);
        var so = new SoFar(now, events, BoardFigure.UndrawnOf(now, now.Seminar.Seminar!.Instrument.Find(view.Signifier!.Value)!));
        var frames = ImmutableArray.CreateBuilder<ReplayFrame>(moments.Length);
        var next = 0;
        foreach (var moment in moments)
        {
            for (; next < batches.Length && batches[next].Until <= moment; next++) so.Hear(batches[next]);
            var last = batches[next - 1].Answers[^1];
            frames.Add(new ReplayFrame((int)(last.Told.At - arrivals[0].Told.At).TotalMinutes, now.Seminar.Seminar!.Find(last.Captured.Cell)!.Number, so.Figure(shown)));
        }
        return frames.DrainToImmutable();
    }

    /// <summary>What stands in every number today, of revealed rounds, in the order in which it came.</summary>
    private static Arrival[] ArrivalsOf(SeminarPatterns now, IReadOnlyList<Told> events, SignifierId signifier)
    {
        var revealed = now.Cells.Where(cell => cell.IsRevealed).Select(cell => cell.Cell).ToHashSet();
        var standing = now.Seminar.Standing().Where(one => one is { AfterReveal: false, Counts: true }).Select(one => one.Response.Value).ToHashSet();
        return
        [
            .. events.Where(told => told.Event is ResponseCaptured captured && revealed.Contains(captured.Cell) && standing.Contains(told.Stream))
                .GroupBy(told => told.Stream).Select(told => told.MaxBy(one => one.Position)!).OrderBy(told => told.Position)
                .Select(told => new Arrival(told, (ResponseCaptured)told.Event, ((ResponseCaptured)told.Event).Marks.Any(mark => mark.Signifier == signifier && mark.State == MarkState.Placed))),
        ];
    }

    /// <summary>Of each framing by itself, in the order of their last answer.</summary>
    private static Batch[] Batches(Arrival[] arrivals) =>
        [.. arrivals.GroupBy(arrival => arrival.Captured.Cell.Framing).SelectMany(Divided).OrderBy(batch => batch.Until)];

    private static List<Batch> Divided(IEnumerable<Arrival> ofFraming)
    {
        var batches = new List<Batch>();
        var open = new List<Arrival>();
        foreach (var arrival in ofFraming)
        {
            open.Add(arrival);
            if (SmallCells.TooFew(open.Where(one => one.Places).Select(one => one.Captured.Delegate).Distinct().Count())) continue;
            batches.Add(new Batch([.. open]));
            open.Clear();
        }
        if (open.Count == 0) return batches;
        if (batches.Count == 0) return [new Batch([.. open])];
        batches[^1] = new Batch([.. batches[^1].Answers, .. open]);
        return batches;
    }

    private static long[] MomentsOf(Batch[] batches, int most)
    {
        var ends = batches.Select(batch => batch.Until).ToArray();
        return ends.Length <= most ? ends : [.. Enumerable.Range(1, most).Select(frame => ends[frame * ends.Length / most - 1])];
    }

    private sealed record Arrival(Told Told, ResponseCaptured Captured, bool Places);

    private sealed record Batch(ImmutableArray<Arrival> Answers)
    {
        public long Until => Answers[^1].Told.Position;
    }

    /// <summary>The same fold as the live patterns', of a log in which everybody agreed from the beginning to what they agree to now, and nothing was revealed yet.</summary>
    private sealed class SoFar
    {
        private readonly HashSet<Cell> revealed;
        private readonly SeminarPatterns patterns;
        private readonly Undrawn undrawn;
        private long heard;

        /// <param name="undrawn">Now, and so in every frame: a dot that one frame has and another has not would tell what both keep. Delegates are known by the order in which they joined, here as there.</param>
        public SoFar(SeminarPatterns now, IReadOnlyList<Told> events, Undrawn undrawn)
        {
            this.undrawn = undrawn;
            revealed = [.. now.Cells.Where(cell => cell.IsRevealed).Select(cell => cell.Cell)];
            patterns = SeminarPatterns.FromLog(now.Seminar.Id, [.. events.Where(told => told.Event is SeminarPlanned or InstrumentRevised)]);
            heard = patterns.Seminar.Heard;
            foreach (var (who, consent) in ConsentsOf(events)) Hear(who, consent);
        }

        public void Hear(Batch batch)
        {
            foreach (var answer in batch.Answers) Hear(answer.Told, answer.Captured with { Run = 0 }); // no round was reset here
        }

        public Figure? Figure(BoardView view) => BoardFigure.Of(patterns, view, cell => revealed.Contains(cell.Cell), undrawn);

        private void Hear(Told told, NarrativeEvent happened)
        {
            var again = told with { Position = ++heard, Event = happened };
            patterns.Seminar.Hear(again);
            foreach (var cell in patterns.Cells) cell.Hear(again);
        }

        private static Dictionary<Guid, (Told Told, ConsentChanged Consent)>.ValueCollection ConsentsOf(IReadOnlyList<Told> events)
        {
            var latest = new Dictionary<Guid, (Told, ConsentChanged)>();
            foreach (var told in events)
            {
                if (AgreedTo.After(told.Event) is { } consent) latest[told.Stream] = (told, new ConsentChanged(consent));
            }
            return latest.Values;
        }
    }
}
