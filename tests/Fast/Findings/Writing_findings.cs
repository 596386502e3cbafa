using System.Text.Json;
using Narratives.Analysis.Found;
using static Narratives.Tests.Fast.Finding.Room;

namespace Narratives.Tests.Fast.Finding;

public sealed class Writing_findings
{
    [Fact]
    public void has_the_schema_that_is_published_with_the_documents()
    {
        var made = FindingsJson.Schema().ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n";
        if (Environment.GetEnvironmentVariable("NARRATIVES_WRITE_SCHEMA") is { } path) File.WriteAllText(path, made);

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "findings.schema.json")), made);
    }

    [Fact]
    public void gives_the_same_bytes_for_the_same_answers_and_seed()
    {
        var answers = Of(30, Something);

        Assert.Equal(FindingsJson.Write(answers.Findings()), FindingsJson.Write(Of(30, Something).Findings()));
        Assert.NotEqual(FindingsJson.Write(answers.Findings()), FindingsJson.Write(answers.Findings(seed: 1)));
    }

    [Fact]
    public void is_undone_by_reading()
    {
        var written = FindingsJson.Write(Of(30, Something).Findings());

        Assert.Equal(written, FindingsJson.Write(FindingsJson.Read(written)));
    }

    private static IEnumerable<Marks.Mark> Something(int who, int framing, int scenario) =>
        [At((who * 7 + framing * 3 + scenario) % 11 / 10.0), At((who + framing) % 5 / 10.0, (who + scenario) % 4 / 10.0), On(who % 4 / 4.0, (who + framing) % 3 / 3.0), Chosen("abc".Substring((who + framing) % 3, 1)), Story("Long ago.")];
}
