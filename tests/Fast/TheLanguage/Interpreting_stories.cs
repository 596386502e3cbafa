using System.Collections.Immutable;
using Narratives.Events;
using Narratives.Interpreting;
using Narratives.Words;

namespace Narratives.Tests.Fast.TheLanguage;

public sealed class Interpreting_stories
{
    private static readonly ResponseId Response = new(new Guid("01920000-0000-7000-8000-000000000003"));
    private static readonly ThemeTold Trust = new("trust", "Trust", "They trust each other.");
    private static readonly NoteTold Note = new("n1", "Ann", "Nobody mentions forms.", Strength.Weak, ["They forgot."], ["trust"], "transparent-reporting", null, null, ["alias"]);

    private static Interpretation WithTrust => Interpretation.None.And(new ThemeNamed("trust", "Trust", "They trust each other."));

    [Fact]
    public void names_a_theme_once_and_then_better()
    {
        var known = Interpretation.None.And(Accepted(NameTheme.Decide(Interpretation.None, Trust)));

        Assert.Equal([new Theme("trust", "Trust", "They trust each other.")], known.Themes);
        Assert.Null(Accepted(NameTheme.Decide(known, Trust)));
        Assert.Equal("In each other", known.And(Accepted(NameTheme.Decide(known, Trust with { Description = " In each other " }))).Themes.Single().Description);
    }

    [Fact]
    public void refuses_a_theme_that_could_not_be_told_from_another()
    {
        Assert.Equal("theme-named-twice", Refused(NameTheme.Decide(WithTrust, Trust with { Id = "other", Name = "TRUST" })));
        Assert.Equal("malformed-id", Refused(NameTheme.Decide(WithTrust, Trust with { Id = "Not a slug" })));
        Assert.Equal("malformed-id", Refused(NameTheme.Decide(WithTrust, Trust with { Id = "trust\n" })));
        Assert.Equal("missing", Refused(NameTheme.Decide(WithTrust, Trust with { Name = " " })));
        Assert.Equal("written-too-long", Refused(NameTheme.Decide(WithTrust, Trust with { Name = new string('a', 81) })));
        Assert.Equal("written-too-long", Refused(NameTheme.Decide(WithTrust, Trust with { Description = new string('a', 1001) })));
        Assert.Equal("malformed", Refused(NameTheme.Decide(WithTrust, Trust with { Name = "a\0b" })));
        var full = Enumerable.Range(0, Written.MostThemes).Aggregate(Interpretation.None, (known, one) => known.And(new ThemeNamed($"t{one}", $"T{one}", "")));
        Assert.Equal("too-many", Refused(NameTheme.Decide(full, Trust)));
        Assert.NotNull(Accepted(NameTheme.Decide(full, new ThemeTold("t1", "Better", null))));
    }

    [Fact]
    public void lets_the_latest_coding_of_a_coder_stand()
    {
        var known = WithTrust.And(Accepted(CodeStory.Decide(WithTrust, new CodingTold("alias", " Ann ", ["trust", "trust"]), Response)));

        Assert.Equal(["trust"], known.Codings[(Response, "Ann")]);
        Assert.Null(Accepted(CodeStory.Decide(known, new CodingTold("alias", "Ann", ["trust"]), Response)));
        known = known.And(Accepted(CodeStory.Decide(known, new CodingTold("alias", "Ann", []), Response))).And(Accepted(CodeStory.Decide(known, new CodingTold("alias", "Ben", ["trust"]), Response)));
        Assert.Empty(known.Codings[(Response, "Ann")]);
        Assert.Equal(["trust"], known.Codings[(Response, "Ben")]);
    }

    [Fact]
    public void refuses_codings_of_nothing_by_nobody_and_with_nothing_known()
    {
        Assert.Equal("unknown-story", Refused(CodeStory.Decide(WithTrust, new CodingTold("alias", "Ann", ["trust"]), null)));
        Assert.Equal("missing", Refused(CodeStory.Decide(WithTrust, new CodingTold("alias", "", ["trust"]), Response)));
        Assert.Equal("missing", Refused(CodeStory.Decide(WithTrust, new CodingTold("alias", "Ann", null), Response)));
        Assert.Equal("written-too-long", Refused(CodeStory.Decide(WithTrust, new CodingTold("alias", new string('a', 41), ["trust"]), Response)));
        Assert.Equal("unknown-theme", Refused(CodeStory.Decide(WithTrust, new CodingTold("alias", "Ann", ["rules"]), Response)));
        Assert.Equal("unknown-theme", Refused(CodeStory.Decide(WithTrust, new CodingTold("alias", "Ann", [null]), Response)));
        var many = Enumerable.Range(0, Written.MostCoders).Aggregate(WithTrust, (known, one) => known.And(new StoryCoded(Response, $"coder {one}", [])));
        Assert.Equal("too-many", Refused(CodeStory.Decide(many, new CodingTold("alias", "Ann", ["trust"]), Response)));
        Assert.NotNull(Accepted(CodeStory.Decide(many, new CodingTold("alias", "coder 1", ["trust"]), Response)));
    }

