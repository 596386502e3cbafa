using System.Collections.Immutable;
using System.Text;
using Narratives.Analysis.Collected;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Interchange.Exporting;
using Narratives.Interchange.Tables;
using Narratives.Marks;
using Narratives.Planning;
using Narratives.Tests.Fast.Analysis;
using Narratives.Words;
using static Narratives.Tests.Fast.Analysis.Given;
using static Narratives.Tests.Fast.Interchange.Given;
using Role = Narratives.Seminars.Role;

namespace Narratives.Tests.Fast.Interchange;

public class Exporting_answers
{
    private readonly Said said = Said.Planned();

    private ExportBundle Bundle => Exported.Of(said);

    [Theory, MemberData(nameof(Reading_any_log.Seeds), MemberType = typeof(Reading_any_log))]
    public void what_is_written_is_read_again(int seed)
    {
        var collected = Exported.Collected(Reading_any_log.Anything(seed));

        var again = Accepted(ReadExport.FromZip(WriteExport.Of(new ExportRequest(collected, 1, "1.0")).ToZip()));

        Assert.Equal(collected.Values(), again.Answers.Values());
        Assert.Empty(again.Report.Faults);
        Assert.Empty(again.Report.Remarks);
        Assert.Empty(again.Report.LeftOut);
    }

    [Fact]
    public void dangerous_and_difficult_texts_are_read_again()
    {
        var who = said.Joins();
        said.Answers(who, new Mark(Told, MarkState.Placed, new StoryPlacement("=cmd|' /C calc'!A0", "'tis\r\n\"so\",\nŵ"), new Handling(1_500, 3, 5)),
            new Mark(Roles, MarkState.Placed, new ChoicePlacement(["back", "other"], "+44")));
        var collected = Exported.Collected(said) with { Plan = new AnalysisPlan(true, [new PlannedSignifier(Reporting, PlannedRole.Primary, ExpectedDirection.Right, 0.1)]) };

        var again = Accepted(ReadExport.FromZip(WriteExport.Of(new ExportRequest(collected, 1, "1.0")).ToZip())).Answers;

        Assert.Equal((collected with { Plan = null }).Values(), (again with { Plan = null }).Values());
        Assert.Equal(collected.Plan.Signifiers, again.Plan!.Signifiers);
        Assert.DoesNotContain("\n=", Exported.Of(said).Text("stories.csv"));
    }

    [Fact]
    public void the_same_answers_give_the_same_bytes()
    {
        said.Answers(said.Joins(), Slider(0.25), Story("Once"));

        Assert.Equal(Bundle.ToZip(), Bundle.ToZip());
    }

