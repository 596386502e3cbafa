using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Narratives.Door;
using Narratives.Host.Watching;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Tests.Flow.Log;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow.Operating;

/// <summary>What a collector gets over OTLP, byte for byte, and what it must never get.</summary>
public sealed class Sending_telemetry
{
    private const string TakeAway = "WXYZ-WXYZ-WXYZ-WXYZ";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task a_collector_gets_numbers_traces_and_warnings_and_nothing_that_anybody_told(Engine engine)
    {
        await using var postgres = new PostgresUnderTest();
        await using var collector = await Collector.Start();
        string[] told;
        string refused;
        using (var telemetry = Telemetry.To(collector.Url, _ => null)!)
        {
            await using var system = await RunningSystem.Start(database: engine == Engine.Postgres ? await postgres.At() : null, adjust: telemetry.AddTo);
            refused = await Evening(system);
            Warn(system.Services.GetRequiredService<ILoggerFactory>());
            told = [Room.Secret, TakeAway, TakeAway.Replace("-", "", StringComparison.Ordinal), system.Code, system.Keys[Role.Facilitator], Phone.Id(1).ToString(), Phone.Id(1).ToString("N"), "leaving-hospital"];
        }

        var numbers = collector.Text("metrics");
        foreach (var metric in new[]
        {
            "narratives.answers.accepted", "narratives.answers.repeated", "narratives.answers.refused", "narratives.commit.batch.size", "narratives.commit.duration", "narratives.follow.lag",
            "narratives.beat.duration", "narratives.boards", "narratives.phones",
        }) Assert.Contains(metric, numbers, StringComparison.Ordinal);
        Assert.Contains(refused, numbers, StringComparison.Ordinal);
        var warnings = collector.Text("logs");
        foreach (var said in new[] { "Something of ours is wrong with {Seminar}", "0192aaaa", "Somebody else's: {Quoted}", "System.InvalidOperationException", "at Narratives.Tests.Flow.Operating" }) Assert.Contains(said, warnings, StringComparison.Ordinal);
        foreach (var secret in told) Assert.DoesNotContain(secret, collector.Text(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task an_answer_is_one_trace_from_the_phones_request_to_the_commit(Engine engine)
    {
        await using var postgres = new PostgresUnderTest();
        await using var collector = await Collector.Start();
        // Of the phones of this test alone: others answer in other tests at the same time.
        using var evening = new Activity("evening") { ActivityTraceFlags = ActivityTraceFlags.Recorded };
        using (var telemetry = Telemetry.To(collector.Url, _ => null)!)
        {
            await using var system = await RunningSystem.Start(database: engine == Engine.Postgres ? await postgres.At() : null, adjust: telemetry.AddTo);
            evening.Start();
            await Evening(system);
            evening.Stop();
        }

        var spans = collector.Spans();
        var request = spans.First(span => span.Trace == evening.TraceId.ToHexString() && span.Name == "POST /api/seminars/{code}/responses");
        var append = Assert.Single(spans, span => span.Name == "append" && span.Parent == request.Id && span.Trace == request.Trace);
        Assert.Contains(spans, span => span.Name == "commit" && span.Parent.Length == 0 && span.Links.Contains((append.Trace, append.Id)));
    }

    [Fact]
    public async Task a_full_house_shows()
    {
        await using var collector = await Collector.Start();
        string why;
        using (var telemetry = Telemetry.To(collector.Url, _ => null)!)
        {
            await using var system = await RunningSystem.Start(turnstiles: new(new Turnstile(0), new Turnstile(9)), adjust: telemetry.AddTo);
            why = (await system.Phone().Join()).Problem!;
        }
        foreach (var shown in new[] { "narratives.arrivals.later", why }) Assert.Contains(shown, collector.Text("metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_collector_that_is_away_holds_up_nobody()
    {
        using var telemetry = Telemetry.To("http://127.0.0.1:9", _ => null)!;
        await using var system = await RunningSystem.Start(adjust: telemetry.AddTo);
        await Evening(system);
    }

    [Fact]
    public async Task it_is_off_unless_an_address_is_given_and_the_command_line_weighs_more()
    {
        Assert.Null(Telemetry.To(null, _ => null));
        Assert.Null(Telemetry.To(null, _ => ""));
        using (Telemetry.To(null, name => name == "OTEL_EXPORTER_OTLP_ENDPOINT" ? "http://127.0.0.1:9" : null)) { }
        await using var collector = await Collector.Start();
        using (var said = Telemetry.To(collector.Url, _ => "http://127.0.0.1:9")!)
        {
            await using var system = await RunningSystem.Start(adjust: said.AddTo);
            await Evening(system);
        }
        Assert.Contains("narratives.answers.accepted", collector.Text("metrics"), StringComparison.Ordinal);
        var (english, welsh) = (await CommandLine.WithoutPages("serve", "--telemetry", "there"), await CommandLine.WithoutPages("serve", "--telemetry", "there", "--language", "cy"));
        Assert.Equal((1, 1), (english.Code, welsh.Code));
        Assert.Contains("--telemetry is an address such as", english.Complained, StringComparison.Ordinal);
        Assert.Contains("Rhaid i --telemetry fod yn gyfeiriad megis", welsh.Complained, StringComparison.Ordinal);
    }

    /// <summary>Somebody listens, joins, answers, sends it again, answers wrongly; a board watches.</summary>
    /// <returns>Why the wrong answer was refused.</returns>
    private static async Task<string> Evening(RunningSystem system)
    {
        using var facilitator = await system.FacilitatorWithRoundOpen();
        using var board = await BoardSocket.Watch(system, Role.Board);
        await board.Until("Counts", _ => true);
        var phone = system.Phone(TakeAway);
        await using var rounds = await phone.RoundEvents();
        await rounds.ReadExactlyAsync(new byte[16], RunningSystem.Patience);
        await phone.Join();
        var answer = Phone.Submission(Phone.Id(1), story: Room.Secret);
        Assert.Equal((201, 200), ((int)(await phone.Respond(answer)).Status, (int)(await phone.Respond(answer)).Status));
        await board.Until("Counts", counts => (int?)counts?["responses"] == 1);
        await system.Live(patterns => patterns.Seminar.Responses);
        return (await phone.Respond(Phone.Submission(Phone.Id(2), cell: new Cell(new("no-such"), new("place")), story: Room.Secret))).Problem!;
    }

    private static void Warn(ILoggerFactory loggers)
    {
#pragma warning disable CA1848, CA2254 // As a package does that nobody asked.
        loggers.CreateLogger("Narratives.Tests").LogWarning("Something of ours is wrong with {Seminar}", "0192aaaa");
        try
        {
            throw new InvalidOperationException(Room.Secret);
        }
        catch (InvalidOperationException thrown)
        {
            loggers.CreateLogger("Somebody.Else").LogError(thrown, "Somebody else's: {Quoted}", Room.Secret);
        }
#pragma warning restore CA1848, CA2254
    }
}