    [Fact]
    public void keeps_a_note_with_its_figure_and_its_stories()
    {
        var told = Note with { Selection = Selection.Everything with { Language = Language.Welsh }, Brush = new SliderBrush(new("transparent-reporting"), 0, 0.5), Responses = ["alias", "taken-back"] };
        var known = WithTrust.And(Accepted(WriteNote.Decide(WithTrust, Given.Instrument, told, Find)));

        var note = Assert.Single(known.Notes);
        Assert.Equal(("Ann", "Nobody mentions forms.", Strength.Weak), (note.Author, note.Observation, note.Strength));
        Assert.Equal((Language.Welsh, told.Brush), (note.Selection.Language, note.Brush));
        Assert.Equal([Response], note.Responses);
    }

    [Fact]
    public void writes_a_note_better_in_its_place_and_throws_it_away_once()
    {
        var known = WithTrust.And(Accepted(Decide(Note))).And(Accepted(Decide(Note with { Id = "n2" })));
        known = known.And(Accepted(WriteNote.Decide(known, Given.Instrument, Note with { Observation = "Better" }, Find)));

        Assert.Equal(["Better", "Nobody mentions forms."], known.Notes.Select(note => note.Observation));
        known = known.And(Accepted(RemoveNote.Decide(known, "n1")));
        Assert.Equal(["n2"], known.Notes.Select(note => note.Id));
        Assert.Null(Accepted(RemoveNote.Decide(known, "n1")));
    }

    [Fact]
    public void refuses_a_note_that_says_nothing_or_too_much()
    {
        Assert.Equal("missing", Refused(Decide(Note with { Observation = "" })));
        Assert.Equal("missing", Refused(Decide(Note with { Author = null })));
        Assert.Equal("missing", Refused(Decide(Note with { Strength = null })));
        Assert.Equal("missing", Refused(Decide(Note with { Strength = (Strength)9 })));
        Assert.Equal("written-too-long", Refused(Decide(Note with { Observation = new string('a', 4001) })));
        Assert.Equal("written-too-long", Refused(Decide(Note with { Interpretations = [new string('a', 4001)] })));
        Assert.Equal("missing", Refused(Decide(Note with { Interpretations = [null] })));
        Assert.Equal("too-many", Refused(Decide(Note with { Interpretations = [.. Enumerable.Repeat("a", 11)] })));
        Assert.Equal("too-many", Refused(Decide(Note with { Responses = [.. Enumerable.Repeat("a", 201)] })));
        Assert.Equal("unknown-theme", Refused(Decide(Note with { Themes = ["rules"] })));
        Assert.Equal("unknown-signifier", Refused(Decide(Note with { Signifier = "weather" })));
        Assert.Equal("unknown-part", Refused(Decide(Note with { Selection = Selection.Everything with { Framings = [new("weather")] } })));
        Assert.Equal("wrong-brush", Refused(Decide(Note with { Brush = new SliderBrush(new("story"), 0, 1) })));
        var full = Enumerable.Range(0, Written.MostNotes).Aggregate(WithTrust, (known, one) => known.And(Accepted(Decide(Note with { Id = $"f{one}" }))));
        Assert.Equal("too-many", Refused(WriteNote.Decide(full, Given.Instrument, Note, Find)));
    }

    [Fact]
    public void hears_an_event_once_and_none_of_another_stream()
    {
        var once = Interpretation.None.Hear(1, new StoryCoded(Response, "Ann", []));

        Assert.Same(once, once.Hear(1, new NoteRemoved("n1")));
        Assert.Throws<InvalidOperationException>(() => once.Hear(2, new ResponseWithdrawn()));
    }

    [Fact]
    public void happens_in_a_stream_that_belongs_to_one_seminar()
    {
        Assert.Equal(Interpretation.StreamOf(Given.SeminarId), Interpretation.StreamOf(Given.SeminarId));
        Assert.NotEqual(Interpretation.StreamOf(Given.SeminarId), Interpretation.StreamOf(new(Response.Value)));
        Assert.NotEqual(Given.SeminarId.Value, Interpretation.StreamOf(Given.SeminarId));
    }

    [Fact]
    public void an_alias_tells_nothing_of_the_moment_and_is_of_one_seminar()
    {
        var alias = ResponseAlias.Of(Given.SeminarId, Response);

        Assert.Equal(32, alias.Length);
        Assert.DoesNotContain("0192", alias[..4], StringComparison.Ordinal);
        Assert.NotEqual(alias, ResponseAlias.Of(new(Response.Value), Response));
        Assert.NotEqual(alias, ResponseAlias.Of(Given.SeminarId, new(Given.SeminarId.Value)));
    }

    private static ResponseId? Find(string alias) => alias == "alias" ? Response : null;

    private static Outcome<NarrativeEvent?> Decide(NoteTold told) => WriteNote.Decide(WithTrust, Given.Instrument, told, Find);

    private static NarrativeEvent? Accepted(Outcome<NarrativeEvent?> outcome) => Assert.IsType<Outcome<NarrativeEvent?>.Accepted>(outcome).Result;

    private static string Refused(Outcome<NarrativeEvent?> outcome) => Assert.IsType<Outcome<NarrativeEvent?>.Refused>(outcome).Refusal.Code;
}

file static class Going
{
    public static Interpretation And(this Interpretation known, NarrativeEvent? happened) => known.Hear(known.Version + 1, happened ?? throw new ArgumentNullException(nameof(happened)));
}
