using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.LiveBoard.Planning;

/// <summary>One state in which the instrument was published.</summary>
public sealed record VersionTold(int Version, DateTimeOffset At, Text Name, int Framings, int Scenarios, int Questions);

/// <summary>What was published before: nothing that was planned is lost, and an earlier version can be gone on with.</summary>
public static class ShowVersions
{
    public static void MapShowVersions(this RouteGroupBuilder seminar)
    {
        seminar.MapGet("/instrument/versions", List).RequireAuthorization(MayCall.Facilitator)
            .WithSummary("The versions of the instrument that were published, the latest first").Produces<ImmutableArray<VersionTold>>();
        seminar.MapGet("/instrument/versions/{version:int}", Show).RequireAuthorization(MayCall.Facilitator)
            .WithSummary("Everything that one version asks").Produces<Instrument>().Produces<Problem>(StatusCodes.Status404NotFound, "application/problem+json");
    }

    private static async Task<IResult> List(string code, HttpContext http, KnownSeminars seminars, IEventLog log) =>
        await Published(code, seminars, log, http.RequestAborted) is not { } published ? Problems.Answer(Refusals.UnknownCode)
            : TypedResults.Ok(published.Select(one => Told(one.At, one.Instrument)).Reverse().ToImmutableArray());

    private static async Task<IResult> Show(string code, int version, HttpContext http, KnownSeminars seminars, IEventLog log) =>
        await Published(code, seminars, log, http.RequestAborted) is not { } published ? Problems.Answer(Refusals.UnknownCode)
            : published.Select(one => one.Instrument).FirstOrDefault(instrument => instrument.Version == version) is { } found ? TypedResults.Ok(found)
            : Problems.Answer(Refusals.UnknownVersion);

    /// <summary>None where there is no such seminar.</summary>
    private static async Task<ImmutableArray<(DateTimeOffset At, Instrument Instrument)>?> Published(string code, KnownSeminars seminars, IEventLog log, CancellationToken cancellation) =>
        seminars.ByCode(code) is not { } seminar ? null :
        [
            .. (await log.ReadStream(seminar.Id, seminar.Id.Value, cancellation))
                .Select(told => (told.At, Instrument: (told.Event as SeminarPlanned)?.Instrument ?? (told.Event as InstrumentRevised)?.Instrument))
                .Where(one => one.Instrument is not null).Select(one => (one.At, one.Instrument!)),
        ];

    private static VersionTold Told(DateTimeOffset at, Instrument instrument) =>
        new(instrument.Version, at, instrument.Name, instrument.Framings.Length, instrument.Scenarios.Length, instrument.Signifiers.Length);
}
