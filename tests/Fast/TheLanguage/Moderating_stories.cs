using System.Collections.Immutable;
using Narratives.Events;
using Narratives.Moderating;
using Narratives.Words;

namespace Narratives.Tests.Fast.TheLanguage;

public sealed class Moderating_stories
{
    private static readonly ResponseId Story = new(new Guid("01920000-0000-7000-8000-000000000001"));

    [Theory]
    [InlineData("Write to mair.jones@example.cymru, please.", "mair.jones@example.cymru")]
    [InlineData("I rang 01248 351 151 twice.", "01248 351 151")]
    [InlineData("Ring +44 (0)7700 900123.", "+44 (0)7700 900123")]
    [InlineData("We told Mrs Pugh about it.", "Mrs Pugh")]
    [InlineData("Dr. Llewelyn was kind.", "Dr. Llewelyn")]
    [InlineData("Angharad said no.", "Angharad")]
    [InlineData("Dywedodd Cynghorydd Rhys ap Tomos hynny.", "Cynghorydd Rhys ap Tomos")]
    [InlineData("Gwelais i Siân Môn-Davies yno.", "Siân Môn-Davies")]
    [InlineData("Yesterday the manager, Blodwen, left.", "Blodwen")]
    [InlineData("It was Huw’s idea.", "Huw’s")]
    public void suggests_what_may_identify_somebody(string text, string found)
    {
        var one = Assert.Single(SuggestRedactions.In(null, text));

        Assert.Equal(found, text.Substring(one.Start, one.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Nobody was told. Then it was too late! I’m sorry.")]
    [InlineData("The NHS in Wales said on Monday that I must wait 12 weeks, not 18.")]
    [InlineData("Yng Nghymru, dywedodd y Cyngor na fyddai dim yn newid. Wedyn daeth pawb at ei gilydd.")]
    [InlineData("It cost £1,250,000 between 2015 and 2017.")]
    public void suggests_nothing_where_nobody_is_named(string text)
    {
        Assert.Empty(SuggestRedactions.In(null, text));
    }

    [Fact]
    public void keeps_the_parts_of_title_and_text_apart()
    {
        var found = SuggestRedactions.In("What Gwen did", "Gwen left.");

        Assert.Equal([new(StoryPart.Title, 5, 4, Identifies.Name), new(StoryPart.Text, 0, 4, Identifies.Name)], found);
    }

    [Fact]
    public void never_fails_whatever_was_typed()
    {
        var chance = new Random(2017);
        const string letters = "aB.@ 0+-’'\n(\u200fŵ\ud83d\ude00é0";
        for (var run = 0; run < 2_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, chance.Next(60)).Select(_ => letters[chance.Next(letters.Length)]));
            foreach (var one in SuggestRedactions.In(text, text)) Assert.InRange(one.Start + one.Length, one.Start + 1, text.Length);
        }
    }

    [Fact]
    public void takes_out_what_was_marked_and_joins_what_overlaps()
    {
        ImmutableArray<Redaction> gaps = [new(StoryPart.Text, 4, 3), new(StoryPart.Text, 0, 5), new(StoryPart.Text, 10, 99), new(StoryPart.Title, 0, 1)];

        Assert.Equal("[…]789[…]", Redaction.Without("0123456789abc", StoryPart.Text, gaps));
        Assert.Equal("[…]itle", Redaction.Without("Title", StoryPart.Title, gaps));
    }

    [Fact]
    public void refuses_a_gap_that_lies_outside_the_story()
    {
        foreach (var outside in (Redaction[])[new(StoryPart.Text, -1, 2), new(StoryPart.Text, 0, 0), new(StoryPart.Text, 9, 2), new(StoryPart.Text, 1, int.MaxValue), new(StoryPart.Title, 0, 1), new((StoryPart)7, 0, 1)])
        {
            Assert.Equal("redaction-outside", Refused(DecideOnStory.Approve(Moderation.None, Story, 0, 10, new("Ann", [outside]))));
        }
        Assert.NotNull(Accepted(DecideOnStory.Approve(Moderation.None, Story, 0, 10, new("Ann", [new(StoryPart.Text, 0, 10)]))));
    }

    [Fact]
    public void shows_nothing_that_waits_unless_that_was_relaxed_and_never_what_was_hidden()
    {
        Assert.False(Moderation.None.MayShow(Story));
        var approved = Heard(new StoryApproved(Story, [], "Ann"));
        Assert.True(approved.MayShow(Story));
        Assert.False(approved.Hear(2, new StoryHidden(Story, "Ben")).MayShow(Story));

        var relaxed = Heard(new ModerationChanged(Required: false, "Ann"));
        Assert.True(relaxed.MayShow(Story));
        Assert.False(relaxed.Hear(2, new StoryHidden(Story, "Ben")).MayShow(Story));
        Assert.False(relaxed.Hear(2, new ModerationChanged(Required: true, "Ann")).MayShow(Story));
    }

    [Fact]
    public void decides_the_same_again_without_an_event_and_only_with_a_name()
    {
        var approved = Heard(new StoryApproved(Story, [new(StoryPart.Text, 0, 2)], "Ann"));

        Assert.Null(Accepted(DecideOnStory.Approve(approved, Story, 0, 10, new("Ben", [new(StoryPart.Text, 0, 2)]))));
        Assert.NotNull(Accepted(DecideOnStory.Approve(approved, Story, 0, 10, new("Ben", []))));
        Assert.Null(Accepted(DecideOnStory.Hide(approved.Hear(2, new StoryHidden(Story, "Ann")), Story, new("Ann", null))));
        Assert.Null(Accepted(DecideOnStory.Pin(approved, Story, pinned: false, new("Ann", null))));
        Assert.Null(Accepted(DecideOnStory.Require(approved, required: true, new("Ann", null))));
        Assert.Equal("missing", Refused(DecideOnStory.Hide(approved, Story, new(" ", null))));
    }

    [Fact]
    public void hears_an_event_twice_as_once()
    {
        var once = Heard(new StoryPinned(Story, Pinned: true, "Ann"));

        Assert.Equal(once, once.Hear(1, new StoryHidden(Story, "Ann")));
    }

    [Fact]
    public void answers_in_every_language_of_the_seminar_or_not_at_all()
    {
        var (said, heard) = (Text.Of("You said", "Dywedoch"), Text.Of("We heard", "Clywsom"));
        var told = new FeedbackTold("f1", said, heard, ["known", "gone"]);

        var given = Assert.IsType<FeedbackGiven>(Accepted(GiveFeedback.Decide(Moderation.None, Given.Instrument, told, alias => alias == "known" ? Story : null)));
        Assert.Equal([Story], given.Feedback.About);

        Assert.Equal("missing", Refused(Decide(told with { YouSaid = Text.Of("English only", " ") })));
        Assert.Equal("missing", Refused(Decide(told with { WeHeard = null })));
        Assert.Equal("malformed-id", Refused(Decide(told with { Id = "F 1" })));
        Assert.Equal("written-too-long", Refused(Decide(told with { YouSaid = Text.Of(new string('a', 1_001), "x") })));

        static Outcome<NarrativeEvent?> Decide(FeedbackTold told) => GiveFeedback.Decide(Moderation.None, Given.Instrument, told, _ => null);
    }

    [Fact]
    public void says_better_what_was_said_in_its_old_place_and_takes_it_back()
    {
        var known = Heard(new FeedbackGiven(Said("f1", "First")), new FeedbackGiven(Said("f2", "Second")), new FeedbackGiven(Said("f1", "Better")));

        Assert.Equal(["Better", "Second"], known.Feedback.Select(feedback => feedback.YouSaid.In(Language.English)));
        Assert.Equal(new FeedbackRemoved("f2"), Accepted(GiveFeedback.Remove(known, "f2")));
        Assert.Null(Accepted(GiveFeedback.Remove(known, "f3")));
        Assert.Single(known.Hear(4, new FeedbackRemoved("f2")).Feedback);

        static Feedback Said(string id, string text) => new(id, Text.Of(text, text), Text.Of("x", "x"), []);
    }

    private static Moderation Heard(params NarrativeEvent[] happened) =>
        happened.Index().Aggregate(Moderation.None, (known, next) => known.Hear(next.Index + 1, next.Item));

    private static NarrativeEvent? Accepted(Outcome<NarrativeEvent?> outcome) => Assert.IsType<Outcome<NarrativeEvent?>.Accepted>(outcome).Result;

    private static string Refused(Outcome<NarrativeEvent?> outcome) => Assert.IsType<Outcome<NarrativeEvent?>.Refused>(outcome).Refusal.Code;
}
