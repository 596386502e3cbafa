using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Narratives.Tests.Flow.Running;

/// <summary>Somebody who takes OTLP over http/protobuf, and keeps every byte.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Signal, byte[] Body)> received = [];

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            received.Enqueue((signal, body.ToArray()));
            return Results.Bytes([], "application/x-protobuf");
        });
    }

    public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<Collector> Start()
    {
        var collector = new Collector();
        await collector.app.StartAsync(RunningSystem.Patience);
        return collector;
    }

    /// <summary>Everything that came, as text where it is text.</summary>
    public string Text(string? signal = null) => string.Concat(received.Where(one => signal is null || one.Signal == signal).Select(one => Encoding.UTF8.GetString(one.Body)));

    public IReadOnlyList<Span> Spans() =>
    [
        .. from one in received
           where one.Signal == "traces"
           from resource in Fields(one.Body, 1)
           from scope in Fields(resource, 2)
           from span in Fields(scope, 2)
           select new Span(Hex(span, 1), Hex(span, 2), Hex(span, 4), Encoding.UTF8.GetString(Fields(span, 5).Single()), [.. Fields(span, 13).Select(link => (Hex(link, 1), Hex(link, 2)))]),
    ];

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static string Hex(byte[] message, int field) => Convert.ToHexStringLower(Fields(message, field).FirstOrDefault() ?? []);

    /// <summary>The texts, bytes and messages with this number in a protobuf message.</summary>
    private static IEnumerable<byte[]> Fields(byte[] message, int wanted)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = Number(message, ref at);
            switch (tag & 7)
            {
                case 0:
                    Number(message, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 2:
                    var length = (int)Number(message, ref at);
                    if ((int)(tag >> 3) == wanted) yield return message[at..(at + length)];
                    at += length;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    throw new InvalidOperationException("This is no protobuf.");
            }
        }
    }

    private static ulong Number(byte[] message, ref int at)
    {
        ulong number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = message[at++];
            number |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return number;
        }
    }
}

public sealed record Span(string Trace, string Id, string Parent, string Name, IReadOnlyList<(string Trace, string Id)> Links);
