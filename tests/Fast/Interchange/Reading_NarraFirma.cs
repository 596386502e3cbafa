using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Interchange;
using Narratives.Interchange.NarraFirma;
using Narratives.Marks;
using static Narratives.Tests.Fast.Interchange.Given;

namespace Narratives.Tests.Fast.Interchange;

public class Reading_NarraFirma
{
    private static readonly string[] Exported =
    [
        "Story title,Story text,Eliciting question,How long ago,Feel,Feel,Remember,Comment",
        ",,,,happy,sad,,",
        "Flood,It rained,Surprise,1 year,happy,sad,0,It is okay but I would rather have been told before and not after the fact by somebody else altogether",
        "Fire,It burned,Discovery,3 months,,sad,100,",
        "Calm,Nothing,Surprise,,,,,",
    ];

    private static Imported Read(NarraFirmaColumns? columns, params string[] lines) => Accepted(ReadNarraFirma.From(Lines(lines), columns));

    private static IEnumerable<string> Chosen(Imported imported, string question) =>
        imported.MarksOf(question).Select(mark => mark.Placement is ChoicePlacement placed ? string.Join('+', placed.Options) : mark.State.ToString()).Order();

    [Fact]
    public void its_own_export_has_a_second_header_with_the_answers()
    {
        var imported = Read(null, Exported);

        Assert.Equal(3, imported.Answers.Responses.Length);
        Assert.Equal(["Skipped", "happy+sad", "sad"], Chosen(imported, "feel"), StringComparer.Ordinal);
        Assert.Equal(["1-year", "3-months", "Skipped"], Chosen(imported, "how-long-ago"), StringComparer.Ordinal);
        Assert.Contains(new StoryPlacement("Flood", "It rained"), imported.MarksOf("story").Select(mark => mark.Placement));
    }

    [Fact]
    public void a_scale_runs_from_0_to_100_and_blank_is_untouched()
    {
        var imported = Read(null, Exported);

        Assert.Equal([0, 1], imported.MarksOf("remember").Positions());
        Assert.Equal(1, imported.MarksOf("remember").Count(mark => mark.State == MarkState.Skipped));
        Assert.NotEmpty(imported.Report.Remarks);
    }

    [Fact]
    public void free_text_is_left_out_and_said() =>
        Assert.Equal(["Comment"], Read(null, Exported).Report.LeftOut.Select(column => column.Column));

    [Fact]
    public void the_encodings_of_its_import_are_read()
    {
        var imported = Read(
            new NarraFirmaColumns(Delegate: "Respondent", StoryText: "SText", StoryTitle: "STitle", Sliders: ["Remember"], Between: ImmutableDictionary<string, string>.Empty.Add("Helped", ",")),
            "Respondent,SText,STitle,Remember,Feel about,Feel about,Needed [help],Needed [understanding],Helped",
            "2554,One day,Never,3,happy,,Yes,No,\"manager, colleague\"",
            "1543,It was,Finally,7,,sad,No,Yes,friend");

        Assert.Equal(["happy", "sad"], Chosen(imported, "feel-about"));
        Assert.Equal(["help", "understanding"], Chosen(imported, "needed"));
        Assert.Equal(["friend", "manager+colleague"], Chosen(imported, "helped"));
        Assert.Equal([0.03, 0.07], imported.MarksOf("remember").Positions());
        Assert.True(imported.Answers.KnowsDelegates);
    }

    [Fact]
    public void a_question_can_divide_into_framings()
    {
        var imported = Read(new NarraFirmaColumns(Framing: "Eliciting question"), Exported);

        Assert.Equal(["surprise", "discovery"], imported.Answers.Instrument.Framings.Select(framing => framing.Id.Slug));
    }

    [Fact]
    public void a_ragged_row_is_told_with_its_line_and_the_rest_is_read()
    {
        var imported = Read(null, [.. Exported, "only,two"]);

        Assert.Equal((6, 3), (Assert.Single(imported.Report.Faults).Line, imported.Answers.Responses.Length));
    }

    [Fact]
    public void a_file_without_stories_is_refused() => Assert.Equal("missing-column", Refused(ReadNarraFirma.From(Lines("a,b", "1,2"))).Code);
}
