using System.Net;
using System.Text.Json.Nodes;
using Narratives.Capturing;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

/// <summary>An open collection: every round open beside the others, and each story an answer of its own.</summary>
public sealed class Telling_several_stories
{
    private static readonly Instrument Asked = InstrumentJson.Template(InstrumentJson.ReferenceTemplate) with { Collection = Collection.Open };

    [Fact]
    public async Task one_person_tells_three_of_which_each_stands_on_the_receipt()
    {
        await using var system = await RunningSystem.Start(instrument: Asked);
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await system.Run(facilitator, 2, "open");
        var phone = await Told(system);
        await phone.Respond(Phone.Submission(Phone.Id(3), cell: system.Seminar.Rounds[1].Cell, story: "The third."));

        Assert.Equal(["The first.", "The second.", "The third."], await Stories(phone));
        Assert.Equal((3, 1), await system.Live(patterns => (patterns.Seminar.Responses, patterns.Seminar.Delegates)));
        Assert.Equal((3, 1), await system.Rebuilt(patterns => (patterns.Seminar.Responses, patterns.Seminar.Delegates)));
    }

    [Fact]
    public async Task taking_the_second_back_erases_its_text_and_no_other()
    {
        await using var system = await RunningSystem.Start(instrument: Asked);
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await Told(system);

        Assert.Equal(HttpStatusCode.NoContent, (await phone.Withdraw(Phone.Id(2))).Status);

        Assert.Equal(["The first."], await Stories(phone));
        Assert.Equal(["The first.", null], (await system.Said<ResponseCaptured>()).Select(TextOf));
    }

    [Fact]
    public async Task the_analyst_who_has_read_both_still_reads_the_one_that_stands()
    {
        await using var system = await RunningSystem.Start(instrument: Asked);
        using var facilitator = await system.FacilitatorWithRoundOpen();
        using var analyst = await Analyst.At(system);
        var phone = await Told(system);
        Assert.Equal(2, (await Read(analyst)).Count);

        await phone.Withdraw(Phone.Id(2));

        Assert.Equal(["The first."], await Read(analyst));
    }

    [Fact]
    public async Task the_same_story_sent_again_is_one()
    {
        await using var system = await RunningSystem.Start(instrument: Asked);
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await Told(system);

        Assert.Equal(HttpStatusCode.OK, (await phone.Respond(Phone.Submission(Phone.Id(2), story: "The second."))).Status);
        Assert.Equal(2, await system.Live(patterns => patterns.Seminar.Responses));
    }

    private static async Task<Phone> Told(RunningSystem system)
    {
        var phone = system.Phone();
        await phone.Join();
        await phone.Respond(Phone.Submission(Phone.Id(1), story: "The first."));
        await phone.Respond(Phone.Submission(Phone.Id(2), story: "The second."));
        return phone;
    }

    private static async Task<IReadOnlyList<string?>> Stories(Phone phone) =>
    [
        .. (await phone.Receipt()).Body!["responses"]!.AsArray()
            .Select(response => (string?)response!["marks"]!.AsArray().Single(mark => (string?)mark!["signifier"] == "story")!["text"]),
    ];

    private static async Task<IReadOnlyList<string>> Read(Analyst analyst) =>
        [.. (await analyst.Stories()).Body!["stories"]!.AsArray().Select(story => (string)story!["text"]!).Order(StringComparer.Ordinal)];

    private static string? TextOf(ResponseCaptured captured) =>
        (captured.Marks.Single(mark => mark.Signifier.Slug == "story").Placement as Narratives.Marks.StoryPlacement)?.Text is { Length: > 0 } text ? text : null;
}
