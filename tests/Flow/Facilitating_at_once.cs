using System.Net;
using System.Net.Http.Json;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

/// <summary>Two facilitators, or one who presses faster than the network answers.</summary>
public sealed class Facilitating_at_once
{
    [Fact]
    public async Task eight_who_open_a_round_at_once_open_it_once()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Role.Facilitator);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => facilitator.PostAsync(Round(system, 1, "open"), null)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single(await system.Events(), told => told.Event is Events.RoundOpened);
    }

    [Fact]
    public async Task of_those_who_open_different_rounds_at_once_one_wins_and_the_others_are_told_that_a_round_is_open()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Role.Facilitator);

        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(number => facilitator.PostAsync(Round(system, number, "open"), null)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.OK))
        {
            Assert.Contains("another-round-open", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        Assert.Single(await system.Events(), told => told.Event is Events.RoundOpened);
    }

    [Fact]
    public async Task an_impatient_facilitator_who_turns_the_board_while_a_round_opens_is_never_refused()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Role.Facilitator);
        string[] figures = ["pooled", "coloured", "rows", "shift", "pooled", "coloured", "rows", "shift"];

        var turned = figures.Select(figure => facilitator.PutAsJsonAsync($"/api/seminars/{system.Code}/board", new { screen = "figure", signifier = "transparent-reporting", figure, hidden = false, language = "en" }));
        var answers = await Task.WhenAll([facilitator.PostAsync(Round(system, 1, "open"), null), .. turned]);

        Assert.All(answers, answer => Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} to {answer.RequestMessage?.RequestUri}"));
    }

    [Fact]
    public async Task eight_who_reset_a_round_at_once_reset_it_once()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => facilitator.PostAsync(Round(system, 1, "reset?run=0"), null)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single(await system.Events(), told => told.Event is Events.RoundReset);
        Assert.Equal((Phase.Planned, 1), (system.Seminar.Find(1)!.Phase, system.Seminar.Find(1)!.Run));
    }

    [Fact]
    public async Task whoever_presses_reset_after_a_colleague_did_loses_none_of_the_answers_given_since()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await system.Run(facilitator, 1, "reset?run=0");
        await system.Run(facilitator, 1, "open");
        var phone = system.Phone();
        await phone.Join();
        await phone.Respond(Phone.Submission(Phone.Id(1)) with { Run = 1 });

        await system.Run(facilitator, 1, "reset?run=0");

        Assert.Equal(1, await system.Live(patterns => patterns.Seminar.Responses));
    }

    [Fact]
    public async Task a_reset_that_does_not_say_which_run_it_looked_at_is_refused()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();

        using var answer = await facilitator.PostAsync(Round(system, 1, "reset"), null);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, system.Seminar.Find(1)!.Run);
    }

    private static Uri Round(RunningSystem system, int number, string act) => new($"/api/seminars/{system.Code}/rounds/{number}/{act}", UriKind.Relative);
}
