using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bogus;
using Narratives.Door;
using Narratives.Joining;
using Narratives.Tests.Flow.Running;

namespace Narratives.LoadTests.Faults;

/// <summary>
/// A crowd that sends over HTTP as phones do: every answer is somebody's who joins first, is sent with the id it was made with until the server has said yes, and
/// waits as long as the server asks for. The pauses are shorter than a phone's (two seconds at most, not twenty), so that ten minutes see more.
/// </summary>
/// <param name="servers">Where the next try of a phone goes, after so many that failed.</param>
public sealed class Phones(Func<int, Uri> servers, string code, int seed, int phones, TimeSpan between) : IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5) }) { Timeout = TimeSpan.FromSeconds(20) };
    private readonly ConcurrentDictionary<Guid, byte> acknowledged = [];
    private readonly ConcurrentDictionary<string, int> heard = [];
    private readonly CancellationTokenSource enough = new();
    private readonly CancellationTokenSource tooLong = new();
    private Task sending = Task.CompletedTask;

    public int Acknowledged => acknowledged.Count;

    public IReadOnlyCollection<Guid> Answers => [.. acknowledged.Keys];

    /// <summary>What was said instead of yes, and how often.</summary>
    public IReadOnlyDictionary<string, int> Heard => heard;

    /// <summary>What a phone could make nothing of: neither a broken connection, nor a problem that passes and says so.</summary>
    public ConcurrentQueue<string> Unclear { get; } = [];

    public void Begin() => sending = Task.WhenAll(Enumerable.Range(0, phones).Select(phone => Task.Run(() => Send(phone))));

    /// <summary>Everybody finishes what they have begun.</summary>
    /// <returns>False when somebody was still waiting for a yes at the end of the patience.</returns>
    public async Task<bool> Finish(TimeSpan patience)
    {
        await enough.CancelAsync();
        tooLong.CancelAfter(patience);
        await sending;
        return !tooLong.IsCancellationRequested;
    }

    public void Dispose()
    {
        http.Dispose();
        enough.Dispose();
        tooLong.Dispose();
    }

    private async Task Send(int phone)
    {
        var chance = new Randomizer(unchecked((seed * 10_007) + phone));
        for (var number = 0; !enough.IsCancellationRequested; number++)
        {
            var takeAway = string.Join('-', Enumerable.Range(0, 4).Select(_ => new string(chance.ArrayElements(TakeAwayCode.Alphabet.ToCharArray(), 4))));
            var id = new Guid(string.Create(CultureInfo.InvariantCulture, $"0192{phone:x4}-{number & 0xffff:x4}-7{chance.Int(0, 0xfff):x3}-8{chance.Int(0, 0xfff):x3}-{chance.Long(0, 0xffffffffffff):x12}"));
            var joined = await Deliver("delegates", null, JsonSerializer.Serialize(Phone.JoinWith(takeAway), WireJson.Options), chance);
            if (joined && await Deliver("responses", takeAway, JsonSerializer.Serialize(Phone.Submission(id, chance.Double()), WireJson.Options), chance)) acknowledged[id] = 0;
            if (between > TimeSpan.Zero) await Task.Delay(between * (0.5 + chance.Double()), CancellationToken.None);
        }
    }

    private async Task<bool> Deliver(string path, string? takeAway, string body, Randomizer chance)
    {
        for (var failures = 0; !tooLong.IsCancellationRequested; failures++)
        {
            var (done, peace) = await Try(servers(failures), path, takeAway, body);
            if (done is { } answer) return answer;
            var pause = Math.Min(LongestPause.TotalMilliseconds, 250 * Math.Pow(2, failures)) * (0.5 + (chance.Double() / 2));
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Max(pause, peace.TotalMilliseconds)), CancellationToken.None);
        }
        return false;
    }

    /// <returns>Yes, no for good, or nothing yet; and how long to wait for another try.</returns>
    private async Task<(bool? Done, TimeSpan Peace)> Try(Uri server, string path, string? takeAway, string body)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, $"/api/seminars/{code}/{path}")) { Content = new StringContent(body, new MediaTypeHeaderValue("application/json")) };
            if (takeAway is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", takeAway);
            using var answer = await http.SendAsync(request, tooLong.Token);
            var text = await answer.Content.ReadAsStringAsync(tooLong.Token);
            if (answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created) return (true, default);
            return Refused(answer, text);
        }
        catch (HttpRequestException broken)
        {
            Count(broken.HttpRequestError == HttpRequestError.ConnectionError ? "connection refused" : "connection broken");
        }
        catch (OperationCanceledException)
        {
            if (!tooLong.IsCancellationRequested) Count("no answer in 20 s");
        }
        catch (System.Net.Sockets.SocketException) // as the client passes on what it was told between connecting and the first byte
        {
            Count("connection broken");
        }
        return (null, default);
    }

    private (bool? Done, TimeSpan Peace) Refused(HttpResponseMessage answer, string text)
    {
        var problem = answer.Content.Headers.ContentType?.MediaType == "application/problem+json" ? (string?)JsonNode.Parse(text)?["code"] : null;
        Count($"{(int)answer.StatusCode} {problem ?? "without a code"}");
        // Everything these phones send is valid: there is no other refusal that they may meet than one that passes, with the time to come again.
        if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || problem is null || answer.Headers.RetryAfter?.Delta is not { } peace)
        {
            Unclear.Enqueue($"{(int)answer.StatusCode} {problem ?? text[..Math.Min(80, text.Length)]}");
            return ((int)answer.StatusCode >= 500 ? null : false, default);
        }
        return (null, peace);
    }

    private void Count(string what) => heard.AddOrUpdate(what, 1, (_, times) => times + 1);
}
