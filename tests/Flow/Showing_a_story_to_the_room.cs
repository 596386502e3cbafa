using System.Net;
using Narratives.Joining;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;
using static Narratives.Tests.Flow.Moderating_the_stories;

namespace Narratives.Tests.Flow;

/// <summary>What a room sees of the stories, and what their tellers hear of that.</summary>
public sealed class Showing_a_story_to_the_room
{
    private static readonly ConsentTold Quotable = new(1, Count: true, ShowDot: false, AnalyseStory: false, QuoteStory: true);
    private static readonly ConsentTold NotQuotable = Quotable with { AnalyseStory = true, QuoteStory = false };

    [Fact]
    public async Task lets_no_story_reach_a_board_before_it_is_approved_and_its_round_revealed()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Working_in_the_workbench.Tells(system, 1, "Gwen did it.", Quotable);
        using var board = await BoardSocket.Watch(system, Role.Board);
        var alias = await Only(system, facilitator);
        await system.Run(facilitator, 1, "reveal");

        Assert.Equal((HttpStatusCode.Conflict, "story-not-showable"), Said(await Turn(system, facilitator, alias)));
        Assert.Equal(HttpStatusCode.NoContent, (await Decide(system, facilitator, alias, "approve", """, "redactions": [{ "part": "text", "start": 0, "length": 4 }]""")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Turn(system, facilitator, alias)).Status);

        var shown = await board.Until("Story", story => story is not null);
        Assert.Equal("[…] did it.", (string?)shown!["text"]);
        Assert.DoesNotContain("Gwen", board.Received.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("01920000", board.Received.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_no_story_of_a_round_that_is_not_revealed()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Working_in_the_workbench.Tells(system, 1, "A story.", Quotable);
        var alias = await Only(system, facilitator);
        await Decide(system, facilitator, alias, "approve");

        Assert.Equal((HttpStatusCode.Conflict, "story-not-showable"), Said(await Turn(system, facilitator, alias)));
    }

    [Theory]
    [InlineData("hide")]
    [InlineData("withdraw")]
    [InlineData("consent")]
    public async Task takes_a_story_off_the_board_when_it_may_no_longer_be_shown(string why)
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await Working_in_the_workbench.Tells(system, 1, "A story.", Quotable);
        await system.Run(facilitator, 1, "reveal");
        using var board = await BoardSocket.Watch(system, Role.Board); // before the rest, so that no picture of that is still to come
        var alias = await Only(system, facilitator);
        await Decide(system, facilitator, alias, "approve");
        await Turn(system, facilitator, alias);
        await board.Until("Story", story => (string?)story?["text"] == "A story.");

        var done = why switch
        {
            "hide" => (await Decide(system, facilitator, alias, "hide")).Status,
            "withdraw" => (await phone.Withdraw(Phone.Id(1))).Status,
            _ => (await phone.Send(HttpMethod.Put, "/consent", Json("""{ "version": 1, "count": true, "showDot": true, "analyseStory": true, "quoteStory": false }"""))).Status,
        };

        Assert.Equal(HttpStatusCode.NoContent, done);
        Assert.Null(await board.Until("Story", story => story is null));
    }

    [Fact]
    public async Task can_be_relaxed_for_a_seminar_and_still_hides_what_was_hidden()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Working_in_the_workbench.Tells(system, 1, "A story.", Quotable);
        await system.Run(facilitator, 1, "reveal");
        var alias = await Only(system, facilitator);

        Assert.Equal(HttpStatusCode.NoContent, (await Send(system, facilitator, "POST", "/relax", """{ "moderator": "Ann" }""")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Turn(system, facilitator, alias)).Status);
        await Decide(system, facilitator, alias, "hide");
        await Turn(system, facilitator, alias: null);
        Assert.Equal("story-not-showable", (await Turn(system, facilitator, alias)).Problem);
    }

    [Fact]
    public async Task tells_delegates_on_their_receipts_what_was_done_and_that_their_story_was_shown()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var teller = await Working_in_the_workbench.Tells(system, 1, "A story.", Quotable);
        var other = await Working_in_the_workbench.Tells(system, 2, "Another.", NotQuotable);
        await system.Run(facilitator, 1, "reveal");
        var alias = await Only(system, facilitator);
        await Decide(system, facilitator, alias, "approve");

        Assert.Null((await teller.Receipt()).Body!["responses"]![0]!["shownAt"]);
        await Turn(system, facilitator, alias);
        Assert.Equal(HttpStatusCode.NoContent, (await Feedback(system, facilitator, "f1", $"\"{alias}\"")).Status);

        var told = (await teller.Receipt()).Body!;
        Assert.NotNull(told["responses"]![0]!["shownAt"]);
        Assert.Equal("Clywsom f1", (string?)told["responses"]![0]!["feedback"]![0]!["weHeard"]!["cy"]);
        Assert.Empty(told["feedback"]!.AsArray());
        var toldOther = (await other.Receipt()).Body!;
        Assert.Equal("You said f1", (string?)Assert.Single(toldOther["feedback"]!.AsArray())!["youSaid"]!["en"]);
        Assert.Null(toldOther["responses"]![0]!["shownAt"]);

        await Send(system, facilitator, "DELETE", "/feedback/f1");
        Assert.Empty((await other.Receipt()).Body!["feedback"]!.AsArray());
    }
}
