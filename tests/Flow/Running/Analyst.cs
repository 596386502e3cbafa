using System.Text;
using System.Text.Json.Nodes;
using Narratives.Seminars;

namespace Narratives.Tests.Flow.Running;

/// <summary>Whoever works at the workbench, as their page speaks HTTP.</summary>
public sealed class Analyst(HttpClient http, string code) : IDisposable
{
    /// <summary>Holds the whole of every question's line.</summary>
    public const string AllOfReporting = """{ "kind": "slider", "signifier": "transparent-reporting", "from": 0, "to": 1 }""";

    public static async Task<Analyst> At(RunningSystem system, Role role = Role.Analyst) => new(await system.Client(role), system.Code);

    public Task<Answer> Findings(string body = "{}") => Send(HttpMethod.Post, "/findings", body);

    public Task<Answer> Stories(string brush = AllOfReporting, string selection = "null") => Send(HttpMethod.Post, "/stories", $$"""{ "selection": {{selection}}, "brush": {{brush}} }""");

    public Task<Answer> Name(string theme) => Send(HttpMethod.Put, "/themes", $$"""{ "id": "{{theme}}", "name": "{{theme}}", "description": "" }""");

    public Task<Answer> Code(string response, string coder, params string[] themes) =>
        Send(HttpMethod.Put, "/codings", new JsonObject { ["response"] = response, ["coder"] = coder, ["themes"] = new JsonArray([.. themes.Select(theme => (JsonNode)theme)]) }.ToJsonString());

    public Task<Answer> Write(string id, string observation, params string[] responses) => Send(HttpMethod.Put, "/notes", new JsonObject
    {
        ["id"] = id,
        ["author"] = "Ann",
        ["observation"] = observation,
        ["strength"] = "moderate",
        ["interpretations"] = new JsonArray("One reading.", "Another."),
        ["themes"] = new JsonArray(),
        ["signifier"] = "transparent-reporting",
        ["selection"] = JsonNode.Parse("""{ "framings": [], "scenarios": [], "aboutYou": [], "language": null, "order": null, "reveal": "before" }"""),
        ["brush"] = JsonNode.Parse(AllOfReporting),
        ["responses"] = new JsonArray([.. responses.Select(response => (JsonNode)response)]),
    }.ToJsonString());

    public Task<Answer> Lock(string signifier = "transparent-reporting") =>
        Send(HttpMethod.Put, "/plan", $$"""{ "signifiers": [{ "signifier": "{{signifier}}", "role": "primary", "direction": "right", "smallestDifference": 0.1 }] }""");

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path);

    public Task<HttpResponseMessage> Export() => http.GetAsync(new Uri($"/api/seminars/{code}/workbench/export", UriKind.Relative), RunningSystem.Patience);

    public async Task<Answer> Send(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/api/seminars/{code}/workbench{path}", UriKind.Relative));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request, RunningSystem.Patience);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public void Dispose() => http.Dispose();
}
