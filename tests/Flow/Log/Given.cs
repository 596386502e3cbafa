using System.Collections.Immutable;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Interpreting;
using Narratives.Marks;
using Narratives.Moderating;
using Narratives.Planning;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Tests.Flow.Log;

/// <summary>The same cast in every test of the log. Identities are counted, so that a failure can be read.</summary>
internal static class Given
{
    public static readonly SeminarId Seminar = new(Id(1));
    public static readonly SeminarId OtherSeminar = new(Id(2));
    public static readonly Cell Cell = new(new("safe-to-fail"), new("flood"));

    public static Guid Id(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);

    public static ResponseCaptured Response(string story = "We said so at once.") => new(
        new DelegateId(Id(900)), Cell, Language.English,
        [
            new(new("reporting"), MarkState.Placed, new SliderPlacement(Position.Of(0.25)), new Handling(2_300, 2, 1)),
            new(new("helpful"), MarkState.NotApplicable),
            new(new("story"), MarkState.Placed, new StoryPlacement("A title", story)),
        ]);

    /// <summary>A new response with a stream of its own, as a phone sends it.</summary>
    public static AppendRequest Captured(int number, string story = "We said so at once.", SeminarId? seminar = null) =>
        new(seminar ?? Seminar, Id(number), StreamKind.Response, 0, [Response(story)]);

    public static AppendRequest Withdrawn(int number, long version = 1) =>
        new(Seminar, Id(number), StreamKind.Response, version, [new ResponseWithdrawn()]);

    public static string StoryOf(Told told) => ((StoryPlacement)((ResponseCaptured)told.Event).Marks.Single(mark => mark.Placement is StoryPlacement).Placement!).Text;

    /// <summary>One of each event that may stand in a log.</summary>
    public static ImmutableArray<NarrativeEvent> OneOfEach =>
    [
        new SeminarPlanned("RISK17", Instrument, [Cell]),
        new InstrumentRevised(Instrument with { Version = 2 }),
        new KeyIssued(Role.Facilitator, new string('a', 64)) { Label = "Siân" },
        new RoundOpened(Cell),
        new RoundClosed(Cell),
        new RoundRevealed(Cell),
        new RoundReset(Cell),
        new CountdownSet(180),
        new SeminarEnded(),
        new SeminarResumed(),
        new KeyEnded(new string('a', 64)),
        new BoardTurned(new BoardView(Screen.Story, new SignifierId("reporting"), FigureName.Lines, Hidden: false, Language.English)
        {
            Story = new string('b', 32),
            Both = true,
            Frozen = true,
            Brush = new SliderBrush(new SignifierId("reporting"), 0.1, 0.4),
        }) { Board = 2 },
        new DelegateJoined(Language.Welsh, new Consent(1, Count: true, ShowDot: true, AnalyseStory: false, QuoteStory: false),
            [new Mark(new("sector"), MarkState.Placed, new ChoicePlacement(["other"], "Parish council"))]) { EnteredBy = EnteredBy.Facilitator, EasyRead = true, Begins = Cell.Framing },
        new ConsentChanged(new Consent(1, Count: true, ShowDot: false, AnalyseStory: true, QuoteStory: false)),
        new DelegateWithdrew(),
        new ResponseCaptured(new DelegateId(Id(900)), Cell, Language.Welsh, EveryKindOfMark) { Late = true, EasyRead = true, Run = 2 },
        new ResponseWithdrawn(),
        new AnalysisPlanLocked([new PlannedSignifier(new("reporting"), PlannedRole.Primary, ExpectedDirection.Right, 0.1), new PlannedSignifier(new("helpful"), PlannedRole.Secondary, ExpectedDirection.None, null)]),
        new ThemeNamed("naming", "Dweud yn agored", "Somebody says \"aloud\" what went wrong."),
        new StoryCoded(new ResponseId(Id(1)), "Ann", ["naming"]),
        new NoteWritten(new Note("0123456789abcdef", "Ann", "The dŵr is not spoken of.", Strength.Moderate, ["They trust.", "They had just heard it."], ["naming"], new SignifierId("reporting"),
            new Selection([Cell.Framing], [], [new ChosenAboutYou(new("sector"), ["health"])], Language.Welsh, Order.FirstThenSecond, RevealPart.Before),
            new StonesBrush(new("users"), "now", [new(0, 0), new(1, 0), new(0.25, 0.5)]), [new ResponseId(Id(1))])),
        new NoteRemoved("0123456789abcdef"),
        new StoryApproved(new ResponseId(Id(1)), [new Redaction(StoryPart.Text, 3, 12)], "Ann"),
        new StoryHidden(new ResponseId(Id(1)), "Ann"),
        new StoryPinned(new ResponseId(Id(1)), Pinned: true, "Ann"),
        new ModerationChanged(Required: false, "Ann"),
        new FeedbackGiven(new Feedback("f1", Text.Of("You asked for more time.", "Gofynasoch am fwy o amser."), Text.Of("We gave it.", "Fe’i rhoesom."), [new ResponseId(Id(1))])),
        new FeedbackRemoved("f1"),
    ];

