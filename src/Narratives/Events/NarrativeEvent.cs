using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Narratives.Instruments;
using Narratives.Interpreting;
using Narratives.Marks;
using Narratives.Moderating;
using Narratives.Planning;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Events;

/// <summary>
/// What was said. Past tense, nothing derived, no clock: the log stamps time and order. A closed family that only grows:
/// an event that was ever written must load for ever.
/// </summary>
public abstract record NarrativeEvent
{
    private protected NarrativeEvent() { }

    /// <summary>The same fact without personal text.</summary>
    public virtual NarrativeEvent Masked() => this;
}

// ── The stream of a seminar ──

/// <summary>A seminar with its whole instrument, as it will be asked, and the rounds in their planned order.</summary>
public sealed record SeminarPlanned(string JoinCode, Instrument Instrument, ImmutableArray<Cell> Rounds) : NarrativeEvent;

/// <summary>The instrument was changed before any answer could exist.</summary>
public sealed record InstrumentRevised(Instrument Instrument) : NarrativeEvent;

/// <param name="KeyHash">SHA-256 of the key, in hexadecimal. The key itself was shown once and is nowhere.</param>
public sealed record KeyIssued(Role Role, string KeyHash) : NarrativeEvent
{
    /// <summary>For whom, in the facilitator's words; none for those that were made with the seminar.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Label { get; init; }
}

/// <summary>The key of this hash lets nobody in any more.</summary>
public sealed record KeyEnded(string KeyHash) : NarrativeEvent;

public sealed record RoundOpened(Cell Cell) : NarrativeEvent;

public sealed record RoundClosed(Cell Cell) : NarrativeEvent;

public sealed record RoundRevealed(Cell Cell) : NarrativeEvent;

/// <summary>
/// The round begins anew: it is planned again, and whatever was answered in it until here is set aside, also what only arrives afterwards
/// (see <see cref="ResponseCaptured.Run"/>). The answers themselves stay in the log.
/// </summary>
public sealed record RoundReset(Cell Cell) : NarrativeEvent;

/// <summary>The facilitator told the room how long it still has. It tells, and closes nothing; the end is reckoned from the log's stamp.</summary>
/// <param name="Seconds">0 takes it away.</param>
public sealed record CountdownSet(int Seconds) : NarrativeEvent;

/// <summary>Nothing opens and nobody joins any more. Whatever was open was closed with it, each round by an event of its own.</summary>
public sealed record SeminarEnded : NarrativeEvent;

/// <summary>The end was too early: rounds may be opened again.</summary>
public sealed record SeminarResumed : NarrativeEvent;

public sealed record BoardTurned(BoardView View) : NarrativeEvent
{
    /// <summary>Which of the boards; none is the first, which every log of before means.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Board { get; init; }
}

/// <summary>What decides was declared, before any result was shown. Once, and for good.</summary>
public sealed record AnalysisPlanLocked(ImmutableArray<PlannedSignifier> Signifiers) : NarrativeEvent;

// ── The stream of a delegate; its id is the delegate's ──

public sealed record DelegateJoined(Language Language, Consent Consent, ImmutableArray<Mark> AboutYou) : NarrativeEvent
{
    /// <summary>Who held the screen.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public EnteredBy EnteredBy { get; init; }

    /// <summary>The consent text was shown in its easy-read wording.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool EasyRead { get; init; }

    /// <summary>The framing that this delegate meets first, where the order was assigned.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FramingId? Begins { get; init; }

    public override NarrativeEvent Masked() => this with { AboutYou = [.. AboutYou.Select(mark => mark.Masked())] };
}

/// <summary>Who entered a delegate's answers. The default is what every log of before says.</summary>
public enum EnteredBy
{
    /// <summary>The delegate, on a phone of their own.</summary>
    Self,

    /// <summary>The delegate, on a screen that others use before and after them.</summary>
    Kiosk,