    [Fact]
    public void a_masked_story_changes_no_other_file_and_not_the_data_hash()
    {
        var (with, without) = (Said.Planned(), Said.Planned());
        with.Answers(with.Joins(), Slider(0.25), Story("Once upon a time"));
        without.Answers(without.Joins(), Slider(0.25), Story("Once upon a time").Masked());

        var (before, after) = (Exported.Of(with), Exported.Of(without));

        Assert.Equal(before.DataHash, after.DataHash);
        Assert.Equal(["stories.csv"], before.Files.Zip(after.Files).Where(pair => !pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span)).Select(pair => pair.First.Name));
        Assert.Equal(DataHash.Of(Exported.Collected(with)), before.DataHash);
    }

    [Fact]
    public void another_answer_is_another_data_hash()
    {
        said.Answers(said.Joins(), Slider(0.25));
        var before = Bundle.DataHash;
        said.Answers(said.Joins(), Slider(0.25));

        Assert.NotEqual(before, Bundle.DataHash);
    }

    [Fact]
    public void states_never_look_like_numbers()
    {
        said.Answers(said.Joins(), new Mark(Reporting, MarkState.NotApplicable), Triad(0.2, 0.3));

        var table = Accepted(ReadTable.From(Bundle.Files.Single(file => file.Name == "responses.csv").Content));
        string Cell(string column) => table.Rows[0][table.IndexOf(column)];

        Assert.Equal(("not-applicable", ""), (Cell("reporting.state"), Cell("reporting.position")));
        Assert.Equal(("placed", "0.2000", "0.3000", "0.5000"), (Cell("helpful.state"), Cell("helpful.left"), Cell("helpful.top"), Cell("helpful.right")));
        Assert.Equal("never-reached", Cell("roles.state"));
    }

    [Fact]
    public void text_stands_in_one_file_only_and_only_with_consent()
    {
        said.Say(Analysis.Given.Seminar.Value, new KeyIssued(Role.Analyst, "cafe5ecret"));
        said.Answers(said.Joins(), Story("visible words"), new Mark(Roles, MarkState.Placed, new ChoicePlacement(["other"], "other words")));
        said.Answers(said.Joins(Yes with { AnalyseStory = false }), Story("hidden words"));
        said.Answers(said.Joins(NotCounted), Story("uncounted words"));

        Assert.Equal(["stories.csv"], Bundle.Files.Where(file => Bundle.Text(file.Name).Contains("visible words") || Bundle.Text(file.Name).Contains("other words")).Select(file => file.Name));
        Assert.All(Bundle.Files, file => Assert.DoesNotContain("hidden words", Bundle.Text(file.Name)));
        Assert.All(Bundle.Files, file => Assert.DoesNotContain("uncounted words", Bundle.Text(file.Name)));
        Assert.All(Bundle.Files, file => Assert.DoesNotContain("cafe5ecret", Bundle.Text(file.Name)));
    }

    [Fact]
    public void no_id_and_no_clock_leaves_with_an_export()
    {
        var who = said.Joins();
        var response = said.Answers(who, Slider(0.5));

        Assert.All(Bundle.Files, file =>
        {
            var text = Bundle.Text(file.Name);
            Assert.DoesNotContain(who.ToString(), text);
            Assert.DoesNotContain(response.ToString(), text);
            Assert.DoesNotContain("1970", text);
            Assert.DoesNotContain("ABCD", text);
        });
    }

    [Fact]
    public void events_tell_what_happened_without_what_was_taken_back()
    {
        var who = said.Joins();
        said.Answers(who, Cell(1, 1), Slider(0.1));
        said.Answers(who, Cell(1, 1), Slider(0.2));
        said.Answers(who, Cell(1, 2), Slider(0.3));
        said.Withdraws(said.Answers(who, Cell(1, 2), Slider(0.4)));
        said.Reveals(Cell(1, 1));
        said.Answers(said.Joins(NotCounted), Slider(0.9));

        var lines = Bundle.Text("events.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["seminar_planned", "delegate_joined", "response_captured", "response_captured", "round_revealed"],
            lines.Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("Type").GetString()));
        Assert.Contains("0.1", lines[2]);
        Assert.Contains("\"Response\":\"R0001\"", lines[3]);
        Assert.DoesNotContain("0.3", lines[2] + lines[3]);
    }

    [Fact]
    public void events_tell_who_thought_again_and_give_the_same_numbers_when_they_are_told_anew()
    {
        var (back, gone) = (said.Joins(NotCounted), said.Joins());
        said.Answers(back, Cell(1, 1), Slider(0.1));
        said.Answers(gone, Cell(1, 1), Slider(0.2));
        said.Changes(back, Yes).Changes(gone, NotCounted);

        var lines = Bundle.Text("events.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["seminar_planned", "delegate_joined", "response_captured", "consent_changed"],
            lines.Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("Type").GetString()));
        Assert.All(lines.Skip(1), line => Assert.Contains("\"Delegate\":\"D001\"", line));
    }

    [Fact]
    public void the_codebook_knows_every_column()
    {
        said.Answers(said.Joins(), Slider(0.5));
        var codebook = Accepted(ReadTable.From(Bundle.Files.Single(file => file.Name == "codebook.csv").Content));

        foreach (var name in new[] { "responses.csv", "delegates.csv" })
        {
            var table = Accepted(ReadTable.From(Bundle.Files.Single(file => file.Name == name).Content));
            Assert.Equal(table.Header, codebook.Rows.Where(row => row[0] == name).Select(row => row[1]));
        }
        Assert.All(codebook.Rows, row => Assert.NotEqual("", row[codebook.IndexOf("wording.cy")]));
    }

    [Fact]
    public void findings_and_report_are_taken_as_they_are_given()
    {
        var bundle = WriteExport.Of(new ExportRequest(Exported.Collected(said), 5, "1.0", null, File("{}"), File("<html>")));

        Assert.Equal(("{}", "<html>"), (bundle.Text("findings.json"), bundle.Text("report.html")));
        Assert.Contains("findings.json", bundle.Text("README.txt"));
        Assert.Contains("\nseed <- 5L\n", bundle.Text("analysis.R"));
    }

    [Fact]
    public void a_changed_table_is_noticed_and_what_cannot_be_is_told_with_its_line()
    {
        said.Answers(said.Joins(), Slider(0.5));
        said.Answers(said.Joins(), Slider(0.6));
        var files = Bundle.Files.ToDictionary(file => file.Name, file => file.Content);
        files["responses.csv"] = File(Bundle.Text("responses.csv").Replace("0.5000", "1.5000").Replace("D002", "D999"));

        var again = Accepted(ReadExport.From(files));

        Assert.Equal([(2, "reporting.state"), (3, "")], again.Report.Faults.Select(fault => (fault.Line, fault.Column)));
        Assert.Single(again.Report.Remarks);
        Assert.Single(again.Answers.Responses);
    }

    [Fact]
    public void what_is_no_export_is_refused()
    {
        Assert.Equal("not-a-zip", Refused(ReadExport.FromZip(File("nonsense"))).Code);
        Assert.Equal("missing-file", Refused(ReadExport.From(new Dictionary<string, ReadOnlyMemory<byte>>())).Code);
        var files = Bundle.Files.ToDictionary(file => file.Name, file => file.Content);
        files["instrument.json"] = File("{");
        Assert.Equal(("unreadable-file", "instrument.json"), (Refused(ReadExport.From(files)).Code, Refused(ReadExport.From(files)).Field));
    }

    [Fact]
    public void an_empty_seminar_is_exported_and_read_again() =>
        Assert.Empty(Accepted(ReadExport.FromZip(Bundle.ToZip())).Answers.Responses);
}
