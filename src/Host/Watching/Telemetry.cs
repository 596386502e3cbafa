using System.Reflection;
using Narratives.Analysis.Grains;
using Narratives.Capture;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.LiveBoard.Board;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Narratives.Host.Watching;

/// <summary>
/// Traces, metrics and warnings over OTLP to a collector of the operator's. Off unless an address is given. What leaves holds numbers, names of endpoints and reasons:
/// no story, no take-away code, no seminar's code, no address of a phone. A collector that is away costs nothing but its data.
/// </summary>
public sealed class Telemetry : IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT", Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    private readonly ResourceBuilder who;
    private readonly Uri collector;
    private readonly bool grpc;
    private readonly TracerProvider traces;
    private readonly MeterProvider metrics;

    /// <param name="collector">Its address as <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> has it: without <c>/v1/traces</c>.</param>
    public Telemetry(Uri collector, Func<string, string?> environment)
    {
        this.collector = collector;
        grpc = environment(Protocol) == "grpc";
        who = ResourceBuilder.CreateEmpty()
            .AddService("narratives", serviceVersion: typeof(Telemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0])
            .AddEnvironmentVariableDetector(); // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES weigh more
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(who)
            .AddSource(NameRequests.Source, LogMetrics.Name)
            .AddProcessor(new OnlyWhatIsNamed())
            .AddOtlpExporter(to => Send(to, "traces"))
            .Build();
        metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(who)
            .AddMeter(DoorMetrics.Name, CaptureMetrics.Name, LogMetrics.Name, GrainMetrics.Name, BoardMetrics.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime")
            .AddOtlpExporter(to => Send(to, "metrics"))
            .Build();
    }

    /// <summary>Where it was said on the command line, else in the environment; none where it was said nowhere.</summary>
    public static Telemetry? To(string? said, Func<string, string?> environment) =>
        Uri.TryCreate(said ?? environment(Endpoint), UriKind.Absolute, out var collector) ? new Telemetry(collector, environment) : null;

    public void AddTo(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IStartupFilter, NameRequests>();
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.IncludeFormattedMessage = false;
            logs.IncludeScopes = false;
            logs.ParseStateValues = true;
            logs.SetResourceBuilder(who).AddProcessor(new OnlyOurWords()).AddOtlpExporter(to => Send(to, "logs"));
        });
    }

    /// <summary>Sends what is still here.</summary>
    public void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
    }

    /// <summary>Headers, time-outs and the rest are read from the environment by the exporter itself.</summary>
    private void Send(OtlpExporterOptions to, string signal)
    {
        to.Protocol = grpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        to.Endpoint = grpc ? collector : new Uri($"{collector.AbsoluteUri.TrimEnd('/')}/v1/{signal}");
    }
}
