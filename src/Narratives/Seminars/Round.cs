using System.Text.Json.Serialization;
using Narratives.Instruments;
using Narratives.Interpreting;

namespace Narratives.Seminars;

public enum Phase
{
    Planned,
    Open,
    Closed,
}

/// <summary>One cell of the design as it is run.</summary>
/// <param name="Number">From 1, in the planned order.</param>
/// <param name="Revealed">Its results have been shown to the room; whatever is answered afterwards stays out of the primary result.</param>
/// <param name="ClosedAt">The log's stamp of its latest closing; none while it is planned or open.</param>
public sealed record Round(int Number, Cell Cell, Phase Phase, bool Revealed, DateTimeOffset? ClosedAt = null)
{
    /// <summary>How often it was reset. An answer belongs to one run.</summary>
    public int Run { get; init; }

    /// <summary>The room has seen results of an earlier run.</summary>
    public bool RevealedBefore { get; init; }

    /// <summary>Begun anew: as it was planned, and one run further.</summary>
    public Round Reset() => new(Number, Cell, Phase.Planned, Revealed: false) { Run = Run + 1, RevealedBefore = RevealedBefore || Revealed };
}

/// <summary>Who a key lets in.</summary>
public enum Role
{
    Facilitator,
    Board,
    Analyst,
}

/// <summary>What the board shows. In the log, so that every node and every restart shows the same.</summary>
/// <param name="Signifier">Which one; none while the board invites people to join.</param>
public sealed record BoardView(Screen Screen, SignifierId? Signifier, FigureName Figure, bool Hidden, Words.Language Language)
{
    /// <summary>The alias of the story that stands beside the figure; none on other screens. See <see cref="Interpreting.ResponseAlias"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Story { get; init; }

    /// <summary>What the room needs; none leaves it to the machine that shows the board.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Theme? Theme { get; init; }

    /// <summary>How the replay runs; none on other screens.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReplayView? Replay { get; init; }

    /// <summary>Heading and sentences stand in both languages, the chosen one first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Both { get; init; }

    /// <summary>The figure keeps the numbers it has, while answers go on arriving; what is taken back still leaves it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Frozen { get; init; }

    /// <summary>The part of the figure that is pointed at; beside it a story that lies under it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Brush? Brush { get; init; }

    public static readonly BoardView Start = new(Screen.Join, null, FigureName.Pooled, Hidden: true, Words.Language.English);
}

public enum Screen
{
    Join,
    Figure,

    /// <summary>A story that may be shown, and beside it the figure, when one was chosen.</summary>
    Story,

    /// <summary>The figure as it formed.</summary>
    Replay,
}

/// <param name="Seconds">From the first answer to the last, while it plays: 2 to 600.</param>
/// <param name="At">Where it stands still, in thousandths of the way; none while it plays.</param>
public sealed record ReplayView(int Seconds, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? At = null)
{
    public static readonly ReplayView Start = new(20);

    /// <summary>What is asked beyond an end means the end.</summary>
    public ReplayView Within() => new(Math.Clamp(Seconds, 2, 600), At is { } at ? Math.Clamp(at, 0, 1000) : null);
}

public enum Theme
{
    Light,
    Dark,

    /// <summary>For a weak projector in a bright room: text and marks at 7 : 1 and more.</summary>
    Contrast,
}

/// <summary>The steps in which a distribution is told: all in one, coloured by framework, a row for each, and who moved.</summary>
public enum FigureName
{
    Pooled,
    Coloured,
    Rows,

    /// <summary>Who moved: of a slider how many to which side, of a triad from which zone to which, of a plane a line for each delegate.</summary>
    Shift,

    /// <summary>A slider in small multiples: framework × scenario.</summary>
    Grid,

    /// <summary>A triad by its seven zones.</summary>
    Zones,

    /// <summary>A slider with a line for each delegate, from framework 1 to framework 2.</summary>
    Lines,
}
