using System.Net;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

public sealed class Finding_oneself_among_the_others
{
    [Fact]
    public async Task shows_nothing_before_the_reveal_and_ones_own_place_after_it()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        for (var number = 1; number <= 6; number++)
        {
            var other = system.Phone($"2222-2222-2222-222{number + 1}");
            await other.Join();
            await other.Respond(Phone.Submission(Phone.Id(number), number / 10.0));
        }
        var me = system.Phone();
        await me.Join();
        await me.Respond(Phone.Submission(Phone.Id(9), 0.45));
        await system.Live(patterns => patterns.Seminar.Heard);
        Assert.Empty((await Places(me)).Body!["rounds"]!.AsArray());

        await system.Run(facilitator, 1, "reveal");
        await system.Live(patterns => patterns.Seminar.Heard);

        var round = Assert.Single((await Places(me)).Body!["rounds"]!.AsArray())!;
        var line = round["places"]!.AsArray().Single(place => (string?)place!["signifier"] == "transparent-reporting")!;
        Assert.Equal((6, 4, 2), ((int)line["others"]!, (int)line["beside"]![0]!["less"]!, (int)line["beside"]![0]!["more"]!));
        Assert.Equal(7, line["figure"]!["pooled"]!["histogram"]!.AsArray().Sum(bin => (int)bin!));
        Assert.DoesNotContain(round["places"]!.AsArray(), place => (string?)place!["signifier"] == "story");
    }

    [Fact]
    public async Task is_for_the_delegate_of_this_seminar_alone()
    {
        await using var system = await RunningSystem.Start();

        Assert.Equal((HttpStatusCode.Forbidden, "unknown-delegate"), (await Places(system.Phone()) is var answer ? (answer.Status, answer.Problem) : default));
    }

    private static Task<Answer> Places(Phone phone) => phone.Send(HttpMethod.Get, "/receipt/places");
}