    private static ImmutableArray<Mark> EveryKindOfMark =>
    [
        new(new("reporting"), MarkState.Placed, new SliderPlacement(Position.Of(0.1234)), new Handling(2_300, 2, 1)),
        new(new("ends"), MarkState.Placed, new SliderPlacement(Position.Of(1)), new Handling(1_000, 1, 2)),
        new(new("helpful"), MarkState.Placed, new TriadPlacement(Point(0.7, 0.1, 0.2)), new Handling(4_000, 1, 3)),
        new(new("corner"), MarkState.Placed, new TriadPlacement(Point(0, 1, 0))),
        new(new("users"), MarkState.Placed, new StonesPlacement([new("now", Position.Of(0.5), Position.Of(0.05)), new("hoped", Position.Of(0), Position.Of(0.9999))])),
        new(new("sector"), MarkState.Placed, new ChoicePlacement(["health", "other"], "A \"quoted\" trust")),
        new(new("story"), MarkState.Placed, new StoryPlacement("Teitl", "Yn y gaeaf daeth y dŵr.\nA \\ and a \"quote\".")),
        new(new("untitled"), MarkState.Placed, new StoryPlacement(null, "Short")),
        new(new("rules"), MarkState.NotApplicable, null, new Handling(0, 0, 7)),
        new(new("benefits"), MarkState.Skipped),
        new(new("decisions"), MarkState.Cleared),
        new(new("late"), MarkState.NeverReached),
    ];

    private static Instrument Instrument
    {
        get
        {
            var text = Text.Of("Flood", "Llifogydd");
            return new Instrument("well-managed-risks", 1, [Language.English, Language.Welsh], text, text,
                [new Framing(Cell.Framing, text, text)], [new Scenario(Cell.Scenario, text, text)],
                [
                    new Slider(new("reporting"), text, Required: true, NotApplicable: true, text, text),
                    new Triad(new("helpful"), text, Required: false, NotApplicable: true, text, text, text),
                    new Stones(new("users"), text, Required: false, NotApplicable: false, new Axis(text, text, text), new Axis(text, text, text), [new Stone("now", text)]),
                    new Story(new("story"), text, Required: false, NotApplicable: false, Titled: true),
                ],
                [new Choice(new("sector"), text, Required: false, NotApplicable: false, [new Option("health", text)], Several: true, Ordered: false, Other: true, PreferNotToSay: true)],
                new ConsentText(1, text, text, text, text, text));
        }
    }

    private static TriadPoint Point(double left, double top, double right) =>
        TriadPoint.TryOf(left, top, right, out var point) ? point : throw new ArgumentException("Not a point of a triad.", nameof(right));
}
