using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Analysis.Brushing;
using Narratives.Attaching;
using Narratives.Door;
using Narratives.EventLog.Attachments;
using Narratives.Instruments;
using Narratives.Interpreting;
using Narratives.LiveBoard.Workbench;
using Narratives.Moderating;
using Narratives.Words;

namespace Narratives.LiveBoard.Moderating;

/// <param name="Required">No story is shown before somebody has approved it.</param>
/// <param name="NotQuotable">Stories whose tellers do not agree to be quoted: they are not here.</param>
/// <param name="Stories">Pinned ones first, then in an order that tells nothing about time.</param>
public sealed record Queue(bool Required, int NotQuotable, ImmutableArray<StoryInQueue> Stories, ImmutableArray<FeedbackShown> Feedback);

/// <param name="Story">An alias.</param>
/// <param name="Signed">As it would be signed on a board.</param>
/// <param name="Redactions">What was taken out, when it was approved.</param>
/// <param name="Suggestions">What may identify somebody, for a person to decide.</param>
public sealed record StoryInQueue(
    string Story, FramingId Framing, ScenarioId Scenario, Language Language, string? Title, string Text, ImmutableArray<Text> Signed,
    Verdict Verdict, bool Pinned, ImmutableArray<Redaction> Redactions, ImmutableArray<Suggestion> Suggestions)
{
    /// <summary>What goes with it, for whoever decides; the room never sees it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AttachmentKind? Attachment { get; init; }
}

/// <param name="About">Aliases of those that stand.</param>
public sealed record FeedbackShown(string Id, Text YouSaid, Text WeHeard, ImmutableArray<string> About);

/// <summary>The stories that may be quoted, with what was decided about each: for whoever runs the seminar.</summary>
public static class ShowQueue
{
    public static void MapShowQueue(this RouteGroupBuilder moderation) => moderation
        .MapGet("/", Show)
        .RequireAuthorization(MayCall.Facilitator)
        .WithSummary("The stories that may be quoted, and what was decided about each")
        .Produces<Queue>();

    private static async Task<IResult> Show(string code, HttpContext http, KnownSeminars seminars, Workrooms rooms, DecideInModeration moderation)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        var known = await moderation.Known(seminar.Id, http.RequestAborted);
        var gathered = await rooms.Of(seminar.Id).Gather(http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(Of(seminar.Id, gathered, known));
    }

    internal static Queue Of(SeminarId seminar, Gathered gathered, Moderation known)
    {
        var written = gathered.Answers.Responses.Count(response => ReadStory.Written(gathered.WithText(response.Id!.Value)) is not null);
        var stories = gathered.Answers.Responses.Select(response => QuotableStory.Of(gathered, response)).OfType<QuotableStory>()
            .Select(story => Shown(seminar, gathered, story, known.Of(story.Id)))
            .OrderByDescending(story => story.Pinned).ThenBy(story => story.Story, StringComparer.Ordinal).ToImmutableArray();
        return new Queue(known.Required, written - stories.Length, stories,
        [
            .. known.Feedback.Select(feedback => new FeedbackShown(feedback.Id, feedback.YouSaid, feedback.WeHeard,
                [.. feedback.About.Where(gathered.Stands).Select(response => ResponseAlias.Of(seminar, response))])),
        ]);
    }

    private static StoryInQueue Shown(SeminarId seminar, Gathered gathered, QuotableStory story, Decision decision) => new(
        ResponseAlias.Of(seminar, story.Id), story.Response.Cell.Framing, story.Response.Cell.Scenario, story.Language, story.Title, story.Text, story.Signed,
        decision.Verdict, decision.Pinned, decision.Redactions, SuggestRedactions.In(story.Title, story.Text))
    {
        Attachment = SpokenOf.In(gathered.WithText(story.Id)).FirstOrDefault()?.Kind,
    };
}
