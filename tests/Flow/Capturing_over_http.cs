using System.Net;
using Narratives.Events;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

public sealed class Capturing_over_http
{
    [Fact]
    public async Task a_delegate_joins_answers_and_sees_what_they_said()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = system.Phone();

        Assert.Equal(HttpStatusCode.Created, (await phone.Join()).Status);
        Assert.Equal(HttpStatusCode.Created, (await phone.Respond(Phone.Submission(Phone.Id(1), 0.731))).Status);

        var response = Assert.Single((await phone.Receipt()).Body!["responses"]!.AsArray())!;
        Assert.Equal(0.731, (double)response["marks"]![0]!["position"]!);
        Assert.Equal("A story.", (string?)response["marks"]![5]!["text"]);
    }

    [Fact]
    public async Task joining_again_is_the_same_delegate()
    {
        await using var system = await RunningSystem.Start();
        var phone = system.Phone();

        Assert.Equal(HttpStatusCode.Created, (await phone.Join()).Status);
        Assert.Equal(HttpStatusCode.OK, (await phone.Join()).Status);
        Assert.Single(await system.Events(), told => told.Event is DelegateJoined);
    }

    [Fact]
    public async Task sending_again_is_one_response_also_after_the_round_has_closed()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = system.Phone();
        await phone.Join();

        Assert.Equal(HttpStatusCode.Created, (await phone.Respond(Phone.Submission(Phone.Id(1)))).Status);
        Assert.Equal(HttpStatusCode.OK, (await phone.Respond(Phone.Submission(Phone.Id(1)))).Status);
        await system.Run(facilitator, 1, "close");
        Assert.Equal(HttpStatusCode.OK, (await phone.Respond(Phone.Submission(Phone.Id(1)))).Status);
        Assert.Single(await system.Events(), told => told.Event is ResponseCaptured);
    }

    [Fact]
    public async Task the_same_response_id_with_another_body_is_refused()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = system.Phone();
        await phone.Join();
        await phone.Respond(Phone.Submission(Phone.Id(1), 0.25));

        var answer = await phone.Respond(Phone.Submission(Phone.Id(1), 0.75));

        Assert.Equal((HttpStatusCode.Conflict, "response-id-taken"), (answer.Status, answer.Problem));
        Assert.Single(await system.Events(), told => told.Event is ResponseCaptured);
    }

    [Fact]
    public async Task a_second_answer_takes_the_place_of_the_first_while_the_round_is_open_and_is_refused_after()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = system.Phone();
        await phone.Join();
        await phone.Respond(Phone.Submission(Phone.Id(1), 0.25));

        Assert.Equal(HttpStatusCode.Created, (await phone.Respond(Phone.Submission(Phone.Id(2), 0.75))).Status);
        Assert.Equal(1, await system.Live(patterns => patterns.Seminar.Responses));
        await system.Run(facilitator, 1, "close");

        var late = await phone.Respond(Phone.Submission(Phone.Id(3), 0.9));
        Assert.Equal((HttpStatusCode.Conflict, "round-closed"), (late.Status, late.Problem));
        var standing = Assert.Single((await phone.Receipt()).Body!["responses"]!.AsArray())!;
        Assert.Equal(0.75, (double)standing["marks"]![0]!["position"]!);
    }

    [Fact]
    public async Task taking_an_answer_back_takes_it_out_of_the_patterns_and_erases_its_story()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = system.Phone();
        await phone.Join();
        await phone.Respond(Phone.Submission(Phone.Id(1), story: "What only I could tell."));

        Assert.Equal(HttpStatusCode.NoContent, (await phone.Withdraw(Phone.Id(1))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await phone.Withdraw(Phone.Id(1))).Status);

        Assert.Equal(0, await system.Live(patterns => patterns.Seminar.Responses));
        Assert.Empty((await phone.Receipt()).Body!["responses"]!.AsArray());
        Assert.DoesNotContain(await system.Events(), told => System.Text.Encoding.UTF8.GetString(EventJson.Write(told.Event)).Contains("only I", StringComparison.Ordinal));
    }

    [Fact]
    public async Task nobody_takes_back_what_another_has_said()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var (phone, other) = (system.Phone(), system.Phone("ZZZZ-ZZZZ-ZZZZ-ZZZZ"));
        await phone.Join();
        await other.Join();
        await phone.Respond(Phone.Submission(Phone.Id(1)));

        Assert.Equal("unknown-response", (await other.Withdraw(Phone.Id(1))).Problem);
        Assert.Equal(1, await system.Live(patterns => patterns.Seminar.Responses));
    }

    [Fact]
    public async Task a_phone_hears_at_once_that_a_round_opened_and_closed()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Seminars.Role.Facilitator);
        using var events = new StreamReader(await system.Phone().RoundEvents());

        Assert.Contains("\"open\":null", await NextRounds(events), StringComparison.Ordinal);
        await system.Run(facilitator, 1, "open");
        Assert.Contains("\"open\":1", await NextRounds(events), StringComparison.Ordinal);
        await system.Run(facilitator, 1, "close");
        Assert.Contains("\"open\":null", await NextRounds(events), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_phone_that_stops_listening_is_no_error()
    {
        var errors = new List<string>();
        await using var system = await RunningSystem.Start(errors: errors);
        using var facilitator = await system.Client(Seminars.Role.Facilitator);
        for (var phone = 0; phone < 20; phone++)
        {
            using var events = new StreamReader(await system.Phone().RoundEvents());
            await NextRounds(events);
        }
        using (var again = new StreamReader(await system.Phone().RoundEvents()))
        {
            await NextRounds(again);
            await system.Run(facilitator, 1, "open");
            await NextRounds(again);
        }

        await system.Restart(); // an orderly stop waits for what is still running

        Assert.Empty(errors);
    }

    private static async Task<string> NextRounds(StreamReader events)
    {
        while (await events.ReadLineAsync(RunningSystem.Patience) is { } line)
        {
            if (line == "event: rounds") return await events.ReadLineAsync(RunningSystem.Patience) ?? "";
        }
        throw new InvalidOperationException("The stream has ended.");
    }
}
