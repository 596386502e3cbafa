using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Interchange;
using Narratives.Interchange.SenseMaker;
using Narratives.Marks;
using Narratives.Words;
using static Narratives.Tests.Fast.Interchange.Given;

namespace Narratives.Tests.Fast.Interchange;

public class Reading_SenseMaker
{
    private const string Definition = """
        {"id":["p1"],"name":["Flood &amp; fire"],"language":["en"],"signifiers":[
          {"id":"intro","type":"label","title":"<b>Hello</b>","content":{"items":{},"labels":{},"stones":{}}},
          {"id":"kind","type":"list","title":"What kind?","content":{"items":[{"id":"i-1","title":"Calm<br>"},{"id":"i-2","title":"Storm"}],"max_responses":1}},
          {"id":"tale","type":"freetext","title":"Tell","fragment":true,"required":true,"content":{}},
          {"id":"tri","type":"triad","title":"&lt;font color='blue'&gt;What <i>helped</i>?&lt;/font&gt;","allow_na":true,"content":{"labels":[{"id":"a","text":"rules<br>and process"},{"id":"b","text":"sense"},{"id":"c","text":"freedom"}],"items":{}}},
          {"id":"dy","type":"dyad","title":"Who?","allow_na":true,"content":{"labels":[{"id":"l","text":"fired"},{"id":"r","text":"promoted"}]}},
          {"id":"st","type":"stones","title":"Where?","content":{"axis":{"x":{"name":"cost","start_label":"low","end_label":"high"},"y":{}},"stones":[{"id":"s1","title":"Us"},{"id":"s2","title":"Them"}]}},
          {"id":"feel","type":"list","title":"Feelings","content":{"items":[{"id":"g","title":"glad"},{"id":"s","title":"sad"}],"max_responses":2}},
          {"id":"age","type":"list","title":"Age?","sticky":true,"content":{"items":[{"id":"y","title":"young"},{"id":"o","title":"old"}],"max_responses":1}},
          {"id":"pic","type":"photo","title":"Picture","content":{}}
        ]}
        """;

    private const string Newer = "id,project_id,version,language,server_upload_time,kind,tale,tri_percentX,tri_percentY,tri_a,tri_b,tri_c,tri_NA,dy_percentX,dy_l,dy_r,dy_NA,st_s1_percentX,st_s1_percentY,st_s2_percentX,st_s2_percentY,feel_g,feel_s,age,pic";
    private const string Older = "FragmentID,project_id,version,language,server_upload_time,kind,tale,triX,triY,tri_a,tri_b,tri_c,tri_NA,dyX,dy_l,dy_r,dy_NA,st_s1XRight,st_s1YTop,st_s2XRight,st_s2YTop,feel_g,feel_s,age,pic";

    private const string New1 = "f1,p1,1,en,1,i-1,Once,0.5,0.5,0.5,0.25,0.25,,0.8,0.2,0.8,,0.1,0.9,,,1,1,y,";
    private const string NotApplicable = "f2,p1,1,cy,2,i-2,Twice,,,,,,1,,,,1.0,,,,,,,o,";
    private const string Untouched = "f3,p1,1,en,3,,Thrice,,,,,,,,,,,,,,,,,,";

    private static Imported Read(SenseMakerColumns? columns, params string[] lines) => Accepted(ReadSenseMaker.From(Lines(lines), File(Definition), columns));

    private static Imported Read(params string[] lines) => Read(null, lines);

    private static MarkState[] States(Imported imported, string signifier) => [.. imported.MarksOf(signifier).Select(mark => mark.State).Order()];

    [Fact]
    public void both_generations_say_the_same()
    {
        var newer = Read(Newer, New1, NotApplicable, Untouched);
        var older = Read(Older, "f1,p1,1,en,1,i-1,Once,0.5,0.5,50,25,25,,0.8,0.2,0.8,,10,90,,,1,1,y,", NotApplicable, Untouched);

        Assert.Equal(newer.Answers.Responses.SelectMany(response => response.Marks), older.Answers.Responses.SelectMany(response => response.Marks));
        Assert.Empty(newer.Report.Faults);
    }

