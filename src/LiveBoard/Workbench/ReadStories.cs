using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Analysis.Brushing;
using Narratives.Analysis.Found;
using Narratives.Door;
using Narratives.EventLog.Attachments;
using Narratives.Interpreting;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LiveBoard.Workbench;

/// <param name="Seed">Of the lots that choose counter-stories; the same one offers the same.</param>
public sealed record StoriesAsked(Selection? Selection, Brush? Brush, int? Seed);

/// <param name="Readable">Of the responses in the brush, those with a story that may be read; all of them are given, up to <see cref="FindStories.Most"/>.</param>
public sealed record BrushedStories(int Responses, int Delegates, int Readable, ImmutableArray<StoryShown> Stories, ImmutableArray<StoryShown> CounterStories);

/// <summary>Brush a figure, and read the stories under it, and some that do not fit.</summary>
public static class ReadStories
{
    public static void MapReadStories(this RouteGroupBuilder workbench) => workbench
        .MapPost("/stories", Read)
        .RequireAuthorization(MayCall.Analyst)
        .WithSummary("The stories under a brushed part of a figure, and some that do not fit")
        .Accepts<StoriesAsked>("application/json")
        .Produces<BrushedStories>()
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json")
        .Produces<Problem>(StatusCodes.Status409Conflict, "application/problem+json");

    public static void MapShowAttachment(this RouteGroupBuilder workbench) => workbench
        .MapGet("/stories/{story}/attachment", (string code, string story, HttpContext http, KnownSeminars seminars, Workrooms rooms, IAttachments files) =>
            ShowAttachment.Of(code, story, http, seminars, rooms, files, (gathered, response) => gathered.Answers.Delegates[response.Delegate].AnalyseStory))
        .RequireAuthorization(MayCall.Analyst)
        .WithSummary("The photo or the recording of a story")
        .Produces(StatusCodes.Status200OK)
        .Produces<Problem>(StatusCodes.Status404NotFound, "application/problem+json");

    private static async Task<IResult> Read(string code, HttpContext http, KnownSeminars seminars, Workrooms rooms)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        return await Problems.WithBody<StoriesAsked>(http, WorkbenchApi.MostBytes, async asked =>
        {
            return (ReadSelection.Decide(seminar.Instrument, asked.Selection), ReadBrush.Decide(seminar.Instrument, asked.Brush)) switch
            {
                (Outcome<Selection>.Refused(var refusal), _) => Problems.Answer(refusal),
                (_, Outcome<Brush>.Refused(var refusal)) => Problems.Answer(refusal),
                (Outcome<Selection>.Accepted(var selection), Outcome<Brush>.Accepted(var brush)) =>
                    await Find(rooms, seminar, selection, brush, asked.Seed ?? MakeFindings.Seed, http.RequestAborted),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        });
    }

    private static async Task<IResult> Find(Workrooms rooms, Seminar seminar, Selection selection, Brush brush, int seed, CancellationToken cancellation)
    {
        var known = await rooms.Interpretation(seminar.Id, cancellation);
        var gathered = await rooms.Of(seminar.Id).Gather(cancellation);
        return await Task.Run(() => FindStories.Of(gathered.Answers, selection, brush, seed), cancellation) switch
        {
            Outcome<Brushed>.Refused(var refusal) => Problems.Answer(refusal),
            Outcome<Brushed>.Accepted(var found) => TypedResults.Ok(new BrushedStories(found.Responses, found.Delegates, found.Readable,
                [.. found.Stories.Select(story => StoryShown.Of(seminar.Id, story, known))],
                [.. found.CounterStories.Select(counter => StoryShown.Of(seminar.Id, counter.Story, known) with { Why = counter.Why })])),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
