using System.Net;
using Narratives.Events;
using Narratives.Interpreting;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;
using static Narratives.Tests.Flow.Working_in_the_workbench;

namespace Narratives.Tests.Flow;

public sealed class Interpreting_in_the_workbench
{
    [Fact]
    public async Task two_code_the_same_stories_and_see_how_far_they_agree()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        for (var number = 1; number <= 4; number++) await Tells(system, number, $"Story {number}.");
        using var analyst = await Analyst.At(system);
        await analyst.Name("trust");
        await analyst.Name("rules");
        var aliases = Stories(await analyst.Stories()).OrderBy(story => (string?)story["text"], StringComparer.Ordinal).Select(AliasOf).ToList();

        // Trust: Ann finds it in 1 and 2, Ben in 1 and 3: observed 1/2, expected 1/2. Rules: both in 4 alone.
        string[][] ann = [["trust"], ["trust"], [], ["rules"]], ben = [["trust"], [], ["trust"], ["rules"]];
        for (var at = 0; at < 4; at++)
        {
            await analyst.Code(aliases[at], "Ann", ann[at]);
            await analyst.Code(aliases[at], "Ben", ben[at]);
        }

        var codings = (await analyst.Get("/codings")).Body!;
        Assert.Equal((4, """["Ann","Ben"]"""), ((int)codings["coded"]!, codings["coders"]!.ToJsonString()));
        var (trust, rules) = (codings["agreement"]![0]!, codings["agreement"]![1]!);
        Assert.Equal(("trust", 0.0, 1.0), ((string?)trust["theme"], (double)trust["kappas"]![0]!["kappa"]!, (double)rules["kappas"]![0]!["kappa"]!));
        Assert.True((double)trust["alpha"]! < 0.2 && Math.Abs((double)rules["alpha"]! - 1) < 1e-12);
        var first = Stories(await analyst.Stories()).Single(story => AliasOf(story) == aliases[0]);
        Assert.Equal("""[{"theme":"trust","coders":["Ann","Ben"]}]""", first["themes"]!.ToJsonString());
    }

    [Fact]
    public async Task many_who_write_at_once_lose_nothing()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Tells(system, 1, "One story.");
        using var analyst = await Analyst.At(system);
        await analyst.Name("trust");
        var alias = AliasOf(Stories(await analyst.Stories()).Single());

        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(coder => analyst.Code(alias, $"Coder {coder}", "trust")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer.Status));
        Assert.Equal(20, (await analyst.Get("/codings")).Body!["coders"]!.AsArray().Count);
        Assert.Equal(20, (await system.Events()).Count(told => told.Event is StoryCoded));
    }

    [Fact]
    public async Task notes_and_codings_survive_a_restart()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Tells(system, 1, "One story.");
        string[] before;
        using (var analyst = await Analyst.At(system))
        {
            await analyst.Name("trust");
            var alias = AliasOf(Stories(await analyst.Stories()).Single());
            await analyst.Code(alias, "Ann", "trust");
            await analyst.Write("n1", "The dŵr is not spoken of: <b>why?</b>", alias);
            await analyst.Write("n2", "To be thrown away.");
            await analyst.Write("n1", "Nobody speaks of the dŵr: <b>why?</b>", alias);
            Assert.Equal(HttpStatusCode.NoContent, (await analyst.Send(HttpMethod.Delete, "/notes/n2")).Status);
            Assert.Equal(HttpStatusCode.NoContent, (await analyst.Send(HttpMethod.Delete, "/notes/n2")).Status);
            before = await Everything(analyst);
            Assert.Contains("Nobody speaks of the dŵr", (string?)(await analyst.Get("/notes")).Body![0]!["observation"], StringComparison.Ordinal);
            Assert.Equal(alias, (string?)(await analyst.Get("/notes")).Body![0]!["responses"]![0]);
        }

        await system.Restart();

        using var again = await Analyst.At(system);
        Assert.Equal(before, await Everything(again));
        Assert.Single((await again.Get("/notes")).Body!.AsArray());

        static async Task<string[]> Everything(Analyst analyst) =>
            [(await analyst.Get("/notes")).Body!.ToJsonString(), (await analyst.Get("/codings")).Body!.ToJsonString(), (await analyst.Stories()).Body!.ToJsonString()];
    }

    [Fact]
    public async Task a_note_comes_back_as_it_was_written()
    {
        await using var system = await RunningSystem.Start();
        using var analyst = await Analyst.At(system);

        await analyst.Write("0123456789abcdef", "Seen.");

        Assert.Equal(
            """{"id":"0123456789abcdef","author":"Ann","observation":"Seen.","strength":"moderate","interpretations":["One reading.","Another."],"themes":[],"signifier":"transparent-reporting","selection":{"framings":[],"scenarios":[],"aboutYou":[],"language":null,"order":null,"reveal":"before"},"brush":{"kind":"slider","from":0,"to":1,"signifier":"transparent-reporting"},"responses":[]}""",
            (await analyst.Get("/notes")).Body![0]!.ToJsonString());
    }

    [Fact]
    public async Task nothing_that_analysts_write_changes_a_pattern_or_reaches_a_phone_but_that_the_story_was_read()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await Tells(system, 1, "One story.");
        await system.Run(facilitator, 1, "reveal");
        using var analyst = await Analyst.At(system);
        var (live, receipt) = (await system.Live(The_reference_seminar.AllFigures), (await phone.Receipt()).Body!.ToJsonString());

        await analyst.Name("trust");
        await analyst.Code(AliasOf(Stories(await analyst.Stories()).Single()), "Ann", "trust");
        await analyst.Write("n1", "Seen.");

        Assert.Equal(live, await system.Live(The_reference_seminar.AllFigures));
        Assert.Equal(live, await system.Rebuilt(The_reference_seminar.AllFigures));
        Assert.Equal(receipt.Replace("\"codedBy\":0", "\"codedBy\":1", StringComparison.Ordinal), (await phone.Receipt()).Body!.ToJsonString());
        Assert.All(await system.Events(), told => Assert.Equal(told.Event is ThemeNamed or StoryCoded or NoteWritten, told.Stream == Interpretation.StreamOf(system.Seminar.Id)));
    }

    [Fact]
    public async Task a_plan_is_locked_once_and_stands_in_the_findings()
    {
        await using var system = await RunningSystem.Start();
        using var analyst = await Analyst.At(system);
        using var facilitator = await Analyst.At(system, Role.Facilitator);

        Assert.Equal(HttpStatusCode.OK, (await facilitator.Lock()).Status);

        var plan = (await analyst.Get("/plan")).Body!;
        Assert.Equal("""{"locked":true,"signifiers":[{"signifier":"transparent-reporting","role":"primary","direction":"right","smallestDifference":0.1}]}""", plan.ToJsonString());
        Assert.Equal(plan.ToJsonString(), (await analyst.Findings()).Body!["plan"]!.ToJsonString());
        Assert.Equal((HttpStatusCode.Conflict, "plan-locked"), ((await analyst.Lock()).Status, (await analyst.Lock()).Problem));
    }

    [Fact]
    public async Task a_plan_comes_too_late_once_results_were_shown()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await system.Run(facilitator, 1, "reveal");
        using var analyst = await Analyst.At(system);

        Assert.Equal("plan-after-reveal", (await analyst.Lock()).Problem);
        Assert.Equal(HttpStatusCode.NoContent, (await analyst.Get("/plan")).Status);
    }
}
