using System.Net;
using System.Net.Http.Json;
using Narratives.Analysis.Patterns;
using Narratives.Door;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Tests.Flow.Log;
using Narratives.Tests.Flow.Running;
using Narratives.Words;

namespace Narratives.Tests.Flow;

/// <summary>AB/BA: half of the room meets the second framing first.</summary>
public sealed class Meeting_the_framings_in_either_order
{
    private const string First = "failure-is-not-an-option";
    private const string Second = "safe-to-fail";

    private static readonly Instrument Asked = InstrumentJson.Template(InstrumentJson.ReferenceTemplate) with { Collection = Collection.OwnPace, Crossover = CrossoverBy.Delegate };

    private static readonly Instrument ByTable = Asked with
    {
        Crossover = CrossoverBy.Table,
        AboutYou =
        [
            .. Asked.AboutYou,
            new Choice(new("table"), Text.Of("Your table", "Eich bwrdd"), Required: false, NotApplicable: false,
                [.. new[] { "a", "b", "c" }.Select(id => new Option(id, Text.Of(id, id)))], Several: false, Ordered: false, Other: false, PreferNotToSay: true),
        ],
    };

    [Fact]
    public async Task forty_who_join_at_once_are_twenty_and_twenty()
    {
        await using var system = await RunningSystem.Start(instrument: Asked);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Join(system, number)));

        Assert.Equal([(First, 20), (Second, 20)], Counted(await system.Said<DelegateJoined>()));
    }

    [Fact]
    public async Task it_stays_even_after_a_restart_and_however_often_somebody_joins_again()
    {
        await using var system = await RunningSystem.Start(instrument: Asked);
        for (var number = 0; number < 5; number++) await Join(system, number);
        await system.Restart();

        var again = await Join(system, 1);
        for (var number = 5; number < 10; number++) await Join(system, number);
        await Join(system, 3);
        await Join(system, 10);
        await Join(system, 11);

        Assert.Equal((HttpStatusCode.OK, Second), (again.Status, (string?)again.Body!["begins"]));
        Assert.Equal([(First, 6), (Second, 6)], Counted(await system.Said<DelegateJoined>()));
    }

    [Fact]
    public async Task those_of_one_table_begin_alike_and_those_without_one_even_it_out()
    {
        await using var system = await RunningSystem.Start(instrument: ByTable);

        Assert.Equal(First, (string?)(await Join(system, 0, "a")).Body!["begins"]);
        Assert.Equal(First, (string?)(await Join(system, 1, "c")).Body!["begins"]);
        Assert.Equal(Second, (string?)(await Join(system, 2, "b")).Body!["begins"]);
        Assert.Equal(Second, (string?)(await Join(system, 3)).Body!["begins"]);
        Assert.Equal([(First, 2), (Second, 2)], Counted(await system.Said<DelegateJoined>()));
    }

    [Fact]
    public async Task it_is_even_also_when_they_join_at_different_nodes()
    {
        await using var engine = new PostgresUnderTest();
        await using var here = await RunningSystem.Start(instrument: ByTable, database: await engine.At());
        await using var there = await here.AnotherNode();

        Assert.Equal(First, (string?)(await Join(here, 0, "a")).Body!["begins"]);
        Assert.Equal(First, (string?)(await Join(here, 1, "c")).Body!["begins"]);
        Assert.Equal(Second, (string?)(await Join(there, 2)).Body!["begins"]);
        Assert.Equal(Second, (string?)(await Join(here, 3)).Body!["begins"]);
        Assert.Equal(First, (string?)(await Join(there, 4)).Body!["begins"]);
        Assert.Equal(Second, (string?)(await Join(there, 5, "b")).Body!["begins"]);
        await Task.WhenAll(Enumerable.Range(6, 34).Select(number => Join(number % 2 == 0 ? here : there, number)));
        var apart = Math.Abs((await here.Said<DelegateJoined>()).Sum(one => one.Begins!.Value.Slug == First ? 1 : -1));
        Assert.InRange(apart, 0, 4); // those who joined in the very same moment did not know of each other
        for (var number = 40; number < 40 + apart; number++) await Join(number % 2 == 0 ? there : here, number);

        Assert.Equal([(First, 20 + (apart / 2)), (Second, 20 + (apart / 2))], Counted(await here.Said<DelegateJoined>()));
    }

    [Fact]
    public async Task a_plan_that_is_changed_before_the_first_round_has_its_own_framings_assigned()
    {
        await using var system = await RunningSystem.Start(instrument: Asked);
        await Join(system, 0);
        using var facilitator = await system.Client(Role.Facilitator);
        var changed = Asked with { Version = 2, Pictures = null, Framings = [Asked.Framings[0] with { Id = new("another") }, Asked.Framings[1]] };
        using var revised = await facilitator.PutAsync(new Uri($"/api/seminars/{system.Code}/instrument", UriKind.Relative), new StringContent(InstrumentJson.Write(changed), System.Text.Encoding.UTF8, "application/json"));
        Assert.True(revised.IsSuccessStatusCode, await revised.Content.ReadAsStringAsync());

        var begin = new List<string?>();
        for (var number = 1; number < 5; number++) begin.Add((string?)(await Join(system, number)).Body!["begins"]);

        Assert.Equal(["another", "another", Second, Second], begin.Order());
    }

    [Fact]
    public async Task whoever_is_refused_is_not_counted()
    {
        await using var system = await RunningSystem.Start(instrument: Asked);
        await Join(system, 0);
        for (var time = 0; time < 3; time++) Assert.Equal("malformed-take-away", (await Join(system, 0, takeAway: "nobody")).Problem);

        await Join(system, 1);

        Assert.Equal([(First, 1), (Second, 1)], Counted(await system.Said<DelegateJoined>()));
    }

    [Fact]
    public async Task in_rounds_nobody_is_assigned_an_order()
    {
        await using var system = await RunningSystem.Start();

        Assert.Null((await Join(system, 0)).Body!["begins"]);
        Assert.Null(Assert.Single(await system.Said<DelegateJoined>()).Begins);
    }

    [Fact]
    public async Task the_findings_of_both_orders_are_not_confounded()
    {
        await using var system = await RunningSystem.Start(instrument: Asked);
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await system.Run(facilitator, 4, "open");
        for (var number = 0; number < 2; number++)
        {
            var begins = (string?)(await Join(system, number)).Body!["begins"];
            var phone = system.Phone(TakeAway(number));
            var cells = new[] { system.Seminar.Rounds[0].Cell, system.Seminar.Rounds[3].Cell }.OrderByDescending(cell => cell.Framing.Slug == begins).ToList();
            for (var turn = 0; turn < 2; turn++) await phone.Respond(Phone.Submission(Phone.Id((number * 2) + turn + 1), cell: cells[turn]));
        }

        Assert.Equal(PairOrder.Mixed, await system.Live(patterns => patterns.Seminar.Paired(new("transparent-reporting"), _ => true).Order));
    }

    private static string TakeAway(int number) => $"2222-2222-2222-22{2 + (number / 8)}{2 + (number % 8)}";

    private static Task<Answer> Join(RunningSystem system, int number, string? table = null, string? takeAway = null)
    {
        var told = Phone.JoinWith(takeAway ?? TakeAway(number));
        return system.Phone(TakeAway(number)).Send(HttpMethod.Post, "/delegates", JsonContent.Create(
            table is null ? told : told with { AboutYou = [new("table", "placed", Options: [table])] }, options: WireJson.Options));
    }

    private static IEnumerable<(string, int)> Counted(IReadOnlyList<DelegateJoined> joined) =>
        joined.CountBy(one => one.Begins!.Value.Slug).Select(count => (count.Key, count.Value)).Order();
}
