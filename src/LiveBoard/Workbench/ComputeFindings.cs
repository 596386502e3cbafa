using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Analysis.Found;
using Narratives.Door;
using Narratives.Interchange.Exporting;
using Narratives.Interpreting;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LiveBoard.Workbench;

public sealed record FindingsAsked(Selection? Selection, int? Seed);

/// <summary>The findings of a selection: the same document that <c>narratives analyse</c> writes.</summary>
public static class ComputeFindings
{
    /// <summary>Findings of the reference seminar take less than this.</summary>
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(2);

    internal static readonly string Program = $"narratives {typeof(MakeFindings).Assembly.GetName().Version!.ToString(3)}";

    public static void MapComputeFindings(this RouteGroupBuilder workbench) => workbench
        .MapPost("/findings", Compute)
        .RequireAuthorization(MayCall.Analyst)
        .WithSummary("The findings of a selection")
        .Accepts<FindingsAsked>("application/json")
        .Produces<Findings>()
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json")
        .Produces<Problem>(StatusCodes.Status503ServiceUnavailable, "application/problem+json");

    private static async Task<IResult> Compute(string code, HttpContext http, KnownSeminars seminars, Workrooms rooms)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        return await Problems.WithBody<FindingsAsked>(http, WorkbenchApi.MostBytes, async asked =>
        {
            return ReadSelection.Decide(seminar.Instrument, asked.Selection) switch
            {
                Outcome<Selection>.Refused(var refusal) => Problems.Answer(refusal),
                Outcome<Selection>.Accepted(var selection) => await Of(rooms, seminar, selection, asked.Seed ?? MakeFindings.Seed, http.RequestAborted) is { } findings
                    ? TypedResults.Bytes(findings, "application/json")
                    : Busy(http),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        });
    }

    /// <summary>None when too many wait already.</summary>
    internal static Task<byte[]?> Of(Workrooms rooms, Seminar seminar, Selection selection, int seed, CancellationToken cancellation)
    {
        var room = rooms.Of(seminar.Id);
        var question = string.Create(CultureInfo.InvariantCulture, $"findings {seed} {JsonSerializer.Serialize(selection, WireJson.Options)}");
        return room.Computing.Answer(question, room.Gather, gathered => Make(gathered, selection, seed, cancellation), cancellation);
    }

    internal static byte[] Make(Gathered gathered, Selection selection, int seed, CancellationToken cancellation)
    {
        try
        {
            return FindingsJson.Write(MakeFindings.Of(
                gathered.Answers, selection, seed, MakeFindings.Draws, DataHash.Of(gathered.Answers), Program, new StopWhenNobodyWaits(cancellation)));
        }
        catch (AggregateException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
    }

    internal static IResult Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = AskAgain.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return Problems.Answer(Refusals.TooBusy, StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Findings are pure and know of no request; between two signifiers they tell how far they are, and here they are stopped.</summary>
    private sealed class StopWhenNobodyWaits(CancellationToken cancellation) : IProgress<double>
    {
        public void Report(double value) => cancellation.ThrowIfCancellationRequested();
    }
}
