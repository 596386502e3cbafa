using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Narratives.Attaching;
using Narratives.Instruments;

namespace Narratives.Marks;

/// <summary>The five answer states. They are counted on every figure, and none of them is ever read as a position.</summary>
public enum MarkState
{
    Placed,
    NotApplicable,

    /// <summary>Seen, and left untouched.</summary>
    Skipped,

    /// <summary>Placed, and then taken away again.</summary>
    Cleared,

    /// <summary>Never came into view. Also what a response says by leaving the signifier out.</summary>
    NeverReached,
}

/// <summary>What a delegate said with one signifier.</summary>
/// <param name="Placement">Present exactly when the state is <see cref="MarkState.Placed"/>.</param>
[JsonConverter(typeof(MarkJson))]
public sealed record Mark(SignifierId Signifier, MarkState State, Placement? Placement = null, Handling Handling = default)
{
    /// <summary>The same mark without what a person wrote.</summary>
    public Mark Masked() => this with
    {
        Placement = Placement switch
        {
            StoryPlacement => StoryPlacement.MaskedStory,
            ChoicePlacement choice => choice with { Other = null },
            SliderPlacement or TriadPlacement or StonesPlacement or null => Placement,
            _ => throw new System.Diagnostics.UnreachableException(),
        },
    };
}

/// <summary>How the mark came about, for checks of quality: never personal, never a result.</summary>
/// <param name="Milliseconds">From the first sight of the signifier to the last change; 0 when not measured.</param>
/// <param name="Moves">How many times the marker was put down.</param>
/// <param name="Order">1 for the signifier shown first; 0 when not told.</param>
public readonly record struct Handling(int Milliseconds, int Moves, int Order);

/// <summary>Where a mark was placed. A closed family, one case for each kind of signifier.</summary>
public abstract record Placement
{
    private protected Placement() { }
}

public sealed record SliderPlacement(Position Position) : Placement
{
    private static readonly SliderPlacement?[] Known = new SliderPlacement?[Position.Resolution + 1];

    /// <summary>The one placement at this position, made when it is first met: a rebuild reads millions of them.</summary>
    public static SliderPlacement At(Position position) => Known[position.TenThousandths] ??= new(position);
}

public sealed record TriadPlacement(TriadPoint Point) : Placement;

public sealed record StonesPlacement(ImmutableArray<StonePoint> Points) : Placement
{
    public bool Equals(StonesPlacement? other) => other is not null && Points.AsSpan().SequenceEqual(other.Points.AsSpan());

    public override int GetHashCode() => Points.Length == 0 ? 0 : Points[0].GetHashCode();
}

/// <param name="Other">What was written beside the option "other"; personal.</param>
public sealed record ChoicePlacement(ImmutableArray<string> Options, string? Other) : Placement
{
    public bool Equals(ChoicePlacement? other) => other is not null && Other == other.Other && Options.AsSpan().SequenceEqual(other.Options.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Options.Length, Other);
}

/// <summary>What a person wrote; personal throughout.</summary>
/// <param name="Masked">The text was erased for good; that there was a story remains a fact.</param>
public sealed record StoryPlacement(string? Title, string Text, bool Masked = false) : Placement
{
    public static readonly StoryPlacement MaskedStory = new(null, "", Masked: true);

    /// <summary>A photo or a recording that goes with it, and is erased with it.</summary>
    public Attachment? Attachment { get; init; }
}
