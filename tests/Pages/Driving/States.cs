using Microsoft.Playwright;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages.Driving;

/// <summary>Leads one phone through every state it can be in, and stops in each of them to be looked at.</summary>
public static class States
{
    /// <param name="look">Is told the state's name; may change the size, the colours and the language of the page, which nothing here depends on.</param>
    public static async Task Walk(RunningSystem system, IPage phone, Func<string, Task> look)
    {
        using var facilitator = await system.Client(Role.Facilitator);
        await Arrive(phone, look);
        await Join(phone, look);
        await system.Run(facilitator, 1, "open");
        await Answer(phone, look);
        await Send(phone, look);
        await system.Run(facilitator, 1, "close");
        await Expect(phone.Locator("[data-stage=between]")).ToBeVisibleAsync();
        await look("12-between");
        await system.Run(facilitator, 1, "reveal");
        await system.Run(facilitator, 2, "open");
        await Expect(phone.Signifier("slider")).ToBeVisibleAsync();
        await phone.Signifier("triad").Locator(".beside button").First.ClickAsync();
        await phone.Signifier("stones").Locator("summary").ClickAsync();
        await look("13-second-framework");
        await system.Run(facilitator, 2, "close");
        await Expect(phone.Locator("[data-stage=after]")).ToBeVisibleAsync();
        await look("14-after");
        await phone.Locator("header a").ClickAsync();
        await phone.Locator("main a[href^='/mine/']").WaitForAsync();
        await look("15-take-away");
    }

    private static async Task Arrive(IPage phone, Func<string, Task> look)
    {
        var address = phone.Url;
        await phone.Locator("main[data-view=language]").WaitForAsync();
        await look("01-language");
        await phone.Button(Spoken.Welsh.Language).ClickAsync();
        await phone.Button(Spoken.Welsh.Join).WaitForAsync();
        await phone.RouteAsync("**/api/**", route => route.AbortAsync());
        await phone.GotoAsync(address[..^6] + "YYYYYY"); // what this phone has seen before, it shows without a network
        await Expect(phone.GetByText("Dim cysylltiad. Yn rhoi cynnig arall arni…")).ToBeVisibleAsync();
        await look("02-no-connection");
        await phone.UnrouteAsync("**/api/**");
        await phone.GotoAsync(address[..^6] + "ZZZZZZ");
        await Expect(phone.Locator("#code-error")).ToContainTextAsync("Does dim seminar");
        await look("03-unknown-code");
        await phone.GotoAsync(address);
    }

    private static async Task Join(IPage phone, Func<string, Task> look)
    {
        await phone.Locator("form").WaitForAsync();
        await look("04-joining");
        await phone.Locator("form button.main").ClickAsync();
        await phone.Locator("#summary-title").WaitForAsync();
        await look("05-joining-problem");
        foreach (var tick in await phone.GetByRole(AriaRole.Checkbox).AllAsync()) await tick.CheckAsync();
        await phone.Signifier("sector").GetByRole(AriaRole.Radio).Nth(4).CheckAsync(); // other
        await phone.Signifier("sector").GetByRole(AriaRole.Textbox).FillAsync("Gwirfoddoli gyda chymdeithas leol");
        await phone.Locator("form button.main").ClickAsync();
        await phone.Locator("[data-stage=before]").WaitForAsync();
        await look("06-waiting");
    }

    private static async Task Answer(IPage phone, Func<string, Task> look)
    {
        await phone.Signifier("slider").WaitForAsync();
        await look("07-answering");
        await phone.Locator("form > button.main").ClickAsync();
        await phone.Locator("#summary-title").WaitForAsync();
        await look("08-answering-problem");
        await phone.AnswerEveryKind("Fe roddon ni gynnig arni ar un ward yn gyntaf. 🌱");
        await look("09-answered");
    }

    private static async Task Send(IPage phone, Func<string, Task> look)
    {
        await phone.RouteAsync("**/responses", route => route.FulfillAsync(new()
        {
            Status = 409, ContentType = "application/problem+json",
            Body = """{"status":409,"title":"","code":"round-closed","field":"","reason":{"en":"This round has closed.","cy":"Mae’r rownd hon wedi cau."}}""",
        }));
        await phone.Locator("form > button.main").ClickAsync();
        await phone.GetByRole(AriaRole.Alert).First.WaitForAsync();
        await look("10a-refused");
        await phone.UnrouteAsync("**/responses");
        await phone.RouteAsync("**/responses", route => route.AbortAsync());
        await phone.Locator("form > button.main").ClickAsync();
        await Expect(phone.Locator("[data-stage=sending]")).ToBeVisibleAsync();
        await Expect(phone.Heading("1 ateb yn aros i’w anfon")).ToBeVisibleAsync();
        await look("10b-sending");
        await phone.UnrouteAsync("**/responses");
        await Expect(phone.Locator("[data-stage=answered]")).ToBeVisibleAsync(new() { Timeout = 40_000 });
        await look("11a-sent");
        await phone.Locator(".calm button").ClickAsync();
        await phone.Signifier("slider").WaitForAsync();
        await look("11b-changing");
        await phone.Locator(".notice button").ClickAsync();
        await Expect(phone.Locator("[data-stage=answered]")).ToBeVisibleAsync();
    }
}
