using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Narratives.LiveBoard.Workbench;

/// <summary>Findings, stories, themes, notes, the plan and the export: for whoever holds the analyst's or the facilitator's key.</summary>
public static class WorkbenchApi
{
    /// <summary>The largest question, in bytes: a brush has some hundred corners.</summary>
    public const int MostBytes = 64 * 1024;

    public static void MapWorkbench(this IEndpointRouteBuilder routes)
    {
        var workbench = routes.MapGroup("/api/seminars/{code}/workbench").WithTags("Analyst");
        workbench.MapComputeFindings();
        workbench.MapReadStories();
        workbench.MapShowAttachment();
        workbench.MapNameThemes();
        workbench.MapCodeStories();
        workbench.MapWriteNotes();
        workbench.MapLockPlan();
        workbench.MapExport();
    }
}
