using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Narratives.Capture.Capturing;
using Narratives.Door;

namespace Narratives.Capture;

/// <summary>What this room counts, for whoever listens: numbers and reasons, never who or what. Nobody listens unless the host was asked to.</summary>
public static class CaptureMetrics
{
    public const string Name = "Narratives.Capture";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Accepted = Meter.CreateCounter<long>("narratives.answers.accepted", "{answer}", "Answers that were new and are durable.");
    private static readonly Counter<long> Repeated = Meter.CreateCounter<long>("narratives.answers.repeated", "{answer}", "Answers that a phone sent again, and that stood there already.");
    private static readonly Counter<long> Refused = Meter.CreateCounter<long>("narratives.answers.refused", "{answer}", "Answers that were not accepted, by reason.");
    private static readonly UpDownCounter<long> Phones = Meter.CreateUpDownCounter<long>("narratives.phones", "{phone}", "Phones that listen for the next round at this node.");

    /// <summary>Around the endpoint that takes answers.</summary>
    public static async ValueTask<object?> CountAnswers(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        switch (answer)
        {
            case IValueHttpResult { Value: Problem problem }:
                Refused.Add(1, new KeyValuePair<string, object?>("reason", problem.Code));
                break;
            case IValueHttpResult { Value: Stored } and IStatusCodeHttpResult { StatusCode: StatusCodes.Status201Created }:
                Accepted.Add(1);
                break;
            case IValueHttpResult { Value: Stored }:
                Repeated.Add(1);
                break;
        }
        return answer;
    }

    /// <summary>Until it is disposed of, one phone more listens.</summary>
    public static IDisposable Phone()
    {
        Phones.Add(1);
        return new Gone();
    }

    private sealed class Gone : IDisposable
    {
        private int gone;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref gone, 1) == 0) Phones.Add(-1);
        }
    }
}
