using Narratives.Capturing;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Joining;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Tests.Fast.TheLanguage;

/// <summary>The usual case, so that a test shows only what differs from it.</summary>
internal static class Given
{
    public static readonly Instrument Instrument = InstrumentJson.Template("well-managed-risks");
    public static readonly Cell FirstCell = Instrument.Cells.First();
    public static readonly SeminarId SeminarId = new(new Guid("01920000-0000-7000-8000-000000000001"));
    public static readonly DelegateId Delegate = new(new Guid("01920000-0000-8000-8000-000000000002"));
    public const string TakeAway = "2345-6789-ABCD-EFGH";

    /// <summary>When everything happens, unless a test says otherwise.</summary>
    public static readonly DateTimeOffset Start = new(2017, 6, 15, 9, 30, 0, TimeSpan.Zero);

    public static Seminar PlannedSeminar => Seminar.Hear(null, SeminarId, 1, new SeminarPlanned("SAFE23", Instrument, [.. Instrument.Cells]), Start);

    public static Seminar SeminarWithTheFirstRoundOpen => PlannedSeminar.And(new RoundOpened(FirstCell));

    public static Submission Submission => new(
        new Guid("01920000-0000-7000-8000-000000000003"), FirstCell.Framing.Slug, FirstCell.Scenario.Slug, "cy",
        [
            new MarkTold("transparent-reporting", "placed", Position: 0.25),
            new MarkTold("helpful-to-decisions", "placed", Parts: new(0.2, 0.5, 0.3)),
            new MarkTold("service-users-and-decisions", "placed", Stones: [new("this-decision", 0.4, 0.9)]),
            new MarkTold("who-decides", "notApplicable"),
            new MarkTold("who-benefits", "placed", Position: 1),
            new MarkTold("story", "placed", Title: "Cam bach", Text: "Newidiwyd y rota."),
        ]);

    public static JoinTold Join => new(TakeAway, "en", new ConsentTold(1, Count: true, ShowDot: true, AnalyseStory: false, QuoteStory: false), []);

    public static Seminar And(this Seminar seminar, NarrativeEvent happened, DateTimeOffset? at = null) => Seminar.Hear(seminar, seminar.Id, seminar.Version + 1, happened, at ?? Start);

    /// <summary>The usual submission with one answer told differently.</summary>
    public static Submission With(this Submission told, MarkTold mark) =>
        told with { Marks = [.. told.Marks!.Select(usual => usual!.Signifier == mark.Signifier ? mark : usual)] };

    public static Submission Without(this Submission told, string signifier) =>
        told with { Marks = [.. told.Marks!.Where(mark => mark!.Signifier != signifier)] };
}
