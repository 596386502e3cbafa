using System.Net.Http.Json;
using Microsoft.Playwright;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>The projector's laptop drops out of the Wi-Fi: the room keeps its picture, and it is right again without anybody's help.</summary>
public sealed class A_board_that_loses_its_connection
{
    [Fact]
    public async Task keeps_the_last_picture_says_so_discreetly_and_catches_up()
    {
        await using var system = await RunningSystem.Start();
        await system.ReferenceCrowd();
        await using var browser = await Browser.Start();
        using var facilitator = await system.Client(Role.Facilitator);
        await Turn(system, facilitator, FigureName.Rows);
        var board = await browser.Blank();
        await board.SetViewportSizeAsync(1920, 1080);
        var line = await Line.Of(board);
        await board.GotoAsync(new Uri(system.Url, $"/board/{system.Code}#key={system.Keys[Role.Board]}").ToString());
        await Expect(board.Locator("main[data-figure='rows'] [data-mark='bar']").First).ToBeVisibleAsync();
        var drawn = await board.Locator("main svg").First.InnerHTMLAsync();

        await line.Cut();
        await Expect(board.GetByText("Connection lost, last picture kept")).ToBeVisibleAsync();
        await Turn(system, facilitator, FigureName.Shift);
        Assert.Equal(drawn, await board.Locator("main svg").First.InnerHTMLAsync());
        await Browser.Picture(board, "board-lost");
        Assert.Empty(await board.Faults("lost"));

        line.Mend();
        await Expect(board.Locator("main[data-figure='shift']")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(board.GetByText("Connection lost, last picture kept")).ToHaveCountAsync(0);
    }

    private static async Task Turn(RunningSystem system, HttpClient facilitator, FigureName figure)
    {
        using var answer = await facilitator.PutAsJsonAsync($"/api/seminars/{system.Code}/board",
            new BoardView(Screen.Figure, new("transparent-reporting"), figure, Hidden: false, Words.Language.English), Door.WireJson.Options);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What lies between a page and its server, and can be cut.</summary>
    private sealed class Line
    {
        private readonly List<IWebSocketRoute> open = [];
        private volatile bool cut;

        public static async Task<Line> Of(IPage page)
        {
            var line = new Line();
            await page.RouteAsync("**/hubs/**", route => line.cut ? route.AbortAsync() : route.ContinueAsync());
            await page.RouteWebSocketAsync("**/hubs/**", socket =>
            {
                if (line.cut)
                {
                    _ = socket.CloseAsync();
                    return;
                }
                socket.ConnectToServer();
                line.open.Add(socket);
            });
            return line;
        }

        public async Task Cut()
        {
            cut = true;
            foreach (var socket in open) await socket.CloseAsync();
            open.Clear();
        }

        public void Mend() => cut = false;
    }
}
