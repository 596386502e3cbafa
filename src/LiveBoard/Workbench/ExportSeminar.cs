using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Analysis.Found;
using Narratives.Door;
using Narratives.Interchange.Exporting;
using Narratives.Interpreting;
using Narratives.Words;

namespace Narratives.LiveBoard.Workbench;

/// <summary>Everything that is needed to defend a figure, as a zip: the same answers and seed give the same bytes.</summary>
public static class ExportSeminar
{
    public static void MapExport(this RouteGroupBuilder workbench) => workbench
        .MapGet("/export", Export)
        .RequireAuthorization(MayCall.Analyst)
        .WithSummary("The data, what was asked and planned, the findings, the events and the script that makes the numbers again, as a zip")
        .Produces(StatusCodes.Status200OK, contentType: "application/zip")
        .Produces<Problem>(StatusCodes.Status503ServiceUnavailable, "application/problem+json");

    private static async Task<IResult> Export(string code, HttpContext http, KnownSeminars seminars, Workrooms rooms)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        var room = rooms.Of(seminar.Id);
        var zip = await room.Computing.Answer("export", room.Gather, gathered => Zip(gathered, http.RequestAborted), http.RequestAborted);
        // It holds what people told in confidence: no proxy or browser keeps it.
        http.Response.Headers.CacheControl = "no-store";
        return zip is null ? ComputeFindings.Busy(http) : TypedResults.File(zip, "application/zip", $"narratives-{seminar.JoinCode}.zip");
    }

    private static byte[] Zip(Gathered gathered, CancellationToken cancellation)
    {
        var findings = ComputeFindings.Make(gathered, Selection.Everything, MakeFindings.Seed, cancellation);
        return WriteExport.Of(new ExportRequest(gathered.Answers, MakeFindings.Seed, ComputeFindings.Program, gathered.Events, findings)).ToZip();
    }
}
