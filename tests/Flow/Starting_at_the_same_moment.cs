using System.Net;
using Narratives.Events;
using Narratives.Seminars;
using Narratives.Tests.Flow.Log;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

/// <summary>Several nodes on a database that is empty, and all of them first.</summary>
public sealed class Starting_at_the_same_moment
{
    private const int Nodes = 4;

    [Fact]
    public async Task nodes_on_an_empty_database_plan_one_seminar_and_know_each_others_cookies()
    {
        await using var engine = new PostgresUnderTest();
        var at = await engine.At();
        await (await engine.Open()).DisposeAsync(); // the tables are there, and nothing in them
        var held = await engine.HoldWriting(); // nobody can write yet: whoever does not wait for their turn has seen that there is nothing
        var starting = Enumerable.Range(0, Nodes).Select(_ => Task.Run(() => RunningSystem.Start(database: at))).ToList();
        await using (var watching = await engine.Connect())
        {
            while (await PostgresUnderTest.Ask<long>(watching, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())") < Nodes) Assert.DoesNotContain(starting, one => one.IsFaulted);
        }
        await held.DisposeAsync();
        var nodes = await Task.WhenAll(starting);

        Assert.Single(await nodes[0].Said<SeminarPlanned>());
        var first = Assert.Single(nodes, node => node.Keys.Count > 0); // shown once, where they were made
        using var facilitator = await first.Client(Role.Facilitator);
        foreach (var node in nodes)
        {
            Assert.Equal(HttpStatusCode.OK, (await facilitator.GetAsync(new Uri(node.Url, "/api/keys"))).StatusCode);
            await node.DisposeAsync();
        }
        await using var connection = await engine.Connect();
        Assert.Equal(1L, await PostgresUnderTest.Ask<long>(connection, "SELECT count(*) FROM narratives_cookie_keys"));
    }
}
