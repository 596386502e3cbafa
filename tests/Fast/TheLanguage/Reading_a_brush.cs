using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Interpreting;
using Narratives.Words;

namespace Narratives.Tests.Fast.TheLanguage;

public sealed class Reading_a_brush
{
    private static readonly SignifierId Slider = new("transparent-reporting");
    private static readonly SignifierId Triad = new("helpful-to-decisions");
    private static readonly SignifierId Stones = new("service-users-and-decisions");
    private static readonly ImmutableArray<OutlinePoint> Corners = [new(0, 0), new(1, 0), new(0, 1)];

    [Fact]
    public void takes_one_that_fits_its_question()
    {
        Brush[] fitting = [new SliderBrush(Slider, 0, 0), new ShiftBrush(Slider, -1, 1), new TriadBrush(Triad, Corners), new StonesBrush(Stones, "this-decision", Corners)];

        Assert.All(fitting, brush => Assert.Equal(new Outcome<Brush>.Accepted(brush), ReadBrush.Decide(Given.Instrument, brush)));
    }

    [Fact]
    public void refuses_one_that_does_not()
    {
        Assert.Equal(("missing", "brush"), Refused((Brush?)null));
        Assert.Equal(("unknown-signifier", "brush.signifier"), Refused(new SliderBrush(new("weather"), 0, 1)));
        Assert.Equal(("wrong-brush", "brush.kind"), Refused(new SliderBrush(Triad, 0, 1)));
        Assert.Equal(("wrong-brush", "brush.from"), Refused(new SliderBrush(Slider, 0.5, 0.4)));
        Assert.Equal(("wrong-brush", "brush.from"), Refused(new ShiftBrush(Slider, double.NaN, 1)));
        Assert.Equal(("wrong-brush", "brush.outline"), Refused(new TriadBrush(Triad, [new(0, 0), new(1, 0)])));
        Assert.Equal(("wrong-brush", "brush.outline"), Refused(new TriadBrush(Triad, default)));
        Assert.Equal(("wrong-brush", "brush.outline"), Refused(new TriadBrush(Triad, [new(0, 0), new(1, 0), new(double.PositiveInfinity, 1)])));
        Assert.Equal(("wrong-brush", "brush.outline"), Refused(new TriadBrush(Triad, [.. Enumerable.Repeat(new OutlinePoint(0, 0), 501)])));
        Assert.Equal(("unknown-stone", "brush.stone"), Refused(new StonesBrush(Stones, "no-stone", Corners)));
        Assert.Equal(("wrong-brush", "brush.kind"), Refused(new ChoiceBrush(Slider, ["a"])));
    }

    [Fact]
    public void takes_what_was_not_told_of_a_selection_as_everything()
    {
        var told = new Selection(default, default, default, null, null, RevealPart.After);

        var read = Assert.IsType<Outcome<Selection>.Accepted>(ReadSelection.Decide(Given.Instrument, told)).Result;

        Assert.True(read.Framings.IsEmpty && read.Scenarios.IsEmpty && read.AboutYou.IsEmpty);
        Assert.Equal(new Outcome<Selection>.Accepted(Selection.Everything), ReadSelection.Decide(Given.Instrument, null));
    }

    [Fact]
    public void refuses_a_selection_of_what_the_seminar_has_not()
    {
        Assert.Equal(("unknown-part", "selection.framings"), Refused(Selection.Everything with { Framings = [new("weather")] }));
        Assert.Equal(("unknown-part", "selection.scenarios"), Refused(Selection.Everything with { Scenarios = [new("weather")] }));
        Assert.Equal(("unknown-language", "selection.language"), Refused(Selection.Everything with { Language = new("tlh") }));
        Assert.Equal(("unknown-part", "selection.order"), Refused(Selection.Everything with { Order = (Order)7 }));
        Assert.Equal(("unknown-part", "selection.reveal"), Refused(Selection.Everything with { Reveal = (RevealPart)7 }));
        Assert.Equal(("unknown-signifier", "selection.aboutYou[0].signifier"), Refused(Selection.Everything with { AboutYou = [new(new("weather"), ["a"])] }));
        Assert.Equal(("unknown-signifier", "selection.aboutYou[0].signifier"), Refused(Selection.Everything with { AboutYou = [null!] }));
        Assert.Equal(("missing", "selection.aboutYou[0].options"), Refused(Selection.Everything with { AboutYou = [new(new("sector"), [])] }));
        Assert.Equal(("unknown-option", "selection.aboutYou[0].options"), Refused(Selection.Everything with { AboutYou = [new(new("sector"), ["weather"])] }));
    }

    private static (string Code, string Field) Refused(Brush? brush) => CodeOf(Assert.IsType<Outcome<Brush>.Refused>(ReadBrush.Decide(Given.Instrument, brush)).Refusal);

    private static (string Code, string Field) Refused(Selection selection) => CodeOf(Assert.IsType<Outcome<Selection>.Refused>(ReadSelection.Decide(Given.Instrument, selection)).Refusal);

    private static (string Code, string Field) CodeOf(Refusal refusal) => (refusal.Code, refusal.Field);
}
