using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Patterns;
using Narratives.Analysis.Statistics;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;
using Narratives.Words;
using Position = Narratives.Marks.Position;

namespace Narratives.LoadTests;

/// <summary>
/// Five thousand dots of a plane travel from one panel to two, in a real browser on a projector's screen: frames that it says it has drawn, by its own
/// tracing. And the figure of a triad of a hundred thousand, from the patterns to the wire.
/// </summary>
public static class DotsLoad
{
    private const int Delegates = 1_000;
    private const double MoveSeconds = 4;
    private static readonly SignifierId Plane = new("service-users-and-decisions"), Triangle = new("helpful-to-decisions");

    public static async Task<IReadOnlyList<Budget>> Measure() => [.. Hexagons(), await Frames()];

    private static IEnumerable<Budget> Hexagons()
    {
        Console.WriteLine("Triad: 100,000 answers as hexagons");
        var instrument = InstrumentJson.Template("well-managed-risks");
        var patterns = SeminarPatterns.FromLog(Seminar, [.. Said(instrument, 100_000 / instrument.Cells.Count(), reveal: true)]);
        var view = new BoardView(Screen.Figure, Triangle, FigureName.Coloured, Hidden: false, Language.English);
        var times = Enumerable.Range(0, 5).Select(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            BoardFigure.Of(patterns, view);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }).Order().ToList();
        var bytes = JsonSerializer.SerializeToUtf8Bytes(BoardFigure.Of(patterns, view), WireJson.Options).Length;
        return
        [
            new Budget("figure of a triad of 100,000, median of five", times[2], 500, AtLeast: false, " ms"),
            new Budget("the same on the wire", bytes / 1024.0, 32, AtLeast: false, " KB"),
        ];
    }

    private static async Task<Budget> Frames()
    {
        Console.WriteLine("Plane: some 5,000 dots travel on 1920 × 1080");
        await using var system = await RunningSystem.Start();
        await Fill(system);
        using var playwright = await Playwright.CreateAsync();
        var installed = Environment.GetEnvironmentVariable("NARRATIVES_BROWSER") ?? "/usr/bin/chromium";
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = installed, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1920, Height = 1080 }, ReducedMotion = ReducedMotion.NoPreference });
        await page.GotoAsync(new Uri(system.Url, $"/board/{system.Code}#key={system.Keys[Role.Board]}").ToString());
        using var facilitator = await system.Client(Role.Facilitator);
        await Turn(system, facilitator, FigureName.Coloured);
        var painted = page.Locator("[data-painted]");
        await painted.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 60_000 });
        Console.WriteLine($"  {await painted.GetAttributeAsync("data-painted")} dots");
        await page.EvaluateAsync($"document.documentElement.style.setProperty('--part', '{MoveSeconds * 1000}ms')");
        var rates = new List<double>();
        foreach (var figure in (FigureName[])[FigureName.Rows, FigureName.Coloured, FigureName.Rows])
        {
            rates.Add(await Rate(browser, () => Turn(system, facilitator, figure)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  to {figure}: {rates[^1]:0.0} frames a second"));
        }
        return new Budget("frames a second while 5,000 dots travel, median of three", rates.Order().ElementAt(1), 50, AtLeast: true, "");
    }

    /// <summary>Frames drawn from half a second after the turn until the dots have nearly arrived.</summary>
    private static async Task<double> Rate(IBrowser browser, Func<Task> turn)
    {
        await turn();
        await Task.Delay(500);
        var cdp = await browser.NewBrowserCDPSessionAsync();
        var complete = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        cdp.Event("Tracing.tracingComplete").OnEvent += (_, told) => complete.TrySetResult(told!.Value.GetProperty("stream").GetString()!);
        await cdp.SendAsync("Tracing.start", new() { ["transferMode"] = "ReturnAsStream", ["categories"] = "devtools.timeline,devtools.timeline.frame,disabled-by-default-devtools.timeline,disabled-by-default-devtools.timeline.frame,cc,viz,benchmark" });
        await Task.Delay(TimeSpan.FromSeconds(MoveSeconds - 1.5));
        await cdp.SendAsync("Tracing.end");
        var stream = await complete.Task.WaitAsync(TimeSpan.FromSeconds(30));
        using var trace = JsonDocument.Parse(await Read(cdp, stream));
        var drawn = trace.RootElement.GetProperty("traceEvents").EnumerateArray()
            .Where(one => one.GetProperty("name").GetString() == "DrawFrame").Select(one => one.GetProperty("ts").GetDouble()).Order().ToList();
        await cdp.DetachAsync();
        await Task.Delay(1_500); // the dots arrive
        return drawn.Count < 2 ? 0 : (drawn.Count - 1) / ((drawn[^1] - drawn[0]) / 1e6);
    }

    private static async Task<string> Read(ICDPSession cdp, string stream)
    {
        var text = new System.Text.StringBuilder();
        while (true)
        {
            var part = (await cdp.SendAsync("IO.read", new() { ["handle"] = stream }))!.Value;
            text.Append(part.GetProperty("data").GetString());
            if (part.GetProperty("eof").GetBoolean()) return text.ToString();
        }
    }

    private static readonly SeminarId Seminar = new(new Guid(1, 0, 0, new byte[8]));

    private static async Task Fill(RunningSystem system)
    {
        var instrument = system.Seminar.Instrument;
        await Parallel.ForEachAsync(Said(instrument, Delegates, reveal: false).Skip(1), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (told, cancellation) =>
            await system.Log.Append(new AppendRequest(system.Seminar.Id, told.Stream, told.Event is DelegateJoined ? StreamKind.Delegate : StreamKind.Response, 0, [told.Event]), cancellation));
        using var facilitator = await system.Client(Role.Facilitator);
        for (var round = 1; round <= instrument.Cells.Count(); round++)
        {
            foreach (var verb in (string[])["open", "close", "reveal"]) await system.Run(facilitator, round, verb);
        }
    }

    private static async Task Turn(RunningSystem system, HttpClient facilitator, FigureName figure)
    {
        using var answer = await facilitator.PutAsJsonAsync($"/api/seminars/{system.Code}/board", new BoardView(Screen.Figure, Plane, figure, Hidden: false, Language.English), WireJson.Options);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>A log in which each delegate answers every cell, the triad and the plane anywhere.</summary>
    private static IEnumerable<Told> Said(Instrument instrument, int delegates, bool reveal)
    {
        var chance = Chance.Of(2017);
        var (position, number) = (0L, 0);
        yield return Next(Seminar.Value, new SeminarPlanned("ABCD", instrument, [.. instrument.Cells]), 1);
        for (var who = 0; who < delegates; who++)
        {
            var own = new DelegateId(New(2));
            yield return Next(own.Value, new DelegateJoined(Language.English, new Consent(1, Count: true, ShowDot: true, AnalyseStory: false, QuoteStory: false), []), 1);
            foreach (var cell in instrument.Cells)
            {
                var (left, top) = (chance.Next(), chance.Next());
                if (left + top > 1) (left, top) = (1 - left, 1 - top);
                TriadPoint.TryOf(left, top, Math.Max(0, 1 - left - top), out var point);
                yield return Next(New(3), new ResponseCaptured(own, cell, Language.English,
                [
                    new Mark(Triangle, MarkState.Placed, new TriadPlacement(point)),
                    new Mark(Plane, MarkState.Placed, new StonesPlacement([new StonePoint("this-decision", Position.Of(chance.Next()), Position.Of(chance.Next()))])),
                ]), 1);
            }
        }
        var version = 1;
        foreach (var cell in reveal ? instrument.Cells : []) yield return Next(Seminar.Value, new RoundRevealed(cell), ++version);

        Told Next(Guid stream, NarrativeEvent happened, long at) => new(++position, Seminar, stream, at, New(9), DateTimeOffset.UnixEpoch, happened);
        Guid New(int kind) => new(kind, 0, 0, BitConverter.GetBytes((long)++number));
    }
}
