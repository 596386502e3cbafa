using System.Collections.Immutable;
using System.Text;
using Narratives.Capturing;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Tests.Fast.TheLanguage;

public sealed class Depending_on_a_choice
{
    private static readonly Text Words = Text.Of("words", "geiriau");

    /// <summary>Somebody who says they were there is asked how; who was in charge is asked what they would change.</summary>
    private static readonly ImmutableArray<Signifier> Asked =
    [
        Choice("there", ["yes", "no"]),
        Choice("how", ["in-charge", "helping"]) with { OnlyIf = new(new("there"), ["yes"]) },
        new Slider(new("would-change"), Words, Required: true, NotApplicable: false, Words, Words) { OnlyIf = new(new("how"), ["in-charge", "other"]) },
    ];

    [Fact]
    public void is_asked_when_it_was_chosen() =>
        Assert.Equal("missing-mark", Refused(Chosen("there", "yes")));

    [Fact]
    public void is_never_required_when_it_was_not() =>
        Assert.Equal(["there"], Accepted(Chosen("there", "no")));

    [Fact]
    public void is_left_out_when_a_phone_still_holds_an_answer_to_it() =>
        Assert.Equal(["there"], Accepted(Chosen("there", "no"), Chosen("how", "in-charge"), new MarkTold("would-change", "placed", Position: 0.5)));

    [Fact]
    public void holds_over_more_than_one_step()
    {
        Assert.Equal(["there", "how"], Accepted(Chosen("there", "yes"), Chosen("how", "helping")));
        Assert.Equal("missing-mark", Refused(Chosen("there", "yes"), Chosen("how", "in-charge")));
        Assert.Equal(["there", "how", "would-change"], Accepted(new MarkTold("would-change", "placed", Position: 0.5), Chosen("there", "yes"), Chosen("how", "in-charge")));
    }

    [Fact]
    public void is_refused_all_the_same_when_its_mark_is_none() =>
        Assert.Equal("position-outside", Refused(Chosen("there", "no"), new MarkTold("would-change", "placed", Position: 7)));

    public static TheoryData<string, OnlyIf> Faults => new()
    {
        { "signifiers.how.onlyIf.signifier", new(new("nothing"), ["yes"]) },
        { "signifiers.how.onlyIf.signifier", new(new("how"), ["helping"]) },
        { "signifiers.how.onlyIf.signifier", new(new("later"), ["yes"]) },
        { "signifiers.how.onlyIf.signifier", new(new("where"), ["yes"]) },
        { "signifiers.how.onlyIf.signifier", new(new("sector"), ["health"]) }, // an "about you" question is in another list
        { "signifiers.how.onlyIf.anyOf", new(new("there"), ["perhaps"]) },
        { "signifiers.how.onlyIf.anyOf", new(new("there"), ["yes", "perhaps"]) },
        { "signifiers.how.onlyIf.anyOf", new(new("there"), []) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void needs_an_earlier_choice_of_the_same_list_and_its_options(string field, OnlyIf condition)
    {
        var instrument = Given.Instrument with
        {
            Signifiers = [Choice("there", ["yes", "no"]), new Slider(new("where"), Words, Required: false, NotApplicable: true, Words, Words), Choice("how", ["helping"]) with { OnlyIf = condition }, Choice("later", ["yes"])],
        };

        Assert.Equal([field], CheckInstrument.Faults(instrument).Select(fault => fault.Field));
    }

    [Fact]
    public void is_in_the_file_and_in_the_log()
    {
        var instrument = Given.Instrument with { Signifiers = Asked };
        Assert.Empty(CheckInstrument.Faults(instrument));

        var file = InstrumentJson.Write(instrument);
        Assert.Equal(file, InstrumentJson.Write(InstrumentJson.Read(Encoding.UTF8.GetBytes(file))));
        var read = Assert.IsType<SeminarPlanned>(EventJson.Read("seminar_planned", EventJson.Write(new SeminarPlanned("SAFE23", instrument, []))));
        Assert.Equal(["in-charge", "other"], read.Instrument.Signifiers[2].OnlyIf!.AnyOf);
    }

    [Fact]
    public void takes_no_room_where_nothing_depends()
    {
        Assert.DoesNotContain("nlyIf", InstrumentJson.Write(Given.Instrument), StringComparison.Ordinal);
        var planned = Encoding.UTF8.GetString(EventJson.Write(new SeminarPlanned("SAFE23", Given.Instrument with { Practice = null }, [])));
        Assert.DoesNotContain("nlyIf", planned, StringComparison.Ordinal);
        Assert.DoesNotContain("RandomOrder", planned, StringComparison.Ordinal);
        Assert.DoesNotContain("Practice", planned, StringComparison.Ordinal);
    }

    private static Choice Choice(string id, string[] options) => new(new(id), Words, Required: true, NotApplicable: false,
        [.. options.Select(option => new Option(option, Words))], Several: false, Ordered: false, Other: true, PreferNotToSay: false);

    private static MarkTold Chosen(string signifier, string option) => new(signifier, "placed", Options: [option]);

    private static IEnumerable<string> Accepted(params MarkTold[] told) =>
        Assert.IsType<Outcome<ImmutableArray<Mark>>.Accepted>(ReadMarks.Decide(Asked, told, "marks")).Result.Select(mark => mark.Signifier.Slug);

    private static string Refused(params MarkTold[] told) =>
        Assert.IsType<Outcome<ImmutableArray<Mark>>.Refused>(ReadMarks.Decide(Asked, told, "marks")).Refusal.Code;
}
