using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Host;
using Narratives.Host.Serving;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

public sealed class Starting_a_server
{
    /// <summary>It listens before it has read which seminars there are: a phone that comes then must not hear that its seminar does not exist.</summary>
    [Fact]
    public async Task asks_whoever_comes_too_early_to_come_again()
    {
        var folder = Directory.CreateTempSubdirectory("narratives-starting-");
        using var read = new ManualResetEventSlim();
        await using (var log = await new LogPlace(folder).Open(TimeProvider.System, RunningSystem.Patience))
        {
            await FirstSeminar.Prepare(log, newKeys: false, RunningSystem.Patience);
            var slow = new LogInBetween(log) { BeforeReading = _ => read.Wait(RunningSystem.Patience) };
            await using var app = Composition.Build(new Settings("http://127.0.0.1:0", folder, PublicUrl: null), slow);
            await app.StartAsync(RunningSystem.Patience);
            using var phone = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };

            foreach (var path in new[] { "/api/seminars/ABCDEF", "/hubs/board/negotiate", "/readyz" }) Assert.Equal((HttpStatusCode.ServiceUnavailable, "starting"), await Asked(phone, path));
            Assert.Equal("alive", await phone.GetStringAsync(new Uri("/healthz", UriKind.Relative)));

            read.Set();
            var seminars = app.Services.GetRequiredService<KnownSeminars>();
            await seminars.Ready;
            Assert.Equal((HttpStatusCode.OK, null), await Asked(phone, $"/api/seminars/{seminars.All.Single().JoinCode}"));
            await app.StopAsync(RunningSystem.Patience);
        }
        folder.Delete(recursive: true);
    }

    private static async Task<(HttpStatusCode, string?)> Asked(HttpClient phone, string path)
    {
        using var answer = path.EndsWith("negotiate", StringComparison.Ordinal) ? await phone.PostAsync(new Uri(path, UriKind.Relative), null) : await phone.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, answer.IsSuccessStatusCode ? null : (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["code"]);
    }
}
