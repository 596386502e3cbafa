using System.Text.Json.Nodes;
using Narratives.Tests.Flow.Running;
using static Narratives.Tests.Flow.Running.CommandLine;

namespace Narratives.Tests.Flow;

/// <summary><c>narratives analyse A --with B</c>: the same instrument in two rooms.</summary>
public sealed class Taking_two_sources_together : IDisposable
{
    private readonly GivenFiles given = new();

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task finds_in_all_delegates_of_both_and_says_what_is_not_known()
    {
        var (here, there) = (given.Table("here.csv", "p"), given.Table("there.csv", "p", lines => lines[1] = lines[1].Replace("0.20", "0.25", StringComparison.Ordinal)));

        var ran = await WithPages("analyse", here, "--with", there, "--map", given.Map(), "--report", given.Path("report.html"), "--json", given.Path("found.json"), "--language", "cy");

        Assert.Equal((0, 1), (ran.Code, ran.Complained.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.StartsWith("Cymerir y ddau gyda’i gilydd.", ran.Complained, StringComparison.Ordinal);
        var findings = JsonNode.Parse(given.Read("found.json"))!;
        Assert.Equal((24, 96, 48), ((int)findings["units"]!["delegates"]!, (int)findings["units"]!["responses"]!, (int)findings["units"]!["completePairs"]!));
        Assert.Equal("Rivers (1 + 2)", (string?)findings["title"]!["en"]);
        Assert.Contains("Rivers (1 + 2)", given.Read("report.html"), StringComparison.Ordinal);
        Assert.Contains("24 o gynrychiolwyr", ran.Said, StringComparison.Ordinal);
        Assert.Contains("Y ddau seminar ochr yn ochr", ran.Said, StringComparison.Ordinal);
        Assert.Equal(("Rivers (1)", "Rivers (2)", 12, 12), ((string?)findings["seminars"]!["first"]!["en"], (string?)findings["seminars"]!["second"]!["en"],
            (int)findings["seminars"]!["signifiers"]![0]!["first"]!["delegates"]!, (int)findings["seminars"]!["signifiers"]![0]!["second"]!["delegates"]!));
    }

    [Fact]
    public async Task tells_whose_line_it_is_that_cannot_be_read()
    {
        var (here, there) = (given.Table("here.csv", "p"), given.Table("there.csv", "q", lines => lines[4] = "only,two"));

        var ran = await WithPages("analyse", here, "--with", there, "--map", given.Map(), "--draws", "99");

        Assert.Equal(0, ran.Code);
        Assert.StartsWith($"{there}: Line 5: ", ran.Complained, StringComparison.Ordinal);
        Assert.Contains("(2)", ran.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task refuses_the_same_answers_twice_and_other_questions()
    {
        var (here, map, other) = (given.Table(), given.Map(), given.Path("other.zip"));
        var there = given.Table("there.csv", "q", lines => lines[1] = lines[1].Replace("0.20", "0.25", StringComparison.Ordinal));
        Assert.Equal(0, (await WithPages("import", there, "--map", given.Map("How closed?"), "--to", other)).Code);
        map = given.Map();

        var twice = await WithPages("analyse", here, "--with", given.Table("again.csv", "p"), "--map", map);
        var asked = await WithPages("analyse", here, "--with", other, "--map", map);

        Assert.Equal((1, 1), (twice.Code, asked.Code));
        Assert.Equal($"These are the same answers: nobody may be counted twice. [{given.Path("again.csv")}]", twice.Complained.Trim());
        Assert.Equal("The instruments have the same name and version, and are not the same. [signifiers.s.question]", asked.Complained.Trim());
        Assert.Empty(twice.Said + asked.Said);
    }
}
