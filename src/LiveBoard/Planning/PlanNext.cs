using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LiveBoard.Planning;

/// <summary>A seminar that was just planned.</summary>
/// <param name="Facilitator">Its keys, told this once: only their hashes are kept.</param>
public sealed record Planned(string Code, string Facilitator, string Board, string Analyst);

/// <summary>Whoever runs a seminar here may plan another: the same questions for the next room, or others.</summary>
public static class PlanNext
{
    public static void MapPlanNext(this RouteGroupBuilder seminar) => seminar
        .MapPost("/next", Plan)
        .RequireAuthorization(MayCall.Facilitator)
        .WithSummary("Plan another seminar with this instrument; answers with its code and its keys, once")
        .Accepts<Instrument>("application/json")
        .Produces<Planned>(StatusCodes.Status201Created)
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json");

    private static async Task<IResult> Plan(HttpContext http, KnownSeminars seminars, IEventLog log, TimeProvider clock)
    {
        var code = FreshKeys.JoinCode();
        while (seminars.ByCode(code) is not null) code = FreshKeys.JoinCode();
        var keys = FreshKeys.Make();
        switch (await Problems.ReadBody<Instrument>(http, InstrumentBody.MostBytes, InstrumentJson.Read))
        {
            case Outcome<Instrument>.Refused(var refusal):
                return Problems.Answer(refusal);
            case Outcome<Instrument>.Accepted(var asked):
                // Another seminar is another run of an instrument: its versions begin again.
                return PlanSeminar.Decide(code, asked with { Version = 1 }, keys.Select(key => (key.Key, key.Value))) switch
                {
                    Outcome<IReadOnlyList<NarrativeEvent>>.Refused(var refusal) => Problems.Answer(refusal),
                    Outcome<IReadOnlyList<NarrativeEvent>>.Accepted(var events) => await Store(code, keys, events, seminars, log, clock),
                    _ => throw new System.Diagnostics.UnreachableException(),
                };
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task<IResult> Store(string code, Dictionary<Role, string> keys, IReadOnlyList<NarrativeEvent> events, KnownSeminars seminars, IEventLog log, TimeProvider clock)
    {
        var id = new SeminarId(Guid.CreateVersion7(clock.GetUtcNow()));
        await log.Append(new AppendRequest(id, id.Value, StreamKind.Seminar, ExpectedVersion: 0, events), CancellationToken.None);
        await seminars.CatchUp(CancellationToken.None);
        return TypedResults.Created((string?)null, new Planned(code, keys[Role.Facilitator], keys[Role.Board], keys[Role.Analyst]));
    }
}
