using System.IO.Compression;
using System.Text.Json.Nodes;
using Narratives.Tests.Flow.Running;
using static Narratives.Tests.Flow.Running.CommandLine;

namespace Narratives.Tests.Flow;

/// <summary>Files of other tools, turned into exports of ours by the program itself.</summary>
public sealed class Importing_from_the_command_line : IDisposable
{
    private const string Definition = """
        {"id":["p1"],"name":["Flood &amp; fire"],"language":["en"],"signifiers":[
          {"id":"tale","type":"freetext","title":"Tell","fragment":true,"required":true,"content":{}},
          {"id":"tri","type":"triad","title":"What <i>helped</i>?","allow_na":true,"content":{"labels":[{"id":"a","text":"rules"},{"id":"b","text":"sense"},{"id":"c","text":"freedom"}],"items":{}}},
          {"id":"pic","type":"photo","title":"Picture","content":{}}
        ]}
        """;

    private static readonly string[] Fragments =
    [
        "id,project_id,version,language,server_upload_time,tale,tri_percentX,tri_percentY,tri_a,tri_b,tri_c,tri_NA,pic",
        "f1,p1,1,en,1,Once,0.5,0.5,0.5,0.25,0.25,,",
        "f2,p1,\"oh",
        "f3,p1,1,en,2,Twice,,,,,,1,",
        "f4,p1,1,en,3,Thrice,,,,,,,",
    ];

    private static readonly string[] Stories =
    [
        "Story title,Story text,Eliciting question,Feel,Feel,Remember,Comment",
        ",,,happy,sad,,",
        "Flood,It rained,Surprise,happy,sad,0,It is okay but I would rather have been told before and not after the fact by somebody else altogether",
        "only,two",
        "Fire,It burned,Discovery,,sad,100,",
    ];

    private readonly GivenFiles given = new();

    public void Dispose() => given.Dispose();

    private string Csv(string name, IEnumerable<string> lines) => given.Write(name, "\uFEFF" + string.Concat(lines.Select(line => line + "\r\n")));

    [Fact]
    public async Task sensemaker_fragments_with_their_definition_and_what_was_left_out_is_said_in_welsh()
    {
        var ran = await WithPages(
            "import", Csv("fragments.csv", Fragments), "--definition", given.Write("definition.json", Definition), "--to", given.Path("out.zip"), "--language", "cy");

        Assert.True(ran.Code == 0, ran.Complained);
        var said = ran.Said.Split('\n');
        Assert.StartsWith("Flood & fire · Rhesi: 4 · Ymatebion: 3 · Cynrychiolwyr: 3 (nid oes dim yn dweud pwy a atebodd", said[0], StringComparison.Ordinal);
        Assert.Contains("Deallwyd:", said);
        Assert.Contains("  tri_b → tri.left", said);
        Assert.Contains("Colofnau a adawyd allan:", said);
        Assert.Contains("Atebion a adawyd allan:", said);
        Assert.Contains("(llinellau 3)", ran.Said, StringComparison.Ordinal);
        Assert.Contains("Ffeiliau: ", ran.Said, StringComparison.Ordinal);
        Assert.Contains("\nLlinell 3: ", ran.Complained, StringComparison.Ordinal);
        Assert.Equal([("placed", 1), ("notApplicable", 1), ("skipped", 1)], States("out.zip", "tri", "placed", "notApplicable", "skipped"));
    }

    [Fact]
    public async Task narrafirma_stories_and_what_was_left_out_is_said_in_english()
    {
        var ran = await WithPages("import", Csv("stories.csv", Stories), "--narrafirma", "--to", given.Path("out"));

        Assert.True(ran.Code == 0, ran.Complained);
        var said = ran.Said.Split('\n');
        Assert.Contains(": 3 rows, 2 responses of 2 delegates (nothing says who answered", said[0], StringComparison.Ordinal);
        Assert.Contains("Understood:", said);
        Assert.Contains("Columns left out:", said);
        Assert.Contains("Line 4: ", ran.Complained, StringComparison.Ordinal);
        Assert.Contains("It burned", given.Read(Path.Combine("out", "stories.csv")), StringComparison.Ordinal);
        var analysed = await WithPages("analyse", given.Path("out"), "--json");
        Assert.Equal(given.Read(Path.Combine("out", "findings.json")), analysed.Said);
    }

    [Fact]
    public async Task into_a_folder_of_another_export_without_leaving_its_plan_behind()
    {
        var map = given.Map();
        Assert.Equal(0, (await WithoutPages("export", "reference", "--to", given.Path("out"), "--no-report")).Code);
        Assert.True(File.Exists(given.Path(Path.Combine("out", "analysis-plan.json"))));

        var ran = await WithoutPages("import", given.Table(), "--map", map, "--to", given.Path("out"), "--no-report");

        Assert.True(ran.Code == 0, ran.Complained);
        Assert.False(File.Exists(given.Path(Path.Combine("out", "analysis-plan.json"))));
        Assert.DoesNotContain(Directory.EnumerateFiles(given.Path("out")), file => file.EndsWith(".part", StringComparison.Ordinal));
    }

    private (string State, int Count)[] States(string zip, string signifier, params string[] states)
    {
        using var archive = ZipFile.OpenRead(given.Path(zip));
        using var file = archive.GetEntry("findings.json")!.Open();
        var found = JsonNode.Parse(file)!["signifiers"]!.AsArray().Single(one => (string?)one!["signifier"] == signifier)!;
        return [.. states.Select(state => (state, found["states"]!.AsArray().Sum(cell => (int)cell!["states"]![state]!)))];
    }
}
