using System.Net;
using System.Text;
using Narratives.Capturing;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>Projectors and colleagues' pages are open, and another plan is published.</summary>
public sealed class A_plan_that_is_published_late
{
    private static readonly Instrument Another = InstrumentJson.Template("before-and-after");

    [Fact]
    public async Task is_on_boards_and_pages_that_were_open_before()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        var board = await browser.Board(system, width: 1280, height: 720);
        var colleague = await browser.Studio(system);
        await Expect(board.Locator("main[data-figure='join']")).ToBeVisibleAsync();
        await Expect(colleague.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "Well managed risks" })).ToBeVisibleAsync();
        using var facilitator = await system.Client(Role.Facilitator);

        await Publish(system, facilitator);
        await Expect(colleague.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = Another.Name.In(Words.Language.English) })).ToBeVisibleAsync();
        await AnswerTheFirstRound(system, facilitator);
        await colleague.Button("Question").ClickAsync();
        await colleague.Button("Show").ClickAsync();

        var question = Another.Signifiers[0];
        await Expect(board.Locator($"main[data-figure='pooled'][data-question='{question.Id.Slug}']")).ToBeVisibleAsync();
        await Expect(board.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = question.Question.In(Words.Language.English) })).ToBeVisibleAsync();
        await Browser.Picture(board, "published-late-board");
        await Browser.Picture(colleague, "published-late-studio", whole: true);
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    private static async Task Publish(RunningSystem system, HttpClient facilitator)
    {
        using var content = new StringContent(InstrumentJson.Write(Another with { Version = 2 }), Encoding.UTF8, "application/json");
        using var answer = await facilitator.PutAsync(new Uri($"/api/seminars/{system.Code}/instrument", UriKind.Relative), content, RunningSystem.Patience);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private static async Task AnswerTheFirstRound(RunningSystem system, HttpClient facilitator)
    {
        await system.Run(facilitator, 1, "open");
        var cell = Another.Cells.First();
        for (var number = 1; number <= 6; number++)
        {
            var phone = system.Phone($"2345-6789-ABCD-EF{(char)('A' + number)}H");
            await phone.Join();
            var answer = await phone.Respond(new Submission(Phone.Id(number), cell.Framing.Slug, cell.Scenario.Slug, "en", [.. Another.Signifiers.Select(MarkOn)]));
            Assert.Equal(HttpStatusCode.Created, answer.Status);
        }
        await system.Run(facilitator, 1, "reveal");
    }

    private static MarkTold MarkOn(Signifier asked) => asked is Slider ? new(asked.Id.Slug, "placed", Position: 0.3) : new(asked.Id.Slug, "skipped");
}
