using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Linting;
using Narratives.Planning;
using Narratives.Words;

namespace Narratives.Tests.Fast.TheLanguage;

public sealed class Linting_an_instrument
{
    private static readonly Instrument Reference = InstrumentJson.Template(InstrumentJson.ReferenceTemplate);

    public static TheoryData<string> Templates => [.. InstrumentJson.Templates];

    /// <summary>A question that nothing is to be said about.</summary>
    private static readonly Slider Good = new(new("pace"), Text.Of("In your story it went…", "Yn eich stori aeth pethau…"), Required: false, NotApplicable: true,
        Text.Of("too fast", "yn rhy gyflym"), Text.Of("too slowly", "yn rhy araf"), new Poles(Tone.Bad, Tone.Bad));

    private static readonly Triad Model = new(new("helpful"), Text.Of("What would be helpful?", "Beth fyddai’n help?"), Required: false, NotApplicable: true,
        Text.Of("clear process", "proses glir"), Text.Of("common sense", "synnwyr cyffredin"), Text.Of("freedom to act", "rhyddid i weithredu"));

    [Fact]
    public void says_nothing_about_questions_as_they_should_be() => Assert.Empty(Rules(Good, Model));

    [Fact]
    public void warns_of_a_good_and_a_bad_pole_until_a_reason_is_given()
    {
        var mixed = Good with { Poles = new Poles(Tone.Bad, Tone.Good) };

        Assert.Equal(["poles-mixed"], Rules(mixed));
        Assert.Empty(Rules(mixed with { Poles = new Poles(Tone.Bad, Tone.Good, "The seminar is about exactly this.") }));
        Assert.Equal(["poles-mixed"], Rules(mixed with { Poles = new Poles(Tone.Bad, Tone.Good, " ") }));
        Assert.Empty(Rules(Good with { Poles = new Poles(Tone.Good, Tone.Good) }));
        Assert.Empty(Rules(Good with { Poles = new Poles(Tone.Neutral, Tone.Good) }));
    }

    [Fact]
    public void asks_for_what_each_pole_is() => Assert.Equal(["poles-untagged"], Rules(Good with { Poles = null }));

    [Fact]
    public void warns_where_every_good_pole_is_on_the_same_side()
    {
        var (first, second) = (Good with { Poles = new Poles(Tone.Bad, Tone.Good, "So it is.") }, Good with { Id = new("second"), Poles = new Poles(Tone.Bad, Tone.Good, "So it is.") });

        Assert.Equal(["one-direction"], Rules(first, second));
        Assert.Empty(Rules(first, second with { Poles = new Poles(Tone.Good, Tone.Bad, "Turned round.") }));
        Assert.Empty(Rules(first));
    }

    [Fact]
    public void warns_of_a_triad_whose_labels_do_not_weigh_alike()
    {
        Assert.Equal(["triad-uneven"], Rules(Model with { Top = Text.Of("what we all know from long years of doing it", "synnwyr cyffredin pobl brofiadol") }).Distinct());
        Assert.Equal(["triad-one-scale"], Rules(Model with { Left = Text.Of("low pressure", "pwysau isel"), Right = Text.Of("high pressure", "pwysau uchel") }).Distinct());
    }

    [Fact]
    public void warns_of_long_labels_of_two_ideas_and_of_languages_that_differ()
    {
        Assert.Equal(["label-long"], Rules(Good with { Left = Text.Of("too fast for anybody in the room to follow it all", "yn rhy gyflym i neb yn yr ystafell ei ddilyn i gyd") }).Distinct());
        Assert.Equal(["two-ideas"], Rules(Good with { Left = Text.Of("fast and loud", "cyflym ac uchel eu cloch") }).Distinct());
        Assert.Equal(["languages-uneven"], Rules(Good with { Left = Text.Of("too fast", "yn rhy gyflym o lawer i bawb") }));
    }

    [Fact]
    public void tells_a_word_from_a_part_of_one() => Assert.Empty(Rules(Good with { Left = Text.Of("orders from a band", "gorchmynion o’r acen") }));

    [Fact]
    public void warns_of_opinions_in_general_and_of_asking_for_names()
    {
        Assert.Equal(["opinion"], Rules(Good with { Question = Text.Of("In general, work goes…", "Ar y cyfan aeth pethau…") }));
        Assert.Equal(["names"], Rules(Good with { Question = Text.Of("Who was in charge?", "Beth oedd y drefn?") }));
        Assert.Empty(Rules(Good with { Question = Text.Of("What happened? Please name nobody.", "Beth ddigwyddodd? Peidiwch ag enwi neb.") }));
    }

    [Fact]
    public void warns_where_nobody_can_say_that_it_does_not_apply_or_that_they_would_rather_not_say()
    {
        Assert.Equal(["no-not-applicable", "no-not-applicable"], Rules(Good with { NotApplicable = false }, Model with { NotApplicable = false }));

        var about = Reference.AboutYou[0] with { PreferNotToSay = false };
        Assert.Contains(LintInstrument.Remarks(Reference with { AboutYou = [about] }), remark => remark.Rule == "prefer-not-to-say" && remark.Path == "signifiers.sector");
    }

    [Fact]
    public void warns_of_a_triad_whose_labels_shut_each_other_out_or_are_made_differently()
    {
        Assert.Equal(["triad-exclusive"], Rules(Model with { Right = Text.Of("no freedom", "dim rhyddid") }).Distinct());
        Assert.Equal(["triad-grammar"], Rules(Model with { Right = Text.Of("to act freely", "rhyddid i weithredu") }));
        Assert.Empty(Rules(Model with { Left = Text.Of("to follow rules", "dilyn rheolau"), Top = Text.Of("to use sense", "defnyddio synnwyr"), Right = Text.Of("to act freely", "gweithredu’n rhydd") }));
    }

