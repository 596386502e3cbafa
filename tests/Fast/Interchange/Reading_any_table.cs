using Narratives.Instruments;
using Narratives.Interchange;
using Narratives.Interchange.Mapped;
using Narratives.Marks;
using Narratives.Words;
using static Narratives.Tests.Fast.Interchange.Given;

namespace Narratives.Tests.Fast.Interchange;

public class Reading_any_table
{
    private const string Mapping = """
        {
          "name": "Rivers", "language": "cy", "delegate": "who", "turn": "n", "afterReveal": "after",
          "framing": { "column": "frame", "values": [{ "value": "B", "name": "Ail" }, { "value": "A", "name": "Cyntaf" }] },
          "scenario": { "column": "case" },
          "sliders": [{ "column": "s", "min": 1, "max": 7, "question": "Pa mor?", "left": "ychydig", "right": "llawer" }, { "column": "back", "min": 10, "max": 0 }],
          "triads": [{ "left": { "column": "t1" }, "top": { "column": "t2" }, "right": { "column": "t3" } }],
          "planes": [{ "x": { "column": "x", "min": 0, "max": 100 }, "y": { "column": "y", "min": 0, "max": 100 } }],
          "choices": [{ "column": "pick", "between": ";" }],
          "stories": [{ "column": "tale", "titleColumn": "head" }],
          "aboutYou": [{ "column": "role" }],
          "notApplicable": ["N/A"]
        }
        """;

    private const string Header = "who,n,after,frame,case,s,back,t1,t2,t3,x,y,pick,tale,head,role";
    private const string Ann1 = "ann,2,0,A,flood,4,10,20,30,50,25,75,a; b,Told,Head,chief";
    private const string Ann2 = "ann,1,0,B,flood,7,0,N/A,N/A,N/A,,,,,,chief";
    private const string Bob = "bob,1,1,A,fire,N/A,5,1,1,1,500,0,b,,,clerk";

    private static Imported Read(params string[] lines) => Accepted(ReadMapped.From(Lines(lines), System.Text.Encoding.UTF8.GetBytes(Mapping)));

    [Fact]
    public void sliders_run_between_the_numbers_that_the_mapping_names_in_either_direction()
    {
        var imported = Read(Header, Ann1, Ann2);

        Assert.Equal([0.5, 1], imported.MarksOf("s").Positions());
        Assert.Equal([0, 1], imported.MarksOf("back").Positions());
    }

    [Fact]
    public void the_framings_come_in_the_order_of_the_mapping_and_the_delegates_are_known()
    {
        var answers = Read(Header, Ann1, Ann2, Bob).Answers;

        Assert.Equal(["b", "a"], answers.Instrument.Framings.Select(framing => framing.Id.Slug));
        Assert.Equal("Ail", answers.Instrument.Framings[0].Name.In(Language.Welsh));
        Assert.Equal(["flood", "fire"], answers.Instrument.Scenarios.Select(scenario => scenario.Id.Slug));
        Assert.Equal((true, 2), (answers.KnowsDelegates, answers.Delegates.Length));
        Assert.Equal([(false, 1), (false, 2), (true, 1)], answers.Responses.Select(response => (response.AfterReveal, response.Turn)).Order());
    }

    [Fact]
    public void triads_planes_choices_and_stories_are_read()
    {
        var imported = Read(Header, Ann1);
        var point = Assert.IsType<TriadPlacement>(imported.MarksOf("t1-t2-t3").Single().Placement).Point;
        var stone = Assert.IsType<StonesPlacement>(imported.MarksOf("x-y").Single().Placement).Points[0];

        Assert.Equal((0.2, 0.3, 0.5), (point.Left.Fraction, point.Top.Fraction, point.Right.Fraction));
        Assert.Equal((0.25, 0.75), (stone.X.Fraction, stone.Y.Fraction));
        Assert.Equal(new ChoicePlacement(["a", "b"], null), imported.MarksOf("pick").Single().Placement);
        Assert.Equal(new StoryPlacement("Head", "Told"), imported.MarksOf("tale").Single().Placement);
        Assert.Equal(new ChoicePlacement(["chief"], null), imported.Answers.Delegates[0].AboutYou[0].Placement);
    }

    [Fact]
    public void not_applicable_and_untouched_are_counted_apart()
    {
        var imported = Read(Header, Ann1, Ann2);

        Assert.Equal([MarkState.Placed, MarkState.NotApplicable], imported.MarksOf("t1-t2-t3").Select(mark => mark.State).Order());
        Assert.Equal([MarkState.Placed, MarkState.Skipped], imported.MarksOf("x-y").Select(mark => mark.State).Order());
    }

    [Fact]
    public void cells_that_cannot_be_are_told_with_line_and_column()
    {
        var imported = Read(Header, Ann1, Bob, ",1,0,A,fire,1,1,1,1,1,1,1,b,,,x", "cai,1,0,C,fire,1,1,1,1,1,1,1,b,,,x");

        Assert.Equal([(3, "t1"), (3, "x"), (4, ""), (5, "")], imported.Report.Faults.Select(fault => (fault.Line, fault.Column)).Order());
        Assert.Equal([1, 1], imported.Answers.LeftOut.Select(left => left.Count));
    }

    [Fact]
    public void a_delegate_who_says_something_else_about_themselves_later_is_told()
    {
        var imported = Read(Header, Ann1, Ann2.Replace("chief", "clerk"));

        Assert.Equal((3, "role"), (Assert.Single(imported.Report.Faults).Line, imported.Report.Faults[0].Column));
    }

    [Theory]
    [InlineData("missing-column", "nowhere", """{"sliders":[{"column":"nowhere","min":0,"max":1}]}""")]
    [InlineData("doubled-column", "twice", """{"sliders":[{"column":"twice","min":0,"max":1}]}""")]
    [InlineData("no-line", "s", """{"sliders":[{"column":"s","min":1,"max":1}]}""")]
    [InlineData("nothing-mapped", "", """{"delegate":"s"}""")]
    [InlineData("unreadable-mapping", "$.slider", """{"slider":[]}""")]
    [InlineData("unreadable-mapping", "$.sliders[0]", """{"sliders":[{"column":"s","min":0}]}""")]
    [InlineData("unreadable-mapping", "$", "nonsense")]
    public void a_mapping_that_does_not_fit_is_refused_and_the_column_named(string code, string field, string mapping)
    {
        var refusal = Refused(ReadMapped.From(Lines("s,twice,twice", "1,2,3"), System.Text.Encoding.UTF8.GetBytes(mapping)));

        Assert.Equal((code, field), (refusal.Code, refusal.Field));
    }
}
