using System.Collections.Immutable;
using Narratives.Events;
using Narratives.Words;

namespace Narratives.Moderating;

/// <summary>What moderators decided about the stories of a seminar, and what was answered to those who told them: the fold of moderation's own stream.</summary>
/// <param name="Required">No story is shown before somebody has approved it.</param>
/// <param name="Decisions">The latest of each story.</param>
/// <param name="Feedback">“You said, we heard”, in the order in which it was first written.</param>
public sealed record Moderation(long Version, bool Required, ImmutableDictionary<ResponseId, Decision> Decisions, ImmutableArray<Feedback> Feedback)
{
    public static readonly Moderation None = new(0, Required: true, ImmutableDictionary<ResponseId, Decision>.Empty, []);

    public static Guid StreamOf(SeminarId seminar) => OwnStream.Of(seminar, "moderation");

    public Decision Of(ResponseId response) => Decisions.GetValueOrDefault(response, Decision.Waiting);

    /// <summary>As far as moderators are concerned; whether its delegate agreed to be quoted is another question.</summary>
    public bool MayShow(ResponseId response) => Of(response).Verdict is Verdict.Approved || (!Required && Of(response).Verdict is Verdict.Waiting);

    /// <summary>Hearing an event twice changes nothing.</summary>
    /// <exception cref="InvalidOperationException">The event belongs in another stream: the log is damaged.</exception>
    public Moderation Hear(long version, NarrativeEvent happened) =>
        version <= Version ? this : (happened switch
        {
            StoryApproved(var response, var redactions, _) => With(response, Of(response) with { Verdict = Verdict.Approved, Redactions = redactions }),
            StoryHidden(var response, _) => With(response, Of(response) with { Verdict = Verdict.Hidden }),
            StoryPinned(var response, var pinned, _) => With(response, Of(response) with { Pinned = pinned }),
            ModerationChanged(var required, _) => this with { Required = required },
            FeedbackGiven(var feedback) => this with { Feedback = Put(feedback) },
            FeedbackRemoved(var id) => this with { Feedback = Feedback.RemoveAll(feedback => feedback.Id == id) },
            _ => throw new InvalidOperationException($"{happened.GetType().Name} does not belong in the stream of moderation."),
        }) with { Version = version };

    private Moderation With(ResponseId response, Decision decision) => this with { Decisions = Decisions.SetItem(response, decision) };

    private ImmutableArray<Feedback> Put(Feedback feedback) =>
        Feedback.FirstOrDefault(earlier => earlier.Id == feedback.Id) is { } earlier ? Feedback.Replace(earlier, feedback) : Feedback.Add(feedback);
}

/// <param name="Pinned">Stands first where a story is chosen.</param>
public sealed record Decision(Verdict Verdict, ImmutableArray<Redaction> Redactions, bool Pinned)
{
    public static readonly Decision Waiting = new(Verdict.Waiting, [], Pinned: false);
}

public enum Verdict
{
    Waiting,
    Approved,
    Hidden,
}

/// <summary>“You said, we heard”: what was done with what was said.</summary>
/// <param name="Id">A short name for the log, which the page makes.</param>
/// <param name="YouSaid">In every language of the instrument.</param>
/// <param name="WeHeard">In every language of the instrument.</param>
/// <param name="About">Whose tellers read that it is about their story; for everybody who took part in any case.</param>
public sealed record Feedback(string Id, Text YouSaid, Text WeHeard, ImmutableArray<ResponseId> About);
