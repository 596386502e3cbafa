using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Narratives.Capture;
using Narratives.Capturing;
using Narratives.Door;
using Narratives.Host;
using Narratives.Host.Serving;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LoadTests;

/// <summary>The server in a process of its own, with one endpoint more: it parses the same body and does nothing with it, as the measure to compare with.</summary>
public static class HostForLoad
{
    public static async Task<int> Run(DirectoryInfo folder, string? database)
    {
        var (place, settings) = (new LogPlace(folder, database), new Settings("http://127.0.0.1:0", folder, PublicUrl: null));
        await using var log = await place.Open(TimeProvider.System, CancellationToken.None);
        await using var beside = place.Beside(TimeProvider.System);
        await using var app = Composition.Build(settings, log, beside: beside);
        var keys = await TakeTurn.Prepare(app.Services, settings, log, beside, CancellationToken.None);
        app.MapPost("/parse-only", async (HttpContext http) => await Problems.ReadBody<Submission>(http, CaptureApi.MostBytes) switch
        {
            Outcome<Submission>.Accepted(var told) => TypedResults.Ok(new { told.ResponseId }),
            Outcome<Submission>.Refused(var refusal) => Problems.Answer(refusal),
            _ => throw new System.Diagnostics.UnreachableException(),
        }).AllowAnonymous();
        await app.StartAsync();
        await app.Services.GetRequiredService<KnownSeminars>().Ready;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var code = app.Services.GetRequiredService<KnownSeminars>().All.Single().JoinCode;
        Console.WriteLine($"{address} {code} {keys?[Role.Facilitator]}");
        Console.In.ReadLine(); // until the one who started us has done
        await app.StopAsync();
        return 0;
    }
}
