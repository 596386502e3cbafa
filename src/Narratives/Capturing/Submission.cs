namespace Narratives.Capturing;

/// <summary>What a phone says it was told: nothing in it is trusted, and everything may be missing. camelCase JSON.</summary>
/// <param name="BegunAgo">
/// Milliseconds from the first sight of a question to this sending. A duration, not a time: the clock of a phone may be a year off.
/// Without it an answer is never taken once its round has closed.
/// </param>
/// <param name="FinishedAgo">Milliseconds from pressing "send" to this sending, which may be the tenth try.</param>
/// <param name="EasyRead">The questions were shown in their easy-read wording.</param>
/// <param name="Run">Which run of the round is answered, as the phone was told it: how often it had been reset.</param>
public sealed record Submission(
    Guid? ResponseId, string? Framing, string? Scenario, string? Language, IReadOnlyList<MarkTold?>? Marks, long? BegunAgo = null, long? FinishedAgo = null,
    bool EasyRead = false, int Run = 0);

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
    AttachmentTold? Attachment = null,
    int? Milliseconds = null,
    int? Moves = null,
    int? Order = null);

/// <param name="Kind">"photo" or "voice", on a receipt; what a phone says here is not asked.</param>
public sealed record AttachmentTold(Guid? Id, string? Kind = null);

public sealed record PartsTold(double? Left, double? Top, double? Right);

public sealed record StoneTold(string? Stone, double? X, double? Y);
