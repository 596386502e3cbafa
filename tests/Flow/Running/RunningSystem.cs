using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Narratives.Analysis.Grains;
using Narratives.Analysis.Patterns;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.EventLog.Postgres;
using Narratives.Events;
using Narratives.Host;
using Narratives.Host.Serving;
using Narratives.Host.Simulating;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Tests.Flow.Running;

/// <summary>The whole system on a port of its own, over a log in a folder of its own, with the reference seminar planned.</summary>
public sealed class RunningSystem : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly bool keepsFolder;
    private readonly List<string>? errors;
    private readonly Func<IEventLog, IEventLog> around;
    private readonly TimeProvider clock;
    private Instrument? instrument;
    private string? database;
    private Action<WebApplicationBuilder>? adjust;
    private Turnstiles? turnstiles;
    private WebApplication app = null!;
    private IEventLog log = null!;
    private PostgresBeside? beside;

    private RunningSystem(DirectoryInfo folder, bool keepsFolder, List<string>? errors, Func<IEventLog, IEventLog> around, TimeProvider clock) =>
        (this.folder, this.keepsFolder, this.errors, this.around, this.clock) = (folder, keepsFolder, errors, around, clock);

    public Uri Url { get; private set; } = null!;

    public IReadOnlyDictionary<Role, string> Keys { get; private set; } = new Dictionary<Role, string>();

    public IEventLog Log => log;

    public IServiceProvider Services => app.Services;

    public Seminar Seminar => app.Services.GetRequiredService<KnownSeminars>().All.Single();

    public string Code => Seminar.JoinCode;

    public static CancellationToken Patience => new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;

    /// <param name="data">A folder that holds a log already; it is then left where it is.</param>
    /// <param name="errors">Is filled with what the server logs as an error.</param>
    /// <param name="around">Stands between the server and its log.</param>
    /// <param name="clock">What the server and its log take the time from.</param>
    /// <param name="instrument">What the seminar asks, when it is not the reference seminar.</param>
    /// <param name="database">The PostgreSQL database that holds the log, when it is not a file.</param>
    /// <param name="adjust">What else is in the house.</param>
    /// <param name="turnstiles">How much room there is, when it is less than usual.</param>
    public static async Task<RunningSystem> Start(
        DirectoryInfo? data = null, List<string>? errors = null, Func<IEventLog, IEventLog>? around = null, TimeProvider? clock = null, Instrument? instrument = null, string? database = null,
        Action<WebApplicationBuilder>? adjust = null, Turnstiles? turnstiles = null)
    {
        var system = new RunningSystem(data ?? Directory.CreateTempSubdirectory("narratives-flow-"), keepsFolder: data is not null, errors, around ?? (log => log), clock ?? TimeProvider.System)
        {
            instrument = instrument,
            database = database,
            adjust = adjust,
            turnstiles = turnstiles,
        };
        await system.Open();
        return system;
    }

    /// <summary>Another node on the same database: it shares nothing else with this one.</summary>
    public async Task<RunningSystem> AnotherNode(Func<IEventLog, IEventLog>? around = null)
    {
        var node = new RunningSystem(Directory.CreateTempSubdirectory("narratives-node-"), keepsFolder: false, errors, around ?? (log => log), clock) { Keys = Keys, database = database };
        await node.Open();
        return node;
    }

    /// <summary>Stops as an orderly shutdown does, and starts on the same folder.</summary>
    public async Task Restart()
    {
        await Close();
        await Open();
    }

    /// <summary>A client as a phone is: no cookies, no key.</summary>
    public Phone Phone(string takeAway = "2345-6789-ABCD-EFGH") => new(this, takeAway);

    /// <summary>A client that has exchanged the key of a role for its cookie.</summary>
    public async Task<HttpClient> Client(Role role)
    {
        var client = new HttpClient { BaseAddress = Url };
        using var answer = await client.PostAsJsonAsync("/api/keys", new KeyTold(Keys[role]), WireJson.Options);
        answer.EnsureSuccessStatusCode();
        return client;
    }

    public async Task<HttpClient> FacilitatorWithRoundOpen(int round = 1)
    {
        var facilitator = await Client(Role.Facilitator);
        await Run(facilitator, round, "open");
        return facilitator;
    }

    public async Task Run(HttpClient facilitator, int round, string verb)
    {
        using var answer = await facilitator.PostAsync(new Uri($"/api/seminars/{Code}/rounds/{round}/{verb}", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The reference seminar runs from joining to the last reveal, through the public API.</summary>
    public async Task ReferenceCrowd()
    {
        using var server = new Server(Url, TimeProvider.System);
        await server.Exchange(Keys[Role.Facilitator], Patience);
        var seminar = (await server.Seminar(Code, Patience))!;
        var run = new CrowdRun(server, seminar, ReferenceProfile.Crowd(seminar.Instrument, 2017), TimeSpan.Zero, TimeProvider.System, new ProgressBar(TextWriter.Null, 218));
        await run.Join(Patience);
        await run.Facilitate(Patience);
        await run.Reveal(Patience);
        if ((run.Acknowledged, run.Refused) != (218, 0)) throw new InvalidOperationException($"{run.Acknowledged} responses were acknowledged and {run.Refused} refused.");
    }

    public DirectoryInfo AttachmentsFolder => new(Path.Combine(folder.FullName, "attachments"));

    /// <summary>The names of the photos and recordings that lie on the disk.</summary>
    public IEnumerable<string> Attachments() => AttachmentsFolder.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => file.Name);

    /// <summary>The events of one kind, in the order of the log.</summary>
    public async Task<IReadOnlyList<T>> Said<T>()
        where T : NarrativeEvent => [.. (await Events()).Select(told => told.Event).OfType<T>()];

    public async Task<IReadOnlyList<Told>> Events()
    {
        var events = new List<Told>();
        await foreach (var batch in log.Read(LogScope.Everything, 0, Patience)) events.AddRange(batch);
        return events;
    }

    /// <summary>What the live patterns say, once they have heard the end of the log.</summary>
    public async Task<T> Live<T>(Func<SeminarPatterns, T> question)
    {
        var grains = app.Services.GetRequiredService<GrainDirectory>();
        await grains.WaitUntil(Seminar.Id, (await Events())[^1].Position, Patience);
        return await grains.Ask(Seminar.Id, question, Patience);
    }

    /// <summary>The same question put to patterns that are folded anew from the whole log.</summary>
    public async Task<T> Rebuilt<T>(Func<SeminarPatterns, T> question) => question(SeminarPatterns.FromLog(Seminar.Id, await Events()));

    public async ValueTask DisposeAsync()
    {
        await Close();
        if (!keepsFolder) folder.Delete(recursive: true);
    }

    private async Task Open()
    {
        var (place, settings) = (new LogPlace(folder, database), new Settings("http://127.0.0.1:0", folder, PublicUrl: null));
        (log, beside) = (await place.Open(clock, Patience), place.Beside(clock));
        if (instrument is not null && Keys.Count == 0) Keys = await Plan(instrument);
        app = Composition.Build(settings, around(log), builder =>
        {
            builder.Services.AddSingleton(clock);
            adjust?.Invoke(builder);
            if (turnstiles is not null) builder.Services.AddSingleton(turnstiles);
            if (errors is not null) builder.Logging.AddProvider(new ErrorsHeard(errors));
        }, beside);
        Keys = await TakeTurn.Prepare(app.Services, settings, log, beside, Patience) ?? Keys;
        await app.StartAsync(Patience);
        await app.Services.GetRequiredService<KnownSeminars>().Ready;
        Url = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    private async Task<IReadOnlyDictionary<Role, string>> Plan(Instrument asked)
    {
        var keys = Enum.GetValues<Role>().ToDictionary(role => role, role => $"{role.ToString().ToUpperInvariant().PadRight(26, '2')}");
        var planned = (Outcome<IReadOnlyList<NarrativeEvent>>.Accepted)PlanSeminar.Decide("KNDSQ2", asked, keys.Select(key => (key.Key, key.Value)));
        var id = Guid.Parse("01920000-0000-7000-8000-00000000aaaa");
        await log.Append(new AppendRequest(new(id), id, StreamKind.Seminar, ExpectedVersion: 0, planned.Result), Patience);
        return keys;
    }

    private async Task Close()
    {
        await app.StopAsync(Patience);
        await app.DisposeAsync();
        if (beside is not null) await beside.DisposeAsync();
        await log.DisposeAsync();
    }
}