    [Fact]
    public void warns_where_people_cannot_practise_what_they_will_be_asked()
    {
        Assert.Equal(["no-practice"], Rules(Reference with { Practice = null }));
        Assert.Equal(["no-practice"], Rules(Reference with { Practice = [.. Reference.Practice!.Value.OfType<Slider>()] }));
        Assert.Empty(Rules(Reference with { Practice = [.. Reference.Practice!.Value.OfType<Slider>()], Signifiers = [.. Reference.Signifiers.OfType<Slider>()] }));
        // Nobody waits for a round of an open collection.
        Assert.Empty(Rules(Reference with { Practice = null, Collection = Collection.Open }));
    }

    [Fact]
    public void warns_of_a_stem_that_does_not_point_at_the_framing_or_asks_for_opinions()
    {
        Assert.Equal(["stem-framing"], Rules(Reference with { Stem = Text.Of("Think about the challenge.", "Meddyliwch am y ffordd hon.") }));
        Assert.Empty(Rules(Reference with { Stem = Text.Of("Remember: failure has no place.", "Meddyliwch am y ffordd hon.") }));
        Assert.Empty(Rules(Reference with { Framings = Reference.Framings[..1], Stem = Text.Of("Think about the challenge.", "Meddyliwch am yr her.") }));
        Assert.Equal(["opinion"], Rules(Reference with { Stem = Text.Of("In general, this is how I see it.", "Meddyliwch am y ffordd hon.") }));
    }

    [Theory]
    [InlineData("How old are you?", "Under 20", "20 or more", true)]
    [InlineData("How old are you?", "18 to 34", "35 and over", false)]
    [InlineData("What is your gender?", "Man", "Woman", true)]
    [InlineData("Which ethnic group are you of?", "This", "That", true)]
    [InlineData("Where do you work?", "Here", "There", false)]
    public void asks_for_categories_that_others_count_by_as_well(string question, string one, string other, bool remarked)
    {
        var about = Reference.AboutYou[0] with { Question = Text.Of(question, question), Other = false, Options = [new("one", Text.Of(one, one)), new("other-one", Text.Of(other, other))] };

        var remarks = LintInstrument.Remarks(Reference with { AboutYou = [about] });

        Assert.Equal(remarked, remarks.Any(remark => remark.Rule == "harmonised"));
        Assert.DoesNotContain(LintInstrument.Remarks(Reference with { AboutYou = [about with { Question = Text.Of("What is your gender?", "Beth yw eich rhywedd?"), Other = true }] }), remark => remark.Rule == "harmonised");
    }

    [Fact]
    public void asks_for_a_plan_of_what_decides_before_anything_is_seen()
    {
        var slider = Reference.Signifiers.OfType<Slider>().First();
        var plan = new AnalysisPlan(Locked: true, [new(slider.Id, PlannedRole.Primary, ExpectedDirection.Right, 0.1)]);

        Assert.Equal([("plan-undeclared", "")], LintWhole.Declared(Reference, null).Select(remark => (remark.Rule, remark.Path)));
        Assert.DoesNotContain(LintWhole.Declared(Reference, plan), remark => remark.Path == $"signifiers.{slider.Id}" || remark.Path.Length == 0);
        Assert.Contains(LintWhole.Declared(Reference, plan), remark => remark.Path.StartsWith("signifiers.", StringComparison.Ordinal));
        Assert.Empty(LintWhole.Declared(Reference with { Framings = Reference.Framings[..1] }, null));
    }

    [Fact]
    public void counts_what_a_delegate_is_asked_in_all()
    {
        var asked = Enumerable.Range(0, 5).Select(number => (Signifier)(Good with { Id = new($"pace-{number}") })).ToImmutableArray();

        Assert.Equal(["budget-repeated"], LintInstrument.Remarks(Reference with { Signifiers = asked, AboutYou = [] }).Select(remark => remark.Rule));
        Assert.Empty(LintInstrument.Remarks(Reference with { Signifiers = asked[..4], AboutYou = [] }));
        Assert.Equal(4.8, LintBudget.Minutes(Reference with { Signifiers = asked[..4], AboutYou = [] }), 9);
        var story = Reference.Signifiers.OfType<Story>().Single();
        Assert.Equal(["budget-minutes"], LintInstrument.Remarks(Reference with { Signifiers = [.. asked[..3], story], AboutYou = [] }).Select(remark => remark.Rule));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void has_only_remarks_about_templates_that_their_authors_answer_for(string name)
    {
        var instrument = InstrumentJson.Template(name);
        var remarks = LintInstrument.Remarks(instrument);

        Assert.All(remarks, remark => Assert.True(remark.Says.Speaks(Language.English) && remark.Says.Speaks(Language.Welsh), remark.Rule));
        Assert.DoesNotContain(remarks, remark => remark.Rule is "no-practice" or "stem-framing" or "harmonised" or "triad-exclusive" or "triad-grammar" or "poles-untagged" or "poles-mixed" or "names" or "no-not-applicable" or "triad-one-scale");
    }

    private static IEnumerable<string> Rules(Instrument instrument) => LintInstrument.Remarks(instrument with { AboutYou = [] }).Select(remark => remark.Rule)
        .Except(LintInstrument.Remarks(Reference).Select(remark => remark.Rule));

    private static IEnumerable<string> Rules(params Signifier[] signifiers) =>
        LintInstrument.Remarks(Reference with { Framings = Reference.Framings[..1], Scenarios = Reference.Scenarios[..1], Signifiers = [.. signifiers], AboutYou = [] }).Select(remark => remark.Rule);
}
