namespace Narratives.Words;

/// <summary>Why something was not accepted. A value, not an exception: refusing is an ordinary answer.</summary>
/// <param name="Code">Stable and in kebab-case, for a page to translate: <c>round-closed</c>.</param>
/// <param name="Field">The member of the request that is at fault, as a path: <c>marks[2].position</c>; empty when none is.</param>
/// <param name="Reason">For a person, in English and Welsh.</param>
/// <param name="Kind">What sort of answer it deserves.</param>
public sealed record Refusal(string Code, string Field, Text Reason, RefusalKind Kind = RefusalKind.Invalid);

public enum RefusalKind
{
    /// <summary>What was sent is not well formed or not allowed by the instrument.</summary>
    Invalid,

    /// <summary>The thing that was named does not exist.</summary>
    NotFound,

    /// <summary>It was well formed, but the state of the seminar does not allow it now.</summary>
    Conflict,

    /// <summary>More was sent than is ever accepted.</summary>
    TooLarge,

    /// <summary>The caller has not shown who they are, or may not do this.</summary>
    Forbidden,

    /// <summary>Something is wrong on our side.</summary>
    Unexpected,

    /// <summary>It passes by itself: the same may be asked again in a moment.</summary>
    NotNow,
}
