using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Analysis.Brushing;
using Narratives.Analysis.Collected;
using Narratives.Door;
using Narratives.Interpreting;
using Narratives.LiveBoard.Workbench;
using Narratives.Moderating;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LiveBoard.Moderating;

public sealed record BrushAsked(Brush? Brush);

/// <param name="Delegates">Under the brush; too few, and there are no stories.</param>
/// <param name="Waiting">Stories under it that might be shown, had somebody approved them.</param>
public sealed record Brushed(int Delegates, bool TooFew, int Waiting, ImmutableArray<StoryUnder> Stories);

/// <param name="Story">An alias.</param>
public sealed record StoryUnder(string Story, StoryOnBoard Shown);

/// <summary>
/// The facilitator points at a part of the figure on the wall, and the stories under it that a room may see are there to be shown beside it. A story
/// that is shown with its place says where its teller's dot is: so only of those who agreed to both, and only where five people or more lie.
/// </summary>
public static class StoriesUnder
{
    /// <summary>More than anybody chooses from.</summary>
    private const int Most = 60;

    public static void MapStoriesUnder(this RouteGroupBuilder moderation) => moderation
        .MapPost("/under", Read)
        .RequireAuthorization(MayCall.Facilitator)
        .WithSummary("The stories under a part of a figure that a room may see")
        .Accepts<BrushAsked>("application/json")
        .Produces<Brushed>()
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json");

    /// <summary>Whether a story lies under the brush, and may be shown to lie there.</summary>
    internal static bool Holds(Seminar seminar, Gathered gathered, Brush brush, string alias) =>
        gathered.Find(alias) is { } response && Of(seminar, gathered, brush).Responses.Contains(response) && ShowsDot(gathered, response);

    private static async Task<IResult> Read(string code, HttpContext http, KnownSeminars seminars, Workrooms rooms)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        return await Problems.WithBody<BrushAsked>(http, WorkbenchApi.MostBytes, async asked => ReadBrush.Decide(seminar.Instrument, asked.Brush) switch
        {
            Outcome<Brush>.Refused(var refusal) => Problems.Answer(refusal),
            Outcome<Brush>.Accepted(var brush) => TypedResults.Ok(Shown(seminar, await rooms.Of(seminar.Id).Gather(http.RequestAborted), brush)),
            _ => throw new System.Diagnostics.UnreachableException(),
        });
    }

    private static Brushed Shown(Seminar seminar, Gathered gathered, Brush brush)
    {
        var known = gathered.Moderation;
        var under = Of(seminar, gathered, brush);
        var told = under.Responses.Where(response => ShowsDot(gathered, response) && QuotableStory.Of(gathered, response) is not null).ToImmutableArray();
        var shown = told.Select(response => ResponseAlias.Of(seminar.Id, response.Id!.Value))
            .Select(alias => (Alias: alias, Story: StoryOnBoard.Of(seminar, gathered, alias))).Where(one => one.Story is not null)
            .OrderBy(one => one.Alias, StringComparer.Ordinal).ToImmutableArray();
        var waiting = told.Count(response => known.Of(response.Id!.Value).Verdict is Verdict.Waiting && !known.MayShow(response.Id!.Value));
        return new Brushed(under.Delegates, under.TooFew, waiting, [.. shown.Take(Most).Select(one => new StoryUnder(one.Alias, one.Story!))]);
    }

    private static Under Of(Seminar seminar, Gathered gathered, Brush brush) =>
        FindUnder.Of(gathered.Answers, brush, cell => seminar.Find(cell) is { Revealed: true });

    private static bool ShowsDot(Gathered gathered, CollectedResponse response) => gathered.Answers.Delegates[response.Delegate].ShowDot;
}
