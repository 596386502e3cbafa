using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.EventLog.Attachments;
using Narratives.Events;
using Narratives.LiveBoard.Workbench;
using Narratives.Moderating;
using Narratives.Words;

namespace Narratives.LiveBoard.Moderating;

/// <summary>Which stories a room may see, and what is answered to those who told them: for whoever holds the facilitator's key.</summary>
public static class ModerationApi
{
    public static void MapModeration(this IEndpointRouteBuilder routes)
    {
        var moderation = routes.MapGroup("/api/seminars/{code}/moderation").WithTags("Moderator");
        moderation.MapShowQueue();
        moderation.MapShowLog();
        moderation.MapStoriesUnder();
        moderation.MapGet("/stories/{story}/attachment", (string code, string story, HttpContext http, KnownSeminars seminars, Workrooms rooms, IAttachments files) =>
                ShowAttachment.Of(code, story, http, seminars, rooms, files, (gathered, response) => QuotableStory.Of(gathered, response) is not null))
            .RequireAuthorization(MayCall.Facilitator).WithSummary("The photo or the recording of a story that may be quoted");
        moderation.MapDecision("approve", "Let a story be shown, without what is taken out of it",
            (known, story, told) => DecideOnStory.Approve(known, story.Id, story.Title?.Length ?? 0, story.Text.Length, told));
        moderation.MapDecision("hide", "Keep a story from being shown", (known, story, told) => DecideOnStory.Hide(known, story.Id, told));
        moderation.MapDecision("pin", "Put a story first", (known, story, told) => DecideOnStory.Pin(known, story.Id, pinned: true, told));
        moderation.MapDecision("unpin", "Put a story among the others", (known, story, told) => DecideOnStory.Pin(known, story.Id, pinned: false, told));
        moderation.MapRequire("require", "Show no story before it was approved", required: true);
        moderation.MapRequire("relax", "Let stories be shown before they were approved", required: false);
        moderation.MapPut("/feedback", Tell).For("Tell delegates what was done with what they said").Accepts<FeedbackTold>("application/json");
        moderation.MapDelete("/feedback/{id}", Remove).For("Take back what was told to delegates");
    }

    private static void MapDecision(
        this RouteGroupBuilder moderation, string verb, string summary, Func<Moderation, QuotableStory, DecisionTold, Outcome<NarrativeEvent?>> decide) => moderation
        .MapPost($"/stories/{{story}}/{verb}", (string code, string story, HttpContext http, DecideInModeration decision) => decision.On(code, story, http, decide))
        .For(summary).Accepts<DecisionTold>("application/json");

    private static void MapRequire(this RouteGroupBuilder moderation, string verb, string summary, bool required) => moderation
        .MapPost($"/{verb}", async (string code, HttpContext http, KnownSeminars seminars, DecideInModeration decision) =>
            seminars.ByCode(code) is not { } seminar ? Problems.Answer(Refusals.UnknownCode) : await Problems.WithBody<DecisionTold>(http, WorkbenchApi.MostBytes,
                told => decision.Run(seminar.Id, known => DecideOnStory.Require(known, required, told), http.RequestAborted)))
        .For(summary).Accepts<DecisionTold>("application/json");

    private static RouteHandlerBuilder For(this RouteHandlerBuilder route, string summary) => route
        .RequireAuthorization(MayCall.Facilitator)
        .WithSummary(summary)
        .Produces(StatusCodes.Status204NoContent)
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json");

    private static async Task<IResult> Tell(string code, HttpContext http, KnownSeminars seminars, Workrooms rooms, DecideInModeration decision)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        return await Problems.WithBody<FeedbackTold>(http, WorkbenchApi.MostBytes, async told =>
        {
            var gathered = await rooms.Of(seminar.Id).Gather(http.RequestAborted);
            return await decision.Run(seminar.Id, known => GiveFeedback.Decide(known, seminar.Instrument, told, alias => gathered.Find(alias)?.Id), http.RequestAborted);
        });
    }

    private static async Task<IResult> Remove(string code, string id, KnownSeminars seminars, DecideInModeration decision, CancellationToken cancellation) =>
        seminars.ByCode(code) is { } seminar
            ? await decision.Run(seminar.Id, known => GiveFeedback.Remove(known, id), cancellation)
            : Problems.Answer(Refusals.UnknownCode);
}
