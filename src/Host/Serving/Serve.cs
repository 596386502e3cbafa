using System.CommandLine;
using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Narratives.EventLog;
using Narratives.EventLog.Postgres;
using Narratives.Host.Watching;
using Narratives.Instruments;

namespace Narratives.Host.Serving;

/// <summary><c>narratives serve</c>: opens the log where it was left, and answers until it is told to stop.</summary>
public static class Serve
{
    public static Command Command()
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen", DefaultValueFactory = _ => "http://0.0.0.0:5080" };
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder that holds the log", DefaultValueFactory = _ => new(DefaultFolder) };
        var log = LogPlace.Option();
        var publicUrl = new Option<string?>("--public-url") { Description = "The address that phones reach, when it is not this machine's own" };
        var newKeys = new Option<bool>("--new-keys") { Description = "Issue new keys and show them once; the old ones go on working" };
        var template = new Option<string>("--template") { Description = "What the first seminar of an empty data folder asks", DefaultValueFactory = _ => InstrumentJson.ReferenceTemplate };
        var telemetry = new Option<string?>("--telemetry") { Description = "Send metrics, traces and warnings to this OTLP collector; without it, to OTEL_EXPORTER_OTLP_ENDPOINT, or nowhere" };
        var drain = new Option<int>("--drain") { Description = "Seconds to go on answering when told to stop, while /readyz says no already", DefaultValueFactory = _ => 0 };
        template.AcceptOnlyFromAmong([.. InstrumentJson.Templates]);
        var command = new Command("serve", "Serve seminars to phones, boards and facilitators") { urls, data, log, publicUrl, newKeys, template, telemetry, drain };
        command.Validators.Add(given =>
        {
            if (given.GetValue(telemetry) is { } collector && !Uri.TryCreate(collector, UriKind.Absolute, out _)) given.AddError("--telemetry is an address such as http://localhost:4318.");
            if (given.GetValue(publicUrl) is { } address && !Uri.TryCreate(address, UriKind.Absolute, out _)) given.AddError("--public-url is an address such as https://seminar.example.org.");
            if (given.GetValue(drain) is < 0 or > 600) given.AddError("--drain is between 0 and 600.");
        });
        command.SetAction((parsed, cancellation) => Run(
            new Settings(parsed.GetValue(urls)!, parsed.GetValue(data)!, parsed.GetValue(publicUrl) is { } address ? new Uri(address) : null, parsed.GetValue(newKeys), parsed.GetValue(template)!, parsed.GetValue(log), TimeSpan.FromSeconds(parsed.GetValue(drain))), Console.Out, parsed.GetValue(telemetry), cancellation));
        return command;
    }

    public static string DefaultFolder =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "narratives");

    private static async Task<int> Run(Settings settings, TextWriter output, string? collector, CancellationToken cancellation)
    {
        using var telemetry = Telemetry.To(collector, Environment.GetEnvironmentVariable);
        settings.Data.Create();
        await output.WriteLineAsync($"Data folder: {settings.Data.FullName}");
        try
        {
            var place = new LogPlace(settings.Data, settings.Log);
            await using var log = await place.Open(TimeProvider.System, cancellation);
            await using var beside = place.Beside(TimeProvider.System);
            return await Run(settings, log, beside, output, telemetry, cancellation);
        }
        catch (Exception away) when (away is LogUnreachableException or LogUnreadableException)
        {
            await Console.Error.WriteLineAsync(away.Message);
            return 1;
        }
    }

    private static async Task<int> Run(Settings settings, IEventLog log, PostgresBeside? beside, TextWriter output, Telemetry? telemetry, CancellationToken cancellation)
    {
        await using var app = Composition.Build(settings, log, telemetry is null ? null : telemetry.AddTo, beside);
        var keys = await TakeTurn.Prepare(app.Services, settings, log, beside, cancellation);
        await app.StartAsync(cancellation);
        await Greeting.Write(output, app, keys);
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }
}

/// <param name="Urls">Where to listen; several are separated by semicolons.</param>
/// <param name="PublicUrl">Where phones reach the server, when it stands behind something else.</param>
/// <param name="Drain">How long it goes on answering when it is told to stop.</param>
/// <param name="Log">The PostgreSQL database that holds the log; when there is none, it is a file in the data folder.</param>
public sealed record Settings(string Urls, DirectoryInfo Data, Uri? PublicUrl, bool NewKeys = false, string Template = InstrumentJson.ReferenceTemplate, string? Log = null, TimeSpan Drain = default)
{
    /// <summary>Scheme, host and port for phones; asked once the server listens, as port 0 means any.</summary>
    public string OriginFor(IServerAddressesFeature? listening)
    {
        if (PublicUrl is not null) return PublicUrl.GetLeftPart(UriPartial.Authority);
        var bound = new Uri((listening?.Addresses.FirstOrDefault() ?? Urls.Split(';')[0]).Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal));
        var host = bound.Host is "0.0.0.0" or "[::]" ? LocalNetwork.Address() : bound.Host;
        return string.Create(CultureInfo.InvariantCulture, $"{bound.Scheme}://{host}:{bound.Port}");
    }
}
