using Narratives.Words;

namespace Narratives.EventLog;

/// <summary>Which part of the log a reader wants. A closed family.</summary>
public abstract record LogScope
{
    private LogScope() { }

    /// <summary>Everything of every seminar.</summary>
    public static LogScope Everything { get; } = new All();

    /// <summary>The streams of the seminars themselves: plans, rounds, keys, views; no delegates and no responses.</summary>
    public static LogScope Seminars { get; } = new SeminarStreams();

    public sealed record All : LogScope;

    public sealed record SeminarStreams : LogScope;

    /// <summary>Everything of one seminar.</summary>
    /// <param name="WithoutText">As if every stream had been masked: for whoever counts and does not quote. Cheaper, and the text stays where it is.</param>
    public sealed record Of(SeminarId Seminar, bool WithoutText = false) : LogScope;
}
