using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Narratives.Capturing;
using Narratives.Door;
using Narratives.Instruments;
using Narratives.Joining;

namespace Narratives.Tests.Flow.Running;

/// <summary>A delegate's phone, as it speaks HTTP.</summary>
public sealed class Phone(RunningSystem system, string takeAway)
{
    private readonly HttpClient http = new() { BaseAddress = system.Url };

    public string TakeAway { get; } = takeAway;

    public static JoinTold JoinWith(string takeAway) =>
        new(takeAway, "en", new ConsentTold(1, Count: true, ShowDot: true, AnalyseStory: true, QuoteStory: true), []);

    /// <summary>A valid answer to the first cell, unless told otherwise.</summary>
    public static Submission Submission(Guid id, double position = 0.25, Cell? cell = null, string story = "A story.") => new(
        id, cell?.Framing.Slug ?? "failure-is-not-an-option", cell?.Scenario.Slug ?? "leaving-hospital", "en",
        [
            new MarkTold("transparent-reporting", "placed", Position: position),
            new MarkTold("helpful-to-decisions", "placed", Parts: new(0.2, 0.5, 0.3)),
            new MarkTold("service-users-and-decisions", "placed", Stones: [new("this-decision", 0.4, 0.9)]),
            new MarkTold("who-decides", "placed", Position: 0.5),
            new MarkTold("who-benefits", "notApplicable"),
            new MarkTold("story", "placed", Text: story),
        ]);

    /// <summary>A response id as phones make them; the number tells them apart.</summary>
    public static Guid Id(int number) => new($"01920000-0000-7000-8000-{number:x12}");

    public async Task<Answer> Join() => await Send(HttpMethod.Post, "/delegates", JsonContent.Create(JoinWith(TakeAway), options: WireJson.Options));

    public Task<Answer> Respond(Submission submission) => Send(HttpMethod.Post, "/responses", JsonContent.Create(submission, options: WireJson.Options));

    /// <summary>A body as it is, for what no well-behaved phone sends.</summary>
    public Task<Answer> RespondWith(string body, string type = "application/json") => Send(HttpMethod.Post, "/responses", new StringContent(body, Encoding.UTF8, type));

    public Task<Answer> Receipt() => Send(HttpMethod.Get, "/receipt");

    public Task<Answer> Withdraw(Guid id) => Send(HttpMethod.Delete, $"/responses/{id}");

    public Task<Answer> Rounds() => Send(HttpMethod.Get, "/rounds");

    public async Task<Stream> RoundEvents() =>
        await http.GetStreamAsync(new Uri($"/api/seminars/{system.Code}/rounds/events", UriKind.Relative), RunningSystem.Patience);

    public async Task<Answer> Send(HttpMethod method, string path, HttpContent? body = null, string? code = null)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/api/seminars/{code ?? system.Code}{path}", UriKind.Relative)) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TakeAway);
        using var response = await http.SendAsync(request, RunningSystem.Patience);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, text.Length == 0 ? null : JsonNode.Parse(text)) { Peace = response.Headers.RetryAfter?.Delta };
    }
}

public sealed record Answer(HttpStatusCode Status, string? Type, JsonNode? Body)
{
    /// <summary>How long the server asks to be left alone.</summary>
    public TimeSpan? Peace { get; init; }

    /// <summary>The code of the problem, when it is one in both languages; else nothing.</summary>
    public string? Problem => Type == "application/problem+json" && Body?["reason"] is { } reason && reason["en"] is not null && reason["cy"] is not null
        ? (string?)Body["code"]
        : null;
}