    [Fact]
    public void the_first_label_is_the_top_then_left_then_right()
    {
        var imported = Read(Newer, "f1,p1,1,en,1,i-1,Once,0.35,0.5,0.5,0.4,0.1,,,,,,,,,,,,,");
        var triad = Assert.IsType<Triad>(imported.Answers.Instrument.Find(new SignifierId("tri")));
        var point = Assert.IsType<TriadPlacement>(imported.MarksOf("tri").Single().Placement).Point;

        Assert.Equal(("sense", "rules and process", "freedom"), (triad.Left.ToString(), triad.Top.ToString(), triad.Right.ToString()));
        Assert.Equal((0.4, 0.5, 0.1), (point.Left.Fraction, point.Top.Fraction, point.Right.Fraction));
    }

    [Fact]
    public void a_dyad_lies_where_its_second_part_is_large()
    {
        var imported = Read(Newer, New1);
        var slider = Assert.IsType<Slider>(imported.Answers.Instrument.Find(new SignifierId("dy")));

        Assert.Equal(("fired", "promoted"), (slider.Left.ToString(), slider.Right.ToString()));
        Assert.Equal([0.8], imported.MarksOf("dy").Positions());
    }

    [Fact]
    public void triads_to_100_and_dyads_to_1_stand_in_one_file()
    {
        var imported = Read(Older, "f1,p1,1,en,1,i-1,Once,0.5,0.5,60,30,10,,0.8,0.2,0.8,,0.1,0.9,,,1,,y,");

        Assert.Equal(0.6, Assert.IsType<TriadPlacement>(imported.MarksOf("tri").Single().Placement).Point.Top.Fraction);
        Assert.Equal([0.8], imported.MarksOf("dy").Positions());
    }

    [Fact]
    public void zeros_that_were_replaced_and_ends_that_were_passed_are_closed()
    {
        var imported = Read(Older, "f1,p1,1,en,1,i-1,Once,0,0,100.09,0.00001,0.00001,,,,,,,,,,,,,", "f2,p1,1,en,1,i-1,Once,0,0,97.9,2.19,-0.09,,,1,0.00001,,,,,,,,,");

        var points = imported.MarksOf("tri").Select(mark => ((TriadPlacement)mark.Placement!).Point).OrderBy(point => point.Left.TenThousandths).ToList();
        Assert.Equal((0, 10_000, 0), (points[0].Left.TenThousandths, points[0].Top.TenThousandths, points[0].Right.TenThousandths));
        Assert.Equal(0, points[1].Right.TenThousandths);
        Assert.Equal([0.0], imported.MarksOf("dy").Positions());
        Assert.Empty(imported.Report.Faults);
    }

    [Fact]
    public void not_applicable_and_untouched_are_counted_apart()
    {
        var imported = Read(Newer, New1, NotApplicable, Untouched);

        Assert.Equal([MarkState.Placed, MarkState.NotApplicable, MarkState.Skipped], States(imported, "tri"));
        Assert.Equal([MarkState.Placed, MarkState.NotApplicable, MarkState.Skipped], States(imported, "dy"));
        Assert.Equal([MarkState.Placed, MarkState.Skipped, MarkState.Skipped], States(imported, "st"));
    }

    [Fact]
    public void HTML_becomes_text_also_where_its_brackets_were_encoded()
    {
        var instrument = Read(Newer, New1).Answers.Instrument;

        Assert.Equal("What helped ?", instrument.Find(new SignifierId("tri"))!.Question.ToString());
        Assert.Equal("Flood & fire", instrument.Name.ToString());
    }

    [Fact]
    public void stones_lists_and_stories_are_read()
    {
        var imported = Read(Newer, New1);
        var stone = Assert.Single(Assert.IsType<StonesPlacement>(imported.MarksOf("st").Single().Placement).Points);

        Assert.Equal(("s1", 0.1, 0.9), (stone.Stone, stone.X.Fraction, stone.Y.Fraction));
        Assert.Equal(new ChoicePlacement(["g", "s"], null), imported.MarksOf("feel").Single().Placement);
        Assert.Equal(new ChoicePlacement(["i-1"], null), imported.MarksOf("kind").Single().Placement);
        Assert.Equal(new StoryPlacement(null, "Once"), imported.MarksOf("tale").Single().Placement);
        Assert.Equal(new ChoicePlacement(["y"], null), imported.Answers.Delegates[0].AboutYou.Single().Placement);
    }

