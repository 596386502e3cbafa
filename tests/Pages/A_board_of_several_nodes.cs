using System.Globalization;
using Microsoft.Playwright;
using Narratives.Host.Simulating;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>A board in a browser, behind the nginx that operators are given, with three nodes that are started anew one after another.</summary>
public sealed class A_board_of_several_nodes
{
    [Fact]
    public async Task comes_back_by_itself_wherever_it_was()
    {
        await using var postgres = await PostgresServer.Start(durable: false);
        var database = await postgres.NewDatabase();
        var nodes = new List<NodeProcess>();
        for (var number = 0; number < 3; number++) nodes.Add(await NodeProcess.Start(database));
        await using var nginx = await Nginx.Before(nodes);
        using var phones = new Server(nginx.Url, TimeProvider.System);
        var key = nodes.Select(node => node.FacilitatorKey).Single(made => made is not null)!;
        var code = (await phones.Exchange(key, RunningSystem.Patience))!.Code;
        await using var browser = await Browser.Start();
        var board = await browser.Blank();
        await board.SetViewportSizeAsync(1280, 720);
        await board.GotoAsync(new Uri(nginx.Url, $"/board/{code}#key={key}").ToString());
        var joined = board.Locator("[data-join='joined']");
        await Expect(joined).ToContainTextAsync("0");

        for (var number = 0; number < nodes.Count; number++)
        {
            await nodes[number].Stop();
            await phones.Join(code, Phone.JoinWith($"2222-2222-2222-222{2 + number}"), RunningSystem.Patience);
            await Expect(joined).ToContainTextAsync((number + 1).ToString(CultureInfo.InvariantCulture), new() { Timeout = 30_000 });
            await nodes[number].StartAgain();
        }
        await Expect(board.Locator(".lost")).ToHaveCountAsync(0);
        await Browser.Picture(board, "board-of-several-nodes");
        foreach (var node in nodes) await node.DisposeAsync();
    }
}