    /// <summary>Somebody who runs the seminar, for a delegate without a phone.</summary>
    Facilitator,
}

/// <summary>What a delegate agreed to, layer by layer, and the version of the text that was shown.</summary>
public sealed record Consent(int Version, bool Count, bool ShowDot, bool AnalyseStory, bool QuoteStory);

/// <summary>The delegate thought again: from now on this holds, for everything they have said and will say.</summary>
public sealed record ConsentChanged(Consent Consent) : NarrativeEvent;

/// <summary>The delegate took everything back, and takes part no longer: nothing of theirs counts, and their text is masked.</summary>
public sealed record DelegateWithdrew : NarrativeEvent;

// ── The stream of a response; its id was made by the phone ──

/// <summary>One delegate's answers to one cell. A later one by the same delegate for the same cell takes its place.</summary>
[JsonConverter(typeof(ResponseCapturedJson))]
public sealed record ResponseCaptured(DelegateId Delegate, Cell Cell, Language Language, ImmutableArray<Mark> Marks) : NarrativeEvent
{
    /// <summary>Its round had closed when it came, and it was let in because it had been begun before: outside every primary number.</summary>
    public bool Late { get; init; }

    /// <summary>The questions were shown in their easy-read wording, as far as the instrument has one.</summary>
    public bool EasyRead { get; init; }

    /// <summary>Which run of the round was answered: how often it had been reset before. Set aside wherever the round is in another run.</summary>
    public int Run { get; init; }

    public override NarrativeEvent Masked() => this with { Marks = [.. Marks.Select(mark => mark.Masked())] };
}

/// <summary>The delegate took the response back: it counts no longer, and its text is masked.</summary>
public sealed record ResponseWithdrawn : NarrativeEvent;

/// <summary>What people make of the answers of a seminar. None of it is an answer, and no pattern hears it.</summary>
public abstract record AboutAnswers : NarrativeEvent
{
    private protected AboutAnswers() { }
}

// ── The stream of a workbench: what analysts make of a seminar. Its id is made from the seminar's. ──

/// <summary>A theme has a name, or a better one: the latest of one id stands.</summary>
public sealed record ThemeNamed(string Theme, string Name, string Description) : AboutAnswers;

/// <summary>A coder gave a response its themes; the latest of one coder takes the place of the earlier.</summary>
/// <param name="Coder">A short name that the analyst chose.</param>
public sealed record StoryCoded(ResponseId Response, string Coder, ImmutableArray<string> Themes) : AboutAnswers;

/// <summary>What an analyst observed. The analyst's own words, so that masking what delegates wrote leaves them; the latest of one id stands.</summary>
public sealed record NoteWritten(Note Note) : AboutAnswers;

public sealed record NoteRemoved(string Note) : AboutAnswers;

// ── The stream of moderation: which stories may be shown, and what was answered. Its id is made from the seminar's. ──

/// <summary>A story may be shown, without what was taken out; the latest decision on a story stands.</summary>
/// <param name="Redactions">Where, not what: the story's text stays in its own event, and can be erased there.</param>
/// <param name="Moderator">A short name that the moderator chose.</param>
public sealed record StoryApproved(ResponseId Response, ImmutableArray<Redaction> Redactions, string Moderator) : AboutAnswers;

public sealed record StoryHidden(ResponseId Response, string Moderator) : AboutAnswers;

public sealed record StoryPinned(ResponseId Response, bool Pinned, string Moderator) : AboutAnswers;

/// <summary>Whether a story needs somebody's approval before it is shown. It does until this was said.</summary>
public sealed record ModerationChanged(bool Required, string Moderator) : AboutAnswers;

/// <summary>“You said, we heard”. The facilitator's own words, so that masking what delegates wrote leaves them; the latest of one id stands.</summary>
public sealed record FeedbackGiven(Feedback Feedback) : AboutAnswers;

public sealed record FeedbackRemoved(string Feedback) : AboutAnswers;