    [Fact]
    public void a_corrupted_row_and_a_corrupted_cell_are_told_with_their_lines_and_the_rest_is_imported()
    {
        var imported = Read(Newer, New1, "f9,p1,\"oh", "f4,p1,1,en,1,i-9,Story,0.5,0.5,0.9,0.9,0.9,,0.8,x,0.8,,0.1,0.9,,,1,,y,", NotApplicable);

        Assert.Equal([(3, ""), (4, "dy_l"), (4, "kind"), (4, "tri_b")], imported.Report.Faults.Select(fault => (fault.Line, fault.Column)).Order());
        Assert.Equal(3, imported.Answers.Responses.Length);
        Assert.Equal([3], imported.Answers.LeftOut.Single().Lines);
        Assert.Equal([MarkState.Placed, MarkState.NotApplicable, MarkState.NeverReached], States(imported, "tri"));
        Assert.Contains("Story", imported.MarksOf("tale").Select(mark => ((StoryPlacement)mark.Placement!).Text));
    }

    [Fact]
    public void says_which_columns_it_understood_and_which_it_left_out_and_why()
    {
        var report = Read(Newer, New1).Report;

        Assert.Contains(new ColumnUnderstood("tri_b", "tri.left"), report.Understood);
        Assert.Equal(["project_id", "version", "server_upload_time", "pic"], report.LeftOut.Select(column => column.Column));
        Assert.All(report.LeftOut, column => Assert.True(column.Reason.Speaks(Language.Welsh)));
    }

    [Fact]
    public void without_a_delegate_column_every_row_is_a_person_of_its_own()
    {
        var imported = Read(Newer, New1, NotApplicable);

        Assert.False(imported.Answers.KnowsDelegates);
        Assert.Equal(2, imported.Answers.Delegates.Length);
        Assert.Single(imported.Answers.Instrument.Framings);
    }

    [Fact]
    public void a_list_can_divide_into_framings_and_a_column_name_the_delegate()
    {
        var columns = new SenseMakerColumns(Framing: "kind", Delegate: "project_id");

        var imported = Read(columns, Newer, New1, NotApplicable, Untouched);

        Assert.True(imported.Answers.KnowsDelegates);
        Assert.Single(imported.Answers.Delegates);
        Assert.Equal(["calm", "storm"], imported.Answers.Responses.Select(response => response.Cell.Framing.Slug));
        Assert.Equal([4], Assert.Single(imported.Answers.LeftOut).Lines);
        Assert.Null(imported.Answers.Instrument.Find(new SignifierId("kind")));
    }

    [Fact]
    public void nobody_is_quoted_who_was_not_asked_here() => Assert.All(Read(Newer, New1).Answers.Delegates, one => Assert.False(one.QuoteStory));

    [Theory]
    [InlineData("missing-column", "kind,tale", Definition, null)]
    [InlineData("no-definition", Newer, "{}", null)]
    [InlineData("no-definition", Newer, "not json", null)]
    [InlineData("no-header", "", Definition, null)]
    [InlineData("nothing-asked", "id,other", Definition, null)]
    [InlineData("missing-column", Newer, Definition, "tri")]
    public void refuses_files_that_do_not_belong_together(string code, string header, string definition, string? framing) =>
        Assert.Equal(code, Refused(ReadSenseMaker.From(Lines(header), File(definition), new SenseMakerColumns(Framing: framing))).Code);

    [Fact]
    public void a_header_alone_is_an_instrument_without_answers()
    {
        var imported = Read(Newer);

        Assert.Equal((0, 0), (imported.Answers.Responses.Length, imported.Answers.Delegates.Length));
        Assert.Equal(6, imported.Answers.Instrument.Signifiers.Length);
    }
}
