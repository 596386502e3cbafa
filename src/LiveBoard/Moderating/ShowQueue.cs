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
/// <param name="Counts">Of all that may be quoted, whatever is asked for.</param>
/// <param name="Found">That were asked for, also those that are not in this part of them.</param>
/// <param name="Stories">Pinned ones first, then in an order that tells nothing about time.</param>
public sealed record Queue(bool Required, int NotQuotable, QueueCounts Counts, int Found, ImmutableArray<StoryInQueue> Stories, ImmutableArray<FeedbackShown> Feedback);

public sealed record QueueCounts(int Waiting, int Approved, int Hidden);

/// <param name="Verdict">Only these.</param>
/// <param name="Find">Only those in which this is written.</param>
/// <param name="Count">At most so many: of thousands nobody reads more than a screen, and each costs a look for names.</param>
public sealed record QueueAsked(Verdict? Verdict, string? Find, int Count);

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
        .WithSummary("The stories that may be quoted, and what was decided about each; of many a part, by verdict or by a word in them")
        .Produces<Queue>();

    private static async Task<IResult> Show(
        string code, string? verdict, string? find, int? count, HttpContext http, KnownSeminars seminars, Workrooms rooms)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        var gathered = await rooms.Of(seminar.Id).Gather(http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(Of(seminar.Id, gathered, new QueueAsked(Enum.TryParse<Verdict>(verdict, ignoreCase: true, out var wanted) ? wanted : null, find, Math.Max(0, count ?? int.MaxValue))));
    }

    internal static Queue Of(SeminarId seminar, Gathered gathered, QueueAsked asked)
    {
        var known = gathered.Moderation;
        var written = gathered.Answers.Responses.Count(response => ReadStory.Written(gathered.WithText(response.Id!.Value)) is not null);
        var stories = gathered.Answers.Responses.Select(response => QuotableStory.Of(gathered, response)).OfType<QuotableStory>()
            .Select(story => (Story: story, Decision: known.Of(story.Id), Alias: ResponseAlias.Of(seminar, story.Id))).ToImmutableArray();
        int With(Verdict verdict) => stories.Count(one => one.Decision.Verdict == verdict);
        var found = stories.Where(one => IsAskedFor(one.Story, one.Decision, asked))
            .OrderByDescending(one => one.Decision.Pinned).ThenBy(one => one.Alias, StringComparer.Ordinal).ToImmutableArray();
        return new Queue(known.Required, written - stories.Length, new QueueCounts(With(Verdict.Waiting), With(Verdict.Approved), With(Verdict.Hidden)), found.Length,
            [.. found.Take(asked.Count).Select(one => Shown(one.Alias, gathered, one.Story, one.Decision))],
        [
            .. known.Feedback.Select(feedback => new FeedbackShown(feedback.Id, feedback.YouSaid, feedback.WeHeard,
                [.. feedback.About.Where(gathered.Stands).Select(response => ResponseAlias.Of(seminar, response))])),
        ]);
    }

    private static bool IsAskedFor(QuotableStory story, Decision decision, QueueAsked asked) =>
        (asked.Verdict is null || decision.Verdict == asked.Verdict) &&
        (string.IsNullOrWhiteSpace(asked.Find) || Holds(story.Text, asked.Find) || (story.Title is { } title && Holds(title, asked.Find)));

    /// <summary>In any case of letters, and with or without their marks: whoever looks for “dwr” finds “dŵr”.</summary>
    private static bool Holds(string text, string word) => Plain(text).Contains(Plain(word.Trim()), StringComparison.Ordinal);

    /// <summary>The server runs without the tables of cultures, so the marks that Welsh and its borrowed words use are told here, letter by letter.</summary>
    private static string Plain(string text) => string.Create(text.Length, text, (plain, written) =>
    {
        for (var at = 0; at < plain.Length; at++)
        {
            var letter = char.ToLowerInvariant(written[at]);
            plain[at] = Marked.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var marked ? Unmarked[marked % Unmarked.Length] : letter;
        }
    });

    private const string Marked = "âêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ", Unmarked = "aeiouwy";

    private static StoryInQueue Shown(string alias, Gathered gathered, QuotableStory story, Decision decision) => new(
        alias, story.Response.Cell.Framing, story.Response.Cell.Scenario, story.Language, story.Title, story.Text, story.Signed,
        decision.Verdict, decision.Pinned, decision.Redactions, SuggestRedactions.In(story.Title, story.Text))
    {
        Attachment = SpokenOf.In(gathered.WithText(story.Id)).FirstOrDefault()?.Kind,
    };
}
