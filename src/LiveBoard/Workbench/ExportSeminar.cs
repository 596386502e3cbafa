using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Analysis.Found;
using Narratives.Door;
using Narratives.Interchange.Exporting;
using Narratives.Interchange.Exporting.Figures;
using Narratives.Interpreting;
using Narratives.Words;

namespace Narratives.LiveBoard.Workbench;

/// <summary>Everything that is needed to defend a figure, as a zip: the same answers and seed give the same bytes.</summary>
public static class ExportSeminar
{
    public static void MapExport(this RouteGroupBuilder workbench) => workbench
        .MapGet("/export", Export)
        .RequireAuthorization(MayCall.Analyst)
        .WithSummary("The data, what was asked and planned, the findings, the report (`language`: en or cy), the events and the script that makes the numbers again, as a zip")
        .Produces(StatusCodes.Status200OK, contentType: "application/zip")
        .Produces<Problem>(StatusCodes.Status503ServiceUnavailable, "application/problem+json");

    /// <param name="language">Of the report: <c>cy</c>, else English.</param>
    private static async Task<IResult> Export(string code, string? language, HttpContext http, KnownSeminars seminars, Workrooms rooms)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        var room = rooms.Of(seminar.Id);
        var spoken = language == Language.Welsh.Slug ? Language.Welsh : Language.English;
        var zip = await room.Computing.Answer($"export {spoken}", room.Gather, gathered => Zip(gathered, spoken, http.RequestAborted), http.RequestAborted);
        // It holds what people told in confidence: no proxy or browser keeps it.
        http.Response.Headers.CacheControl = "no-store";
        return zip is null ? ComputeFindings.Busy(http) : TypedResults.File(zip, "application/zip", $"narratives-{seminar.JoinCode}.zip");
    }

    private static byte[] Zip(Gathered gathered, Language language, CancellationToken cancellation)
    {
        var findings = ComputeFindings.Make(gathered, Selection.Everything, MakeFindings.Seed, cancellation);
        ReadOnlyMemory<byte>? report = ReportPage.Of(findings, language) is { } page ? Encoding.UTF8.GetBytes(page) : default(ReadOnlyMemory<byte>?); // without built pages there is none
        return WriteExport.Of(new ExportRequest(gathered.Answers, MakeFindings.Seed, ComputeFindings.Program, gathered.Events, findings, report) { Figures = DrawFigures.Of(FindingsJson.Read(findings), language) }).ToZip();
    }
}
