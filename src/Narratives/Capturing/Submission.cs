namespace Narratives.Capturing;

/// <summary>What a phone says it was told: nothing in it is trusted, and everything may be missing. camelCase JSON.</summary>
public sealed record Submission(Guid? ResponseId, string? Framing, string? Scenario, string? Language, IReadOnlyList<MarkTold?>? Marks);

/// <summary>One answer as a phone sends it, and as a receipt gives it back. Which member it needs depends on the kind of signifier.</summary>
public sealed record MarkTold(
    string? Signifier,
    string? State,
    double? Position = null,
    PartsTold? Parts = null,
    IReadOnlyList<StoneTold?>? Stones = null,
    IReadOnlyList<string?>? Options = null,
    string? Other = null,
    string? Title = null,
    string? Text = null,
    int? Milliseconds = null,
    int? Moves = null,
    int? Order = null);

public sealed record PartsTold(double? Left, double? Top, double? Right);

public sealed record StoneTold(string? Stone, double? X, double? Y);
