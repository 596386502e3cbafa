using System.Text.Json.Serialization;
using Narratives.Instruments;

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
public sealed record Round(int Number, Cell Cell, Phase Phase, bool Revealed, DateTimeOffset? ClosedAt = null);

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

    public static readonly BoardView Start = new(Screen.Join, null, FigureName.Pooled, Hidden: true, Words.Language.English);
}

public enum Screen
{
    Join,
    Figure,

    /// <summary>A story that may be shown, and beside it the figure, when one was chosen.</summary>
    Story,
}

/// <summary>The steps in which a distribution is told: all in one, coloured by framework, a row for each, and who moved.</summary>
public enum FigureName
{
    Pooled,
    Coloured,
    Rows,
    Shift,
}
