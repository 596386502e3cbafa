using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Host;
using Narratives.Host.Serving;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;
using Narratives.Words;

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

    /// <summary>As an early power cut, or a disk that gave up, leaves the files that were written last.</summary>
    [Fact]
    public async Task costs_no_more_than_a_new_cookie_where_the_key_of_the_old_was_cut_off()
    {
        var folder = Directory.CreateTempSubdirectory("narratives-starting-");
        await File.WriteAllTextAsync(Path.Combine(folder.CreateSubdirectory("cookie-keys").FullName, "key-0.xml"), "<key id=");
        await using (var system = await RunningSystem.Start(folder, errors: []))
        {
            using var facilitator = await system.Client(Role.Facilitator);
            Assert.Equal(2, Directory.GetFiles(Path.Combine(folder.FullName, "cookie-keys"), "*.xml").Length);
        }
        await using (var again = await RunningSystem.Start(folder, errors: [])) { } // and the new one is found
        Assert.Equal(2, Directory.GetFiles(Path.Combine(folder.FullName, "cookie-keys")).Length);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task tells_new_keys_beside_the_seminar_that_they_open()
    {
        var folder = Directory.CreateTempSubdirectory("narratives-starting-");
        await using (var log = await new LogPlace(folder).Open(TimeProvider.System, RunningSystem.Patience))
        {
            var keys = await FirstSeminar.Prepare(log, newKeys: false, RunningSystem.Patience);
            var id = Phone.Id(7);
            var planned = Assert.IsType<Outcome<IReadOnlyList<NarrativeEvent>>.Accepted>(PlanSeminar.Decide("SECOND", InstrumentJson.Template(InstrumentJson.ReferenceTemplate), FreshKeys.Make().Select(key => (key.Key, key.Value))));
            await log.Append(new AppendRequest(new(id), id, StreamKind.Seminar, 0, planned.Result), RunningSystem.Patience);
            await using var app = Composition.Build(new Settings("http://127.0.0.1:0", folder, PublicUrl: null), log);
            await app.StartAsync(RunningSystem.Patience);
            var told = new StringWriter();

            await Greeting.Write(told, app, keys);

            Assert.Contains("/studio/SECOND", told.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("/studio/SECOND#", told.ToString(), StringComparison.Ordinal);
            Assert.Single(told.ToString().Split('\n'), line => line.Contains($"#key={keys![Role.Facilitator]}", StringComparison.Ordinal));
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
