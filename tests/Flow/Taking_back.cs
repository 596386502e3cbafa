using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Joining;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

/// <summary>What a delegate can still do with their take-away code: think again about consent, take one answer back or everything.</summary>
public sealed class Taking_back
{
    private static readonly ConsentTold Everything = new(1, Count: true, ShowDot: true, AnalyseStory: true, QuoteStory: true);

    [Fact]
    public async Task changing_consent_takes_the_answers_out_and_brings_them_back()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await Answered(system);

        Assert.Equal(HttpStatusCode.NoContent, (await Change(phone, Everything with { Count = false })).Status);
        Assert.Equal(0, await system.Live(patterns => patterns.Seminar.Responses));
        Assert.False((bool)(await phone.Receipt()).Body!["consent"]!["count"]!);

        Assert.Equal(HttpStatusCode.NoContent, (await Change(phone, Everything)).Status);
        Assert.Equal(1, await system.Live(patterns => patterns.Seminar.Responses));
        Assert.Equal(1, await system.Rebuilt(patterns => patterns.Seminar.Responses));
    }

    [Fact]
    public async Task changing_consent_to_what_it_is_says_nothing_more()
    {
        await using var system = await RunningSystem.Start();
        var phone = system.Phone();
        await phone.Join();

        Assert.Equal(HttpStatusCode.NoContent, (await Change(phone, Everything)).Status);
        await Change(phone, Everything with { QuoteStory = false });
        await Change(phone, Everything with { QuoteStory = false });

        Assert.Single((await system.Events()).Select(told => told.Event).OfType<ConsentChanged>());
    }

    [Fact]
    public async Task consent_is_only_to_the_text_as_it_stands()
    {
        await using var system = await RunningSystem.Start();
        var phone = system.Phone();
        await phone.Join();

        var answer = await Change(phone, Everything with { Version = 7 });

        Assert.Equal((HttpStatusCode.Conflict, "unknown-consent-version"), (answer.Status, answer.Problem));
        Assert.Equal("missing", (await Change(phone, Everything with { Version = null })).Problem);
        Assert.Equal("unknown-delegate", (await Change(system.Phone("ZZZZ-ZZZZ-ZZZZ-ZZZZ"), Everything)).Problem);
    }

    [Fact]
    public async Task a_story_that_may_no_longer_be_analysed_leaves_the_workbench()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        using var analyst = await Analyst.At(system);
        var phone = await Working_in_the_workbench.Tells(system, 1, "What I would rather keep.");
        Assert.Contains("rather keep", (await analyst.Stories()).Body!.ToJsonString(), StringComparison.Ordinal);

        await Change(phone, Everything with { AnalyseStory = false });

        Assert.DoesNotContain("rather keep", (await analyst.Stories()).Body!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_receipt_tells_that_a_story_was_read_and_given_a_theme()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await Working_in_the_workbench.Tells(system, 1, "Read me.");
        using var analyst = await Analyst.At(system);
        await analyst.Name("trust");
        Assert.Equal(0, (int)(await phone.Receipt()).Body!["responses"]![0]!["codedBy"]!);

        await analyst.Code(Working_in_the_workbench.AliasOf(Working_in_the_workbench.Stories(await analyst.Stories()).Single()), "Ann", "trust");

        Assert.Equal(1, (int)(await phone.Receipt()).Body!["responses"]![0]!["codedBy"]!);
        Assert.DoesNotContain("Ann", (await phone.Receipt()).Body!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_answer_that_replaced_another_takes_the_words_of_both_with_it()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await Answered(system, "First words.");
        await phone.Respond(Phone.Submission(Phone.Id(2), story: "Second words."));

        await phone.Withdraw(Phone.Id(2));

        Assert.DoesNotContain("words", await Log(system), StringComparison.Ordinal);
    }

    [Fact]
    public async Task taking_back_what_was_replaced_leaves_the_answer_that_stands()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await Answered(system, "First words.");
        await phone.Respond(Phone.Submission(Phone.Id(2), story: "Second words."));

        await phone.Withdraw(Phone.Id(1));

        var log = await Log(system);
        Assert.DoesNotContain("First words", log, StringComparison.Ordinal);
        Assert.Contains("Second words", log, StringComparison.Ordinal);
        Assert.Single((await phone.Receipt()).Body!["responses"]!.AsArray());
    }

    [Fact]
    public async Task taking_everything_back_leaves_no_word_and_no_number_and_can_be_repeated()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = system.Phone();
        await phone.Send(HttpMethod.Post, "/delegates", JsonContent.Create(Phone.JoinWith(phone.TakeAway) with { AboutYou = [new("sector", "placed", Options: ["other"], Other: "Words about me")] }, options: WireJson.Options));
        await phone.Respond(Phone.Submission(Phone.Id(1), story: "First words."));
        await phone.Respond(Phone.Submission(Phone.Id(2), story: "Second words."));

        Assert.Equal(HttpStatusCode.NoContent, (await TakeEverythingBack(phone)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await TakeEverythingBack(phone)).Status);

        Assert.DoesNotContain("words", await Log(system), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((0, 0), await system.Live(patterns => (patterns.Seminar.Responses, patterns.Seminar.Joined)));
        var receipt = (await phone.Receipt()).Body!;
        Assert.Empty(receipt["responses"]!.AsArray());
        Assert.NotNull(receipt["withdrewAt"]);
        Assert.False((bool)receipt["unfinished"]!);
        Assert.Single((await system.Events()).Select(told => told.Event).OfType<DelegateWithdrew>());
    }

    [Fact]
    public async Task whoever_has_withdrawn_answers_no_more_also_after_a_restart()
    {
        await using var system = await RunningSystem.Start();
        using (var facilitator = await system.FacilitatorWithRoundOpen()) await TakeEverythingBack(await Answered(system));

        Assert.Equal("delegate-withdrew", (await system.Phone().Respond(Phone.Submission(Phone.Id(2)))).Problem);
        await system.Restart();
        var phone = system.Phone();

        Assert.Equal("delegate-withdrew", (await phone.Respond(Phone.Submission(Phone.Id(2)))).Problem);
        Assert.Equal("delegate-withdrew", (await phone.Join()).Problem);
        Assert.Equal("delegate-withdrew", (await Change(phone, Everything)).Problem);
        Assert.Equal(HttpStatusCode.OK, (await phone.Receipt()).Status);
    }

    [Fact]
    public async Task what_breaks_off_half_way_is_out_of_the_numbers_is_told_and_is_finished_by_pressing_again()
    {
        var errors = new List<string>();
        await using var system = await RunningSystem.Start(errors: errors, around: log => LogInBetween.BreakingAfter(masks: 1, log));
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await Answered(system, "First words.");
        await system.Run(facilitator, 1, "close");
        await system.Run(facilitator, 2, "open");
        await phone.Respond(Phone.Submission(Phone.Id(2), story: "Second words.", cell: system.Seminar.Find(2)!.Cell));

        var broken = await TakeEverythingBack(phone);

        Assert.Equal((HttpStatusCode.InternalServerError, "withdrawal-unfinished"), (broken.Status, broken.Problem));
        Assert.Equal(0, await system.Live(patterns => patterns.Seminar.Responses));
        Assert.True((bool)(await phone.Receipt()).Body!["unfinished"]!);
        Assert.Single(errors);

        Assert.Equal(HttpStatusCode.NoContent, (await TakeEverythingBack(phone)).Status);
        Assert.False((bool)(await phone.Receipt()).Body!["unfinished"]!);
        Assert.DoesNotContain("words", await Log(system), StringComparison.Ordinal);
        Assert.Equal(2, (await system.Events()).Count(told => told.Event is ResponseWithdrawn));
    }

    [Fact]
    public async Task an_answer_on_its_way_while_everything_is_taken_back_leaves_nothing_either()
    {
        Phone? leaving = null;
        await using var system = await RunningSystem.Start(around: log => new LogInBetween(log)
        {
            BeforeAppend = async request =>
            {
                if (request.Kind == StreamKind.Response && Interlocked.Exchange(ref leaving, null) is { } phone) await TakeEverythingBack(phone);
            },
        });
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var sending = system.Phone();
        await sending.Join();
        leaving = system.Phone();

        var answer = await sending.Respond(Phone.Submission(Phone.Id(1), story: "Words on their way."));

        Assert.Equal("delegate-withdrew", answer.Problem);
        Assert.DoesNotContain("Words", await Log(system), StringComparison.Ordinal);
        Assert.False((bool)(await sending.Receipt()).Body!["unfinished"]!);
        Assert.Equal(0, await system.Live(patterns => patterns.Seminar.Responses));
    }

    internal static Task<Answer> Change(Phone phone, ConsentTold consent) => phone.Send(HttpMethod.Put, "/consent", JsonContent.Create(consent, options: WireJson.Options));

    private static Task<Answer> TakeEverythingBack(Phone phone) => phone.Send(HttpMethod.Delete, "/receipt");

    private static async Task<Phone> Answered(RunningSystem system, string story = "A story.")
    {
        var phone = system.Phone();
        await phone.Join();
        await phone.Respond(Phone.Submission(Phone.Id(1), story: story));
        return phone;
    }

    private static async Task<string> Log(RunningSystem system) =>
        string.Join('\n', (await system.Events()).Where(told => told.Event is DelegateJoined or ResponseCaptured).Select(told => Encoding.UTF8.GetString(EventJson.Write(told.Event))));
}
