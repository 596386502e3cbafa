using Narratives.Interpreting;
using Narratives.Moderating;
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

    /// <summary>
    /// One seminar as it is to one delegate: their own stream and their responses, and what is about everybody: plan and rounds, workbench, moderation.
    /// Nothing of other delegates. Told in one batch. In PostgreSQL its cost grows with what they have said and what is about everybody; a file looks through the seminar, without understanding what the others have said.
    /// </summary>
    public sealed record OfDelegate(SeminarId Seminar, DelegateId Delegate) : LogScope
    {
        /// <summary>The streams that are known by name; the responses are found.</summary>
        internal IReadOnlyList<Guid> KnownStreams => [Delegate.Value, Seminar.Value, Interpretation.StreamOf(Seminar), Moderation.StreamOf(Seminar)];
    }
}
