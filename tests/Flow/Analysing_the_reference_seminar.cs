using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;
using static Narratives.Tests.Flow.Working_in_the_workbench;

namespace Narratives.Tests.Flow;

public sealed class Analysing_the_reference_seminar
{
    [Fact]
    public async Task finds_37_delegates_and_their_stories_and_exports_both()
    {
        await using var system = await RunningSystem.Start();
        await system.ReferenceCrowd();
        using var analyst = await Analyst.At(system);

        await FindsTheSameEachTime(analyst);
        await BrushesAllOfIt(analyst);
        await ReadsOneSide(analyst);
        await Exports(analyst, system);
        await HasAQueue(analyst);
    }

    private static async Task FindsTheSameEachTime(Analyst analyst)
    {
        var findings = (await analyst.Findings()).Body!;

        Assert.Equal((37, 218), ((int)findings["units"]!["delegates"]!, (int)findings["units"]!["responses"]!));
        Assert.Equal(findings.ToJsonString(), (await analyst.Findings("""{ "selection": null, "seed": 2017 }""")).Body!.ToJsonString());
        Assert.Equal(7, (int)(await analyst.Findings("""{ "seed": 7 }""")).Body!["seed"]!);
        var one = (await analyst.Findings("""{ "selection": { "framings": ["safe-to-fail"] } }""")).Body!;
        Assert.True((int)one["units"]!["responses"]! < 218 && one["compared"] is null);
    }

    private static async Task BrushesAllOfIt(Analyst analyst)
    {
        var whole = (await analyst.Stories(selection: """{ "reveal": "all" }""")).Body!;
        Assert.Equal(37, (int)whole["delegates"]!);
        Assert.Equal((int)whole["readable"]!, whole["stories"]!.AsArray().Count);
        Assert.DoesNotContain(whole["counterStories"]!.AsArray(), story => (string?)story!["why"] != "sameDelegateElsewhere");
        Assert.Equal(whole["stories"]!.AsArray().Count, whole["stories"]!.AsArray().Select(story => AliasOf(story!)).Distinct().Count());
    }

    private static async Task ReadsOneSide(Analyst analyst)
    {
        const string left = """{ "kind": "slider", "signifier": "transparent-reporting", "from": 0, "to": 0.35 }""";
        var answer = (await analyst.Stories(left)).Body!;

        Assert.All(answer["stories"]!.AsArray(), story => Assert.InRange(PositionIn(story!)!.Value, 0, 0.35));
        var counter = answer["counterStories"]!.AsArray();
        Assert.Equal(6, counter.Count);
        Assert.All(counter, story => Assert.False(PositionIn(story!) is <= 0.35));
        Assert.All(counter.Where(story => (string?)story!["why"] == "opposite"), story => Assert.True(PositionIn(story!) > 0.5));
        Assert.Equal(answer.ToJsonString(), (await analyst.Stories(left)).Body!.ToJsonString());
        var shifted = (await analyst.Stories("""{ "kind": "shift", "signifier": "transparent-reporting", "from": 0.05, "to": 1 }""")).Body!;
        Assert.InRange((int)shifted["delegates"]!, 20, 37);
    }

    private static async Task Exports(Analyst analyst, RunningSystem system)
    {
        using var answer = await analyst.Export();
        using var again = await analyst.Export();
        var zip = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal(("application/zip", $"narratives-{system.Code}.zip"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(zip, await again.Content.ReadAsByteArrayAsync());
        var files = Unzipped(zip);
        Assert.Contains("responses.csv", files.Keys);
        Assert.Equal((await analyst.Findings()).Body!.ToJsonString(), JsonNode.Parse(files["findings.json"])!.ToJsonString());
        Assert.Equal(219, files["responses.csv"].Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    /// <summary>Twelve at once, each another question: some are answered, the rest is told to come again.</summary>
    private static async Task HasAQueue(Analyst analyst)
    {
        var answers = await Task.WhenAll(Enumerable.Range(100, 24).Select(seed => analyst.Findings($$"""{ "seed": {{seed}} }""")));

        Assert.All(answers, answer => Assert.Contains(answer.Status, new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable }));
        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Contains(answers, answer => answer.Problem == "too-busy");
    }

    [Fact]
    public async Task exports_no_text_without_consent_and_nothing_that_was_taken_back()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Tells(system, 1, "Read me.");
        await Tells(system, 2, "Do not analyse me.", new(1, Count: true, ShowDot: true, AnalyseStory: false, QuoteStory: true));
        await Tells(system, 3, "Do not count me.", new(1, Count: false, ShowDot: true, AnalyseStory: true, QuoteStory: true));
        var phone = await Tells(system, 4, "Do not keep me.");
        await phone.Withdraw(Phone.Id(4));
        using var analyst = await Analyst.At(system);
        await analyst.Name("trust");
        await analyst.Write("n1", "Do not publish my note.", AliasOf(Stories(await analyst.Stories()).Single()));
        await analyst.Lock();

        using var answer = await analyst.Export();
        var files = Unzipped(await answer.Content.ReadAsByteArrayAsync());

        Assert.Contains("Read me.", files["stories.csv"], StringComparison.Ordinal);
        Assert.All(files, file => Assert.DoesNotContain("Do not", file.Value, StringComparison.Ordinal));
        Assert.All(files, file => Assert.DoesNotContain(system.Code, file.Value, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, 4), number => Assert.All(files, file => Assert.DoesNotContain(Phone.Id(number).ToString(), file.Value, StringComparison.OrdinalIgnoreCase)));
        Assert.Contains("analysis_plan_locked", files["events.jsonl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task openapi_names_what_the_workbench_calls()
    {
        await using var system = await RunningSystem.Start();
        using var client = await system.Client(Role.Board);

        var document = JsonNode.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), RunningSystem.Patience))!;

        var calls = from path in document["paths"]!.AsObject() where path.Key.Contains("/workbench/", StringComparison.Ordinal) from verb in path.Value!.AsObject() select $"{verb.Key} {path.Key.Split("/workbench")[1]}";
        Assert.Equal(Calls.Select(call => $"{call.Data.Item1.ToLowerInvariant()} {call.Data.Item2.Replace("n1", "{id}", StringComparison.Ordinal).Replace("s1", "{story}", StringComparison.Ordinal)}").Order(), calls.Order());
    }

    private static double? PositionIn(JsonNode story) => (double?)story["marks"]!.AsArray().Single(mark => (string?)mark!["signifier"] == "transparent-reporting")!["position"];

    private static Dictionary<string, string> Unzipped(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return zip.Entries.ToDictionary(entry => entry.Name, entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        }, StringComparer.Ordinal);
    }
}
