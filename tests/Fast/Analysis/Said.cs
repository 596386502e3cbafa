using Narratives.Analysis.Patterns;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.Tests.Fast.Analysis;

/// <summary>What was said in a seminar, in the order in which a log would tell it. Positions have gaps, as they may.</summary>
internal sealed class Said
{
    private readonly List<Told> events = [];
    private readonly Dictionary<Guid, long> versions = [];
    private readonly Dictionary<Cell, int> runs = [];
    private int named;

    /// <summary>A seminar with its plan told.</summary>
    public static Said Planned(Instrument? instrument = null)
    {
        var said = new Said();
        var asked = instrument ?? Given.AllKinds;
        said.Say(Given.Seminar.Value, new SeminarPlanned("ABCD", asked, [.. asked.Cells]));
        return said;
    }

    public IReadOnlyList<Told> Events => events;

    public SeminarPatterns Patterns => SeminarPatterns.FromLog(Given.Seminar, events);

    public CellPattern Cell(int framing = 1, int scenario = 1) => Patterns.Cells.Single(pattern => pattern.Cell == Given.Cell(framing, scenario));

    public Said Say(Guid stream, NarrativeEvent happened)
    {
        versions[stream] = versions.GetValueOrDefault(stream) + 1;
        events.Add(new Told((events.Count + 1) * 3, Given.Seminar, stream, versions[stream], new Guid(9, 0, 0, Bytes(events.Count)), DateTimeOffset.UnixEpoch, happened));
        return this;
    }

    public DelegateId Joins(Consent? consent = null)
    {
        var who = new DelegateId(New(2));
        Say(who.Value, new DelegateJoined(Language.English, consent ?? Given.Yes, []));
        return who;
    }

    public ResponseId Answers(DelegateId who, Cell cell, params Mark[] marks) => Answers(late: false, who, cell, marks);

    public ResponseId AnswersLate(DelegateId who, params Mark[] marks) => Answers(late: true, who, Given.Cell(1, 1), marks);

    public ResponseId Answers(bool late, DelegateId who, Cell cell, params Mark[] marks) => AnswersRun(runs.GetValueOrDefault(cell), late, who, cell, marks);

    /// <summary>To one run of the round, whichever it is in: an answer may have been on its way while the round was reset.</summary>
    public ResponseId AnswersRun(int run, bool late, DelegateId who, Cell cell, params Mark[] marks)
    {
        var response = new ResponseId(New(3));
        Say(response.Value, new ResponseCaptured(who, cell, Language.English, [.. marks]) { Late = late, Run = run });
        return response;
    }

    /// <summary>To framing 1, scenario 1.</summary>
    public ResponseId Answers(DelegateId who, params Mark[] marks) => Answers(who, Given.Cell(1, 1), marks);

    public Said Withdraws(ResponseId response) => Say(response.Value, new ResponseWithdrawn());

    /// <summary>Changes what they agree to.</summary>
    public Said Changes(DelegateId who, Consent consent) => Say(who.Value, new ConsentChanged(consent));

    /// <summary>Takes everything back, as the log first tells it.</summary>
    public Said Leaves(DelegateId who) => Say(who.Value, new DelegateWithdrew());

    public Said Reveals(Cell cell) => Say(Given.Seminar.Value, new RoundRevealed(cell));

    /// <summary>From here on answers are to the next run.</summary>
    public Said Resets(Cell cell)
    {
        runs[cell] = runs.GetValueOrDefault(cell) + 1;
        return Say(Given.Seminar.Value, new RoundReset(cell));
    }

    public Said RevealsEverything()
    {
        foreach (var cell in Patterns.Seminar.Cells) Reveals(cell);
        return this;
    }

    private Guid New(int kind) => new(kind, 0, 0, Bytes(++named));

    private static byte[] Bytes(int number) => [.. BitConverter.GetBytes((long)number)];
}
