using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Tests.Fast.TheLanguage;

public sealed class An_instrument
{
    [Fact]
    public void of_well_managed_risks_is_the_seminar_of_2017()
    {
        Assert.Empty(CheckInstrument.Faults(Given.Instrument));
        Assert.Equal((2, 3), (Given.Instrument.Framings.Length, Given.Instrument.Scenarios.Length));
        Assert.Equal(["slider", "triad", "stones", "slider", "slider", "story"], Given.Instrument.Signifiers.Select(signifier => signifier.GetType().Name.ToLowerInvariant()));
        Assert.Equal("Transparent reporting of any failure will…", Given.Instrument.Signifiers[0].Question.In(Words.Language.English));
    }

    public static TheoryData<string> Templates => [.. InstrumentJson.Templates];

    [Theory]
    [MemberData(nameof(Templates))]
    public void of_every_template_is_whole_in_welsh_and_in_english(string template)
    {
        var instrument = InstrumentJson.Template(template);

        Assert.Empty(CheckInstrument.Faults(instrument));
        Assert.Equal(template, instrument.Id);
        Assert.Equal([Words.Language.English, Words.Language.Welsh], instrument.Languages);
        // A text that was never translated is a text that was forgotten.
        Assert.DoesNotContain(CheckInstrument.Texts(instrument), named => named.Text.In(Words.Language.English).Length > 12 && named.Text.In(Words.Language.English) == named.Text.In(Words.Language.Welsh));
    }

    [Fact]
    public void comes_from_one_of_six_templates()
    {
        Assert.Equal(["well-managed-risks", "before-and-after", "co-production-experiences", "principles-in-practice", "priorities-for-future-generations", "what-matters-to-you"],
            InstrumentJson.Templates);
    }

    [Fact]
    public void is_the_same_after_it_was_written_to_a_file_and_read()
    {
        var file = InstrumentJson.Write(Given.Instrument);

        Assert.Equal(file, InstrumentJson.Write(InstrumentJson.Read(Encoding.UTF8.GetBytes(file))));
        Assert.Equal(9, file.Split("\"kind\":").Length - 1); // six questions, one about you, two to practise
    }

    [Theory]
    [InlineData("\"framings\": [", "\"framings\": [null, ")]
    [InlineData("\"signifiers\": [", "\"signifiers\": [null, ")]
    [InlineData("\"name\": {", "\"name\": { \"en-easy\": \"\\u0000\", ")]
    [InlineData("\"name\": {", "\"name\": { \"en-easy\": \"\\ud800\", ")]
    public void is_not_read_from_a_file_with_nothing_in_a_list_or_a_character_that_is_none(string part, string broken)
    {
        var file = InstrumentJson.Write(Given.Instrument);
        Assert.Contains(part, file, StringComparison.Ordinal);

        Assert.Throws<System.Text.Json.JsonException>(() => InstrumentJson.Read(Encoding.UTF8.GetBytes(file.Replace(part, broken, StringComparison.Ordinal))));
    }

    [Fact]
    public void is_the_same_after_it_stood_in_the_log()
    {
        var planned = new SeminarPlanned("SAFE23", Given.Instrument, [.. Given.Instrument.Cells]);

        var read = Assert.IsType<SeminarPlanned>(EventJson.Read("seminar_planned", EventJson.Write(planned)));
        Assert.Equal(InstrumentJson.Write(Given.Instrument), InstrumentJson.Write(read.Instrument));
        Assert.Equal(planned.Rounds, read.Rounds);
    }

