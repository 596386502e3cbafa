using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Narratives.Capture.Joining;
using Narratives.Capturing;
using Narratives.Door;
using Narratives.Joining;

namespace Narratives.Host.Simulating;

/// <summary>
/// The public HTTP API as a patient phone uses it: while the network fails or the server is away, the same request again with growing
/// pauses, for as long as it takes. A refusal is an answer and is not repeated.
/// </summary>
public sealed class Server(Uri url, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);
    private readonly HttpClient http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), MaxConnectionsPerServer = 64 }) { BaseAddress = url };
    private int retried;

    /// <summary>How often something had to be sent again.</summary>
    public int Retried => retried;

    public async Task<Access?> Exchange(string key, CancellationToken cancellation)
    {
        using var answer = await Send(() => Request(HttpMethod.Post, "/api/keys", new KeyTold(key)), cancellation);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<Access>(WireJson.Options, cancellation) : null;
    }

    public async Task<SeminarShown?> Seminar(string code, CancellationToken cancellation)
    {
        using var answer = await Send(() => Request(HttpMethod.Get, $"/api/seminars/{code}"), cancellation);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<SeminarShown>(WireJson.Options, cancellation) : null;
    }

    public async Task<RoundsTold> Rounds(string code, CancellationToken cancellation)
    {
        using var answer = await Send(() => Request(HttpMethod.Get, $"/api/seminars/{code}/rounds"), cancellation);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<RoundsTold>(WireJson.Options, cancellation))!;
    }

    public async Task Run(string code, int round, string verb, CancellationToken cancellation)
    {
        using var answer = await Send(() => Request(HttpMethod.Post, $"/api/seminars/{code}/rounds/{round}/{verb}", new { }), cancellation);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<HttpStatusCode> Join(string code, JoinTold join, CancellationToken cancellation)
    {
        using var answer = await Send(() => Request(HttpMethod.Post, $"/api/seminars/{code}/delegates", join), cancellation);
        return answer.StatusCode;
    }

    public async Task<HttpStatusCode> Respond(string code, TakeAwayCode takeAway, Submission submission, CancellationToken cancellation)
    {
        using var answer = await Send(() =>
        {
            var request = Request(HttpMethod.Post, $"/api/seminars/{code}/responses", submission);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", takeAway.ToString());
            return request;
        }, cancellation);
        return answer.StatusCode;
    }

    public void Dispose() => http.Dispose();

    private static HttpRequestMessage Request(HttpMethod method, string path, object? body = null) => new(method, new Uri(path, UriKind.Relative))
    {
        Content = body is null ? null : JsonContent.Create(body, body.GetType(), options: WireJson.Options),
    };

    private async Task<HttpResponseMessage> Send(Func<HttpRequestMessage> make, CancellationToken cancellation)
    {
        var pause = TimeSpan.FromMilliseconds(50);
        while (true)
        {
            try
            {
                using var request = make();
                var answer = await http.SendAsync(request, cancellation);
                if ((int)answer.StatusCode < 500) return answer;
                answer.Dispose();
            }
            catch (HttpRequestException) { } // away for a moment: a phone in a room with bad Wi-Fi does not give up
            Interlocked.Increment(ref retried);
            await Task.Delay(pause, clock, cancellation);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }
}
