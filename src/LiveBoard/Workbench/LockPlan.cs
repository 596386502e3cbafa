using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.Events;
using Narratives.LiveBoard.Facilitating;
using Narratives.Planning;
using Narratives.Words;

namespace Narratives.LiveBoard.Workbench;

public sealed record PlanTold(ImmutableArray<PlannedSignifier> Signifiers);

/// <summary>The analysis plan: which questions decide. Locked once, before any result was shown.</summary>
public static class LockPlan
{
    public static void MapLockPlan(this RouteGroupBuilder workbench)
    {
        workbench.MapGet("/plan", Show).RequireAuthorization(MayCall.Analyst).WithSummary("The analysis plan; no content while there is none")
            .Produces<AnalysisPlan>().Produces(StatusCodes.Status204NoContent);
        workbench.MapPut("/plan", Lock)
            .RequireAuthorization(MayCall.Analyst)
            .WithSummary("Lock the analysis plan, before the first reveal")
            .Accepts<PlanTold>("application/json")
            .Produces<AnalysisPlan>()
            .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json")
            .Produces<Problem>(StatusCodes.Status409Conflict, "application/problem+json");
    }

    private static IResult Show(string code, KnownSeminars seminars) => seminars.ByCode(code) switch
    {
        null => Problems.Answer(Refusals.UnknownCode),
        { Plan: { } plan } => TypedResults.Ok(plan),
        { Plan: null } => TypedResults.NoContent(),
    };

    private static Task<IResult> Lock(string code, HttpContext http, DecideInSeminar decision) => Problems.WithBody<PlanTold>(http, WorkbenchApi.MostBytes, async told =>
        FaultOf(told) is { } fault
            ? Problems.Answer(fault)
            : await decision.Run(code, known => LockAnalysisPlan.Decide(known, told.Signifiers)!, known => TypedResults.Ok(known.Plan), http.RequestAborted));

    /// <summary>JSON may say null where a signifier is meant, and a number that is no role.</summary>
    private static Refusal? FaultOf(PlanTold told)
    {
        if (told.Signifiers.IsDefault) return Refusals.Missing("signifiers");
        for (var at = 0; at < told.Signifiers.Length; at++)
        {
            if (told.Signifiers[at] is not { Signifier.Slug: not null } planned || !Enum.IsDefined(planned.Role) || !Enum.IsDefined(planned.Direction)) return Refusals.Malformed($"signifiers[{at}]");
        }
        return null;
    }
}
