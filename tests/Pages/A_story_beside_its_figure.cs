using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Narratives.Door;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using Narratives.Words;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>Half a wall is little for a figure with sentences: it is to be read all the same.</summary>
public sealed class A_story_beside_its_figure
{
    /// <summary>Of the height of the wall; less is a stripe.</summary>
    private const double LeastOfTheWall = 0.25;

    private static readonly (string Question, FigureName Figure)[] Figures =
    [
        ("transparent-reporting", FigureName.Shift), ("transparent-reporting", FigureName.Lines), ("transparent-reporting", FigureName.Rows),
        ("helpful-to-decisions", FigureName.Shift), ("service-users-and-decisions", FigureName.Shift),
    ];

    [Theory]
    [InlineData("en", false)]
    [InlineData("cy", false)]
    [InlineData("cy", true)]
    public async Task leaves_the_figure_the_room_that_it_needs(string language, bool both)
    {
        await using var system = await RunningSystem.Start();
        await system.ReferenceCrowd();
        using var facilitator = await system.Client(Role.Facilitator);
        var story = await AStory(system, facilitator);
        await using var browser = await Browser.Start();
        IPage[] walls = [await browser.Board(system), await browser.Board(system, 1280, 720, ColorScheme.Dark)];
        var faults = new List<string>();
        foreach (var (question, figure) in Figures)
        {
            var view = new BoardView(Screen.Story, new(question), figure, Hidden: false, language == "cy" ? Language.Welsh : Language.English) { Story = story, Both = both };
            using var turned = await facilitator.PutAsJsonAsync($"/api/seminars/{system.Code}/board", view, WireJson.Options);
            turned.EnsureSuccessStatusCode();
            foreach (var wall in walls)
            {
                var (name, size) = ($"{question}-{figure}-{language}{(both ? "-both" : "")}", wall.ViewportSize!);
                await Expect(wall.Locator($"main[data-figure='story'][data-question='{question}'][data-beside='{figure.ToString().ToLowerInvariant()}']")).ToBeVisibleAsync();
                await Browser.Picture(wall, $"beside-{name}-{size.Width}");
                faults.AddRange(await wall.Faults($"{name} {size.Width}"));
                var drawn = (await wall.Locator(".beside .fit").First.BoundingBoxAsync())!;
                if (drawn.Height < LeastOfTheWall * size.Height) faults.Add($"{name} {size.Width}: the figure is {drawn.Height:0} high");
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    /// <summary>One that the room may see unread.</summary>
    private static async Task<string> AStory(RunningSystem system, HttpClient facilitator)
    {
        using var relaxed = await facilitator.PostAsJsonAsync($"/api/seminars/{system.Code}/moderation/relax", new { moderator = "Ann" });
        relaxed.EnsureSuccessStatusCode();
        var queue = JsonNode.Parse(await facilitator.GetStringAsync(new Uri($"/api/seminars/{system.Code}/moderation/?count=1", UriKind.Relative), RunningSystem.Patience))!;
        return (string)queue["stories"]![0]!["story"]!;
    }
}
