using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Analysis.Statistics;
using Narratives.Door;
using Narratives.Instruments;
using Narratives.Linting;
using Narratives.Planning;
using Narratives.Words;

namespace Narratives.LiveBoard.Planning;

/// <summary>An instrument as it is being written: what makes it unusable, what an experienced facilitator would say, and what it can show.</summary>
/// <param name="Faults">While there is one, nothing can be published: a text that is missing in a language (the parity gate), a name that stands twice.</param>
/// <param name="Minutes">What one delegate needs to answer everything, without the talk at the tables.</param>
/// <param name="SmallestShift">Of a slider, as a fraction of its line: what as many delegates as are expected would show four times in five; none without two framings.</param>
public sealed record PlanRead(ImmutableArray<FaultTold> Faults, ImmutableArray<Remark> Remarks, double Minutes, double? SmallestShift);

public sealed record FaultTold(string Path, Text Says);

/// <summary>Reads what a facilitator is writing, and stores nothing.</summary>
public static class LintPlan
{
    /// <summary>Of delegates' own differences between the framings, as a fraction of the line: as in the reference seminar. Nobody knows it beforehand.</summary>
    public const double UsualSpread = 0.25;

    private const int MostDelegates = 100_000;

    public static void MapLintPlan(this RouteGroupBuilder seminar) => seminar
        .MapPost("/lint", Read)
        .RequireAuthorization(MayCall.Facilitator)
        .WithSummary("Read an instrument as an experienced facilitator would; nothing is stored")
        .Accepts<Instrument>("application/json")
        .Produces<PlanRead>();

    private static async Task<IResult> Read(string code, HttpContext http, KnownSeminars seminars, int? delegates) =>
        await Problems.ReadBody<Instrument>(http, InstrumentBody.MostBytes, InstrumentJson.Read) switch
        {
            Outcome<Instrument>.Refused(var refusal) => Problems.Answer(refusal),
            Outcome<Instrument>.Accepted(var instrument) => TypedResults.Ok(Of(instrument, seminars.ByCode(code)?.Plan, delegates)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static PlanRead Of(Instrument instrument, AnalysisPlan? plan, int? delegates) => new(
        [.. CheckInstrument.Faults(instrument).Select(fault => new FaultTold(fault.Field, fault.Reason))],
        [.. LintInstrument.Remarks(instrument), .. LintWhole.Declared(instrument, plan)],
        LintBudget.Minutes(instrument),
        instrument.Framings.Length < 2 || delegates is not (> 1 and <= MostDelegates) ? null : SmallestShift.Of(delegates.Value, UsualSpread));
}
