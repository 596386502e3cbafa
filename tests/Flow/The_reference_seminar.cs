using Narratives.Analysis.Collected;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Patterns;
using Narratives.Events;
using Narratives.Host.Simulating;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

/// <summary>The crowd of 2017, sent through the public API as phones would.</summary>
public sealed class The_reference_seminar
{
    [Fact]
    public async Task has_218_responses_of_37_delegates_and_the_pairs_that_the_events_hold()
    {
        await using var system = await RunningSystem.Start();
        await system.ReferenceCrowd();

        var events = await system.Events();
        var counts = await system.Live(patterns => Counts.Of(patterns.Seminar))!;
        Assert.Equal((37, 37, 218), (counts!.Joined, counts.Delegates, counts.Responses));
        Assert.Equal(PairsIn(events.Select(told => told.Event)), counts.CompletePairs);
        Assert.Equal(107, counts.CompletePairs);
        var collected = CollectFromLog.Of(events[0].Seminar, [.. events]);
        Assert.Equal((37, 218), (collected.Delegates.Length, collected.Responses.Length));
        Assert.Equal(107, collected.Responses.GroupBy(response => (response.Delegate, response.Cell.Scenario)).Count(answers => answers.Count() == 2));
    }

    [Fact]
    public async Task lies_left_under_framework_1_and_right_under_framework_2()
    {
        await using var system = await RunningSystem.Start();
        await system.ReferenceCrowd();

        var figure = (SliderFigure)(await system.Live(patterns => BoardFigure.Of(patterns, View(FigureName.Rows))))!;
        var shift = ((SliderFigure)(await system.Live(patterns => BoardFigure.Of(patterns, View(FigureName.Shift))))!).Shift!;

        Assert.Equal(["failure-is-not-an-option", "safe-to-fail"], figure.Framings.Select(framing => framing.Framing.Slug));
        Assert.True(figure.Framings[0].Mean < 0.5 && figure.Framings[1].Mean > 0.5);
        Assert.True(shift.Low > 0 && shift.MovedRight > 0.7 && shift.Confounded);
    }

    [Fact]
    public async Task is_the_same_crowd_with_the_same_seed()
    {
        var instrument = InstrumentJson.Template("well-managed-risks");

        Assert.Equal(Written(ReferenceProfile.Crowd(instrument, 2017)), Written(ReferenceProfile.Crowd(instrument, 2017)));
        Assert.NotEqual(Written(ReferenceProfile.Crowd(instrument, 2017)), Written(ReferenceProfile.Crowd(instrument, 2018)));
        await using var system = await RunningSystem.Start();
        await system.ReferenceCrowd();
        var once = (await system.Events()).Count(told => told.Event is ResponseCaptured);
        await system.ReferenceCrowd();
        Assert.Equal(once, (await system.Events()).Count(told => told.Event is ResponseCaptured));

        static string Written(IReadOnlyList<SimulatedDelegate> crowd) =>
            string.Join('\n', crowd.Select(one => System.Text.Json.JsonSerializer.Serialize(new { one.Join, Answers = one.Answers.OrderBy(answer => answer.Key.ToString(), StringComparer.Ordinal).Select(answer => answer.Value) })));
    }

    [Fact]
    public async Task has_the_same_patterns_live_rebuilt_and_after_a_restart()
    {
        await using var system = await RunningSystem.Start();
        await system.ReferenceCrowd();
        var live = await system.Live(AllFigures);

        Assert.Equal(live, await system.Rebuilt(AllFigures));
        await system.Restart();
        Assert.Equal(live, await system.Live(AllFigures));
    }

    /// <summary>Every figure of every question, as it would go to a board.</summary>
    internal static string AllFigures(SeminarPatterns patterns) => string.Join('\n',
        from signifier in patterns.Seminar.Seminar!.Instrument.Signifiers
        from figure in Enum.GetValues<FigureName>()
        select System.Text.Json.JsonSerializer.Serialize(BoardFigure.Of(patterns, View(figure, signifier.Id.Slug)), Door.WireJson.Options));

    internal static BoardView View(FigureName figure, string signifier = "transparent-reporting") =>
        new(Screen.Figure, new(signifier), figure, Hidden: false, Words.Language.English);

    /// <summary>Counted the slow and plain way: a delegate and a scenario with a response under each framing.</summary>
    private static int PairsIn(IEnumerable<NarrativeEvent> events) => events.OfType<ResponseCaptured>()
        .Select(captured => (captured.Delegate, captured.Cell)).Distinct()
        .GroupBy(one => (one.Delegate, one.Cell.Scenario))
        .Count(group => group.Count() == 2);
}