    /// <summary>To make it anew after a change that is meant: set NARRATIVES_WRITE_INSTRUMENT_SCHEMA to its path and run this test.</summary>
    [Fact]
    public void has_the_schema_that_is_published_with_the_documents()
    {
        var made = InstrumentJson.Schema().ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n";
        if (Environment.GetEnvironmentVariable("NARRATIVES_WRITE_INSTRUMENT_SCHEMA") is { } path) File.WriteAllText(path, made);

        Assert.Equal(made, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "instrument.schema.json")));
    }

    [Fact]
    public void cannot_be_used_while_a_text_is_missing_in_one_of_its_languages()
    {
        var half = Given.Instrument with { Stem = new Text([new(Words.Language.English, "Think."), new(Words.Language.Welsh, " ")]) };

        Assert.Equal(["stem.cy"], CheckInstrument.Faults(half).Select(fault => fault.Field));
    }

    [Fact]
    public void cannot_be_used_while_the_code_of_a_group_is_missing_in_one_of_its_languages()
    {
        var about = Given.Instrument.AboutYou[0];
        var coded = about with { Options = about.Options.SetItem(0, about.Options[0] with { Code = Text.Of("LG", "") }) };

        Assert.Equal([$"signifiers.{about.Id}.options.{about.Options[0].Id}.code.cy"], CheckInstrument.Faults(Given.Instrument with { AboutYou = [coded] }).Select(fault => fault.Field));
    }

    [Theory]
    [InlineData("en-easy", " ")]
    [InlineData("fr-easy", "Pensez.")]
    public void cannot_be_used_with_an_easy_wording_that_is_blank_or_of_another_language(string key, string wording)
    {
        var easy = Given.Instrument with { Stem = new Text([.. Text.Of("Think.", "Meddyliwch.").Wordings, new(new Language(key), wording)]) };

        Assert.Equal([$"stem.{key}"], CheckInstrument.Faults(easy).Select(fault => fault.Field));
    }

    [Fact]
    public void of_well_managed_risks_has_easy_words_in_both_languages_and_something_to_practise()
    {
        Assert.All(CheckInstrument.Texts(Given.Instrument), named => Assert.True(
            !named.Text.EasyReadIn.Any() || named.Text.EasyReadIn.SequenceEqual([Words.Language.Welsh, Words.Language.English]), $"{named.Path} is easy in one language only."));
        Assert.All(CheckInstrument.Texts(Given.Instrument).Where(named => named.Path.EndsWith("description", StringComparison.Ordinal) || named.Path.StartsWith("consent", StringComparison.Ordinal)),
            named => Assert.NotEmpty(named.Text.EasyReadIn));
        Assert.Equal([typeof(Slider), typeof(Triad)], Given.Instrument.Practice!.Value.Select(signifier => signifier.GetType()));
    }

    [Fact]
    public void gives_each_practice_question_a_name_of_its_own()
    {
        var doubled = Given.Instrument with { Practice = [Given.Instrument.Signifiers[0]] };

        Assert.Contains(CheckInstrument.Faults(doubled), fault => fault.Field == "signifiers");
    }

    [Fact]
    public void cannot_have_two_things_of_one_name()
    {
        var doubled = Given.Instrument with { Signifiers = Given.Instrument.Signifiers.Add(Given.Instrument.Signifiers[0]) };

        Assert.Contains(CheckInstrument.Faults(doubled), fault => fault.Field == "signifiers");
    }

    [Fact]
    public void needs_languages_framings_scenarios_and_questions()
    {
        var empty = Given.Instrument with { Languages = [], Framings = [], Scenarios = [], Signifiers = ImmutableArray<Signifier>.Empty };

        Assert.Superset(new HashSet<string> { "languages", "framings", "scenarios", "signifiers" }, CheckInstrument.Faults(empty).Select(fault => fault.Field).ToHashSet());
    }

    [Fact]
    public void can_be_revised_until_the_first_round_is_opened()
    {
        var revised = Given.Instrument with { Version = 2, Stem = Text.Of("Think again.", "Meddyliwch eto.") };

        var accepted = Assert.IsType<Outcome<NarrativeEvent?>.Accepted>(ReviseInstrument.Decide(Given.PlannedSeminar, revised)).Result;
        Assert.Equal(revised.Stem, Given.PlannedSeminar.And(accepted!).Instrument.Stem);
        var refused = Assert.IsType<Outcome<NarrativeEvent?>.Refused>(ReviseInstrument.Decide(Given.SeminarWithTheFirstRoundOpen, revised));
        Assert.Equal("instrument-frozen", refused.Refusal.Code);
    }

    [Fact]
    public void that_assigns_an_order_has_two_framings_its_own_pace_and_tables_where_they_say_it()
    {
        var good = Given.Instrument with { Collection = Collection.OwnPace, Crossover = CrossoverBy.Delegate };

        Assert.Empty(CheckInstrument.Faults(good));
        Assert.Equal(["crossover"], CheckInstrument.Faults(good with { Collection = Collection.Rounds }).Select(fault => fault.Field));
        Assert.Equal(["crossover"], CheckInstrument.Faults(good with { Framings = [good.Framings[0]], Pictures = null }).Select(fault => fault.Field));
        Assert.Equal(["crossover"], CheckInstrument.Faults(good with { Crossover = CrossoverBy.Table }).Select(fault => fault.Field));
    }
}
