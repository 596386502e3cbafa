using System.Collections.Immutable;
using System.Globalization;
using Narratives.Analysis.Patterns;
using Narratives.Consenting;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Planning;
using Narratives.Words;

namespace Narratives.Analysis.Collected;

/// <summary>
/// A seminar's events, with text, become what an analysis begins with. Which responses stand is asked of <see cref="SeminarPattern"/>,
/// the fold behind the board: so the report cannot count other answers than the room was shown.
/// </summary>
public static class CollectFromLog
{
    private static readonly Text NotCounted = Text.Of(
        "The delegate did not agree to be counted.",
        "Ni chytunodd y cynrychiolydd i gael ei gyfrif.");

    private static readonly Text TakenBack = Text.Of(
        "The delegate took the answer back.",
        "Tynnodd y cynrychiolydd yr ateb yn ôl.");

    private static readonly Text SetAside = Text.Of(
        "The round was reset and asked again.",
        "Ailosodwyd y rownd a gofynnwyd hi eto.");

    private static readonly Text SetAsideAfterReveal = Text.Of(
        "The round was reset and asked again. The results of one had been shown already: whoever answered again had seen them.",
        "Ailosodwyd y rownd a gofynnwyd hi eto. Roedd canlyniadau un eisoes wedi’u dangos: roedd pawb a atebodd eto wedi’u gweld.");

    /// <param name="plan">Instead of the one that was locked in the log.</param>
    /// <exception cref="InvalidOperationException">The events do not begin with the plan of the seminar, or contradict it: the log is damaged.</exception>
    public static CollectedAnswers Of(SeminarId seminar, IReadOnlyList<Told> events, AnalysisPlan? plan = null)
    {
        var pattern = new SeminarPattern(seminar);
        var said = new Said();
        foreach (var told in events)
        {
            pattern.Hear(told);
            said.Hear(told);
        }
        var instrument = (pattern.Seminar ?? throw new InvalidOperationException($"Seminar {seminar} has no plan: the log is damaged.")).Instrument;
        var standing = pattern.Standing().ToList();
        var counted = standing.Where(one => one.Counts).Select(one => (Standing: one, Answer: said.Answers[one.Response])).ToList();
        // A delegate's id is a hash: its order tells nothing of who they are or when they came.
        var order = counted.Select(one => one.Answer.Captured.Delegate).Distinct().OrderBy(one => one.Value).ToImmutableArray();
        var cells = instrument.Cells.ToList();
        var delegates = order.Select((who, at) => Delegate(at, said.Joined[who], said.Consents[who], instrument)).ToImmutableArray();
        var responses = counted
            .Select(one => (one.Standing, one.Answer, Delegate: order.BinarySearch(one.Answer.Captured.Delegate, ById), Cell: cells.IndexOf(one.Answer.Captured.Cell)))
            .OrderBy(one => one.Delegate).ThenBy(one => one.Cell).ThenBy(one => one.Standing.AfterReveal)
            .Select((one, at) => new CollectedResponse(Code('R', 4, at), one.Standing.Response, one.Delegate, one.Answer.Captured.Cell, one.Standing.Turn,
                one.Answer.Captured.Language, one.Answer.AfterReveal, one.Answer.Late, Marks(instrument.Signifiers, one.Answer.Captured.Marks, delegates[one.Delegate].AnalyseStory)));
        var leftOut = new (Text Reason, int Count)[] { (NotCounted, standing.Count - counted.Count), (TakenBack, said.TakenBack),
            (pattern.Seminar.Rounds.Any(round => round.RevealedBefore) ? SetAsideAfterReveal : SetAside, pattern.SetAside) };
        return new CollectedAnswers(instrument.Name, instrument, plan ?? pattern.Seminar.Plan, KnowsDelegates: true, delegates, [.. responses],
            [.. leftOut.Where(left => left.Count > 0).Select(left => new LeftOut(left.Reason, left.Count, []))]);
    }

    private static readonly Comparer<DelegateId> ById = Comparer<DelegateId>.Create((one, other) => one.Value.CompareTo(other.Value));

    /// <summary>One for each signifier; told twice, the later mark stands, as in the patterns.</summary>
    private static ImmutableArray<Mark> Marks(IEnumerable<Signifier> asked, ImmutableArray<Mark> told, bool withText) =>
    [
        .. asked.Select(signifier =>
        {
            var mark = told.LastOrDefault(mark => mark.Signifier == signifier.Id) ?? new Mark(signifier.Id, MarkState.NeverReached);
            return withText ? mark : mark.Masked();
        }),
    ];

    private static CollectedDelegate Delegate(int at, DelegateJoined joined, Consent consent, Instrument instrument) => new(
        Code('D', 3, at), joined.Language, Marks(instrument.AboutYou, joined.AboutYou, consent.AnalyseStory), consent.ShowDot, consent.AnalyseStory, consent.QuoteStory);

    /// <summary>D001, D002, …: a name within one collection, which tells nothing.</summary>
    public static string Code(char letter, int digits, int at) => letter + (at + 1).ToString($"D{digits}", CultureInfo.InvariantCulture);

    private sealed record Answer(ResponseCaptured Captured, bool AfterReveal, bool Late);

    private sealed class Said
    {
        private readonly HashSet<Cell> closed = [];
        private readonly HashSet<Cell> revealed = [];
        private long heard;

        public Dictionary<ResponseId, Answer> Answers { get; } = [];

        public Dictionary<DelegateId, DelegateJoined> Joined { get; } = [];

        public Dictionary<DelegateId, Consent> Consents { get; } = [];

        public int TakenBack { get; private set; }

        private void BeginAnew(Cell cell)
        {
            closed.Remove(cell);
            revealed.Remove(cell);
        }

        public void Hear(Told told)
        {
            if (told.Position <= heard) return;
            heard = told.Position;
            if (AgreedTo.After(told.Event) is { } consent) Consents[new DelegateId(told.Stream)] = consent;
            if (told.Event is DelegateJoined joined) Joined[new DelegateId(told.Stream)] = joined;
            else if (told.Event is RoundOpened opened) closed.Remove(opened.Cell);
            else if (told.Event is RoundClosed shut) closed.Add(shut.Cell);
            else if (told.Event is RoundRevealed shown) revealed.Add(shown.Cell);
            else if (told.Event is RoundReset reset) BeginAnew(reset.Cell);
            else if (told.Event is ResponseWithdrawn) TakenBack++;
            else if (told.Event is ResponseCaptured captured)
            {
                Answers[new ResponseId(told.Stream)] = new Answer(captured, revealed.Contains(captured.Cell), captured.Late || closed.Contains(captured.Cell));
            }
        }
    }
}
