using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Narratives.Tests.Flow.Running;
using static Narratives.Tests.Flow.Running.CommandLine;

namespace Narratives.Tests.Flow;

/// <summary>The analyst in a terminal: the program itself, file in and file out.</summary>
public sealed partial class Analysing_from_the_command_line : IDisposable
{
    private readonly GivenFiles given = new();

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task a_seminar_its_zip_its_folder_and_their_imports_have_the_same_findings_to_the_byte()
    {
        var data = given.Path("data");
        var code = "";
        await using (var system = await RunningSystem.Start(Directory.CreateDirectory(data)))
        {
            await system.ReferenceCrowd();
            code = system.Code;
        }
        var (zip, folder, imported) = (given.Path("out.zip"), given.Path("out"), given.Path("imported.zip"));

        Is(0, await WithPages("analyse", code, "--data", data, "--json", given.Path("own.json")));
        Is(0, await WithPages("export", code, "--data", data, "--to", zip));
        Is(0, await WithPages("export", code, "--data", data, "--to", folder));
        Is(0, await WithPages("analyse", zip, "--json", given.Path("zip.json")));
        Is(0, await WithPages("analyse", folder, "--json", given.Path("folder.json")));
        Is(0, await WithPages("import", zip, "--to", imported));

        var own = given.Read("own.json");
        Assert.Equal((37, 218), ((int)Json(own)["units"]!["delegates"]!, (int)Json(own)["units"]!["responses"]!));
        Assert.Equal(own, given.Read("zip.json"));
        Assert.Equal(own, given.Read("folder.json"));
        Assert.Equal(own, InZip(zip, "findings.json"));
        Assert.Equal(own, InZip(imported, "findings.json"));
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "report.html")), InZip(zip, "report.html"));
    }

    [Fact]
    public async Task any_table_with_a_mapping_and_a_plan_becomes_findings_and_a_report_in_welsh()
    {
        var ran = await WithPages(
            "analyse", given.Table(), "--map", given.Map(), "--plan", given.Plan(), "--report", given.Path("report.html"), "--json", given.Path("found.json"), "--seed", "7", "--language", "cy");

        Is(0, ran);
        var findings = Json(given.Read("found.json"));
        Assert.Equal((7, 12, 48), ((int)findings["seed"]!, (int)findings["units"]!["delegates"]!, (int)findings["units"]!["responses"]!));
        Assert.Equal("primary", (string?)findings["signifiers"]![0]!["role"]);
        Assert.Contains("cynrychiolwyr", ran.Said, StringComparison.Ordinal);
        Assert.Contains("hedyn 7", ran.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("delegates", ran.Said, StringComparison.Ordinal);
        Assert.Contains("data-language=\"cy\"", given.Read("report.html"), StringComparison.Ordinal);
        Assert.Equal(given.Read("found.json"), (await WithPages("analyse", given.Table(), "--map", given.Map(), "--plan", given.Plan(), "--seed", "7", "--json")).Said);
    }

    [Fact]
    public async Task a_script_in_a_label_stays_a_label_in_the_report()
    {
        Is(0, await WithPages("analyse", given.Table(), "--map", given.Map(), "--draws", "99", "--report", given.Path("report.html"), "--json", given.Path("found.json")));

        var page = given.Read("report.html");
        Assert.Contains(GivenFiles.Label, (string?)Json(given.Read("found.json"))["instrument"]!["signifiers"]![0]!["left"]!["en"], StringComparison.Ordinal);
        var scripts = Scripts().Matches(page);
        Assert.Equal(["application/json", "module"], scripts.Select(script => script.Groups["type"].Value));
        Assert.Equal(Json(given.Read("found.json")).ToJsonString(), Json(scripts[0].Groups["text"].Value).ToJsonString());
        Assert.Contains($"script-src '{Hashed(scripts[1].Groups["text"].Value)}'", page, StringComparison.Ordinal);
        Assert.Contains($"style-src '{Hashed(Styles().Match(page).Groups["text"].Value)}'", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Line 3, s: ", "Line 4: ")]
    [InlineData("cy", "Llinell 3, s: ", "Llinell 4: ")]
    public async Task what_cannot_be_read_is_told_with_its_line_and_the_rest_is_kept(string language, string cell, string row)
    {
        var broken = given.Table(lines =>
        {
            lines[2] = lines[2].Replace("0.", "x.", StringComparison.Ordinal);
            lines[3] = "only,two";
        });

        var ran = await WithPages("analyse", broken, "--map", given.Map(), "--draws", "99", "--language", language, "--json", given.Path("found.json"));

        Is(0, ran);
        Assert.Equal(2, Lines(ran.Complained).Length);
        Assert.StartsWith(cell, Lines(ran.Complained).Order(StringComparer.Ordinal).First(), StringComparison.Ordinal);
        Assert.StartsWith(row, Lines(ran.Complained).Order(StringComparer.Ordinal).Last(), StringComparison.Ordinal);
        Assert.Equal(47, (int)Json(given.Read("found.json"))["units"]!["responses"]!);
    }

    [Theory]
    [InlineData("analyse", "--json", "en", "No row could be read; nothing was written.")]
    [InlineData("export", "--to", "cy", "Ni ellid darllen yr un rhes; ni ysgrifennwyd dim.")]
    [InlineData("import", "--to", "cy", "Ni ellid darllen yr un rhes; ni ysgrifennwyd dim.")]
    public async Task a_file_without_a_readable_row_ends_in_a_sentence_and_writes_nothing(string command, string to, string language, string sentence)
    {
        var broken = given.Table(lines => lines.RemoveRange(2, lines.Count - 2), lines => lines[1] = "only,two");

        var ran = await WithPages(command, broken, "--map", given.Map(), to, given.Path("out.zip"), "--language", language);

        Is(1, ran);
        Assert.Equal($"{sentence} [{broken}]", Lines(ran.Complained)[^1]);
        Assert.False(File.Exists(given.Path("out.zip")));
    }

    [Theory]
    [InlineData("data.csv", "--map", "map.json")]
    [InlineData("table.csv", "--map", "nowhere.json")]
    [InlineData("table.csv", "--definition", "nowhere.json")]
    [InlineData("table.csv", "--map", "map.json", "--plan", "nowhere.json")]
    [InlineData("table.csv", "--map", "map.json", "--with", "nowhere.json")]
    public async Task whichever_file_is_missing_is_the_one_that_is_named(string source, params string[] options)
    {
        given.Table();
        given.Map();
        var words = options.Select(word => word.StartsWith("--", StringComparison.Ordinal) ? word : given.Path(word)).ToArray();

        var ran = await WithPages(["analyse", given.Path(source), "--draws", "99", "--data", given.Path("none"), .. words]);

        Is(1, ran);
        Assert.EndsWith($"[{given.Path(source == "data.csv" ? source : "nowhere.json")}]", Lines(ran.Complained)[^1], StringComparison.Ordinal);
        Assert.Empty(ran.Said);
    }

    [Theory]
    [InlineData("--sed", "1")]
    [InlineData("--draws", "5")]
    [InlineData("--language", "fr")]
    public async Task an_option_that_is_not_known_or_cannot_be_is_named(string option, string value)
    {
        var ran = await WithPages("analyse", "reference", option, value);

        Is(1, ran);
        Assert.Contains(option == "--language" ? value : option, ran.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task without_its_pages_it_writes_nothing_half_and_exports_all_but_the_report_when_told_to()
    {
        Assert.False(Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")));
        var (json, zip) = (given.Path("found.json"), given.Path("out.zip"));

        var analysed = await WithoutPages("analyse", "reference", "--json", json, "--report", given.Path("report.html"));
        var exported = await WithoutPages("export", "reference", "--to", zip, "--language", "cy");
        Is(1, analysed);
        Is(1, exported);
        Assert.StartsWith("The report page is not built, so nothing was written.", analysed.Complained, StringComparison.Ordinal);
        Assert.StartsWith("Nid yw tudalen yr adroddiad wedi’i hadeiladu, felly ni ysgrifennwyd dim.", exported.Complained, StringComparison.Ordinal);
        Assert.Empty(given.All);

        Is(0, await WithoutPages("export", "reference", "--to", zip, "--no-report"));
        using var files = ZipFile.OpenRead(zip);
        Assert.Null(files.GetEntry("report.html"));
        Assert.NotNull(files.GetEntry("findings.json"));
    }

    private static void Is(int code, Ran ran) => Assert.True(code == ran.Code, $"{ran.Code}: {ran.Said}{ran.Complained}");

    private static string[] Lines(string text) => text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    private static JsonNode Json(string text) => JsonNode.Parse(text)!;

    private static string Hashed(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string InZip(string zip, string name)
    {
        using var archive = ZipFile.OpenRead(zip);
        using var reader = new StreamReader(archive.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>As a browser reads it: an element ends at the first end tag, whatever stands in it.</summary>
    [GeneratedRegex("<script type=\"(?<type>[^\"]*)\"[^>]*>(?<text>.*?)</script", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.IgnoreCase, 5_000)]
    private static partial Regex Scripts();

    [GeneratedRegex("<style>(?<text>.*?)</style", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.IgnoreCase, 5_000)]
    private static partial Regex Styles();
}
