using Narratives.Instruments;
using Narratives.Interchange.SenseMaker;
using Narratives.Words;
using static Narratives.Tests.Fast.Interchange.Given;

namespace Narratives.Tests.Fast.Interchange;

/// <summary>A facilitator goes on with what was asked in SenseMaker.</summary>
public sealed class Beginning_from_SenseMaker
{
    private const string Definition = """
        {"id":["p1"],"name":["Flood &amp; fire"],"language":["en"],"signifiers":[
          {"id":"intro","type":"label","title":"<b>Hello</b>","content":{"items":{},"labels":{},"stones":{}}},
          {"id":"tale","type":"freetext","title":"Tell","fragment":true,"required":true,"content":{}},
          {"id":"tri","type":"triad","title":"What helped?","allow_na":true,"content":{"labels":[{"id":"a","text":"rules"},{"id":"b","text":"sense"},{"id":"c","text":"freedom"}],"items":{}}},
          {"id":"dy","type":"dyad","title":"What helped?","allow_na":true,"content":{"labels":[{"id":"l","text":"fired"},{"id":"r","text":"promoted"}]}},
          {"id":"st","type":"stones","title":"Where?","content":{"axis":{"x":{"name":"cost","start_label":"low","end_label":"high"},"y":{}},"stones":[{"id":"s1","title":"Us"},{"id":"s2","title":"Us"}]}},
          {"id":"feel","type":"list","title":"Feelings","content":{"items":[{"id":"g","title":"glad"},{"id":"s","title":"sad"}],"max_responses":2}},
          {"id":"age","type":"list","title":"Age?","sticky":true,"content":{"items":[{"id":"y","title":"young"},{"id":"o","title":"old"}],"max_responses":1}}
        ]}
        """;

    private static Begun Begun { get; } = Accepted(BeginFromDefinition.From(File(Definition)));

    [Fact]
    public void every_kind_becomes_a_question_and_what_is_none_is_told()
    {
        Assert.Equal([typeof(Story), typeof(Triad), typeof(Slider), typeof(Stones), typeof(Choice)], Begun.Instrument.Signifiers.Select(signifier => signifier.GetType()));
        Assert.Equal("age", Assert.Single(Begun.Instrument.AboutYou).Id.Slug);
        Assert.True(Begun.Instrument.AboutYou[0].PreferNotToSay);
        Assert.Equal(["Hello"], Begun.LeftOut);
    }

    [Fact]
    public void labels_of_a_triad_come_in_the_order_top_left_right()
    {
        var triad = Begun.Instrument.Signifiers.OfType<Triad>().Single();

        Assert.Equal(("sense", "rules", "freedom"), (triad.Left.ToString(), triad.Top.ToString(), triad.Right.ToString()));
    }

    [Fact]
    public void names_in_the_data_are_readable_and_no_two_are_the_same()
    {
        Assert.Equal(["tell", "what-helped", "what-helped-2", "where", "feelings"], Begun.Instrument.Signifiers.Select(signifier => signifier.Id.Slug));
        Assert.Equal(["us", "us-2"], Begun.Instrument.Signifiers.OfType<Stones>().Single().Movable.Select(stone => stone.Id));
    }

    [Fact]
    public void the_parity_gate_names_what_is_still_to_be_written_and_nothing_else()
    {
        var faults = CheckInstrument.Faults(Begun.Instrument).Select(fault => fault.Field).ToList();

        Assert.Contains("signifiers.what-helped.top.cy", faults);
        Assert.Contains("framings.framing.name.en", faults);
        Assert.Contains("stem.cy", faults);
        Assert.DoesNotContain("signifiers.what-helped.top.en", faults);
        Assert.All(faults, fault => Assert.True(fault.EndsWith(".cy", StringComparison.Ordinal) || fault.EndsWith(".en", StringComparison.Ordinal), fault));
        Assert.DoesNotContain(faults, fault => fault.StartsWith("consent", StringComparison.Ordinal));
    }

    [Fact]
    public void a_project_in_Welsh_has_its_words_in_Welsh()
    {
        var begun = Accepted(BeginFromDefinition.From(File(Definition.Replace("[\"en\"]", "[\"cy\"]", StringComparison.Ordinal))));

        Assert.True(begun.Instrument.Name.Speaks(Language.Welsh));
        Assert.False(begun.Instrument.Name.Speaks(Language.English));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"signifiers":[{"id":"x","type":"label","title":"Hello"}]}""")]
    public void what_asks_nothing_is_refused(string file) =>
        Assert.Equal("no-definition", Refused(BeginFromDefinition.From(File(file))).Code);
}
