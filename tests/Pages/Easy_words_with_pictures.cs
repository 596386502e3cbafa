using Microsoft.Playwright;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

public sealed class Easy_words_with_pictures
{
    [Fact]
    public async Task are_fetched_by_whoever_reads_easily_and_say_in_both_languages_what_there_is_to_see()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen(4);
        var phone = await browser.Phone(system, width: 320);
        var fetched = new List<string>();
        phone.Request += (_, request) => { lock (fetched) fetched.Add(request.Url); };
        await phone.Button(Spoken.English.Language).ClickAsync();
        await Expect(phone.Button(Spoken.English.Join)).ToBeVisibleAsync();
        await Expect(phone.GetByRole(AriaRole.Img)).ToHaveCountAsync(0);
        Assert.DoesNotContain(fetched, url => url.Contains("/pictures/", StringComparison.Ordinal));

        await phone.Button("Easy read").ClickAsync();
        await Expect(phone.GetByAltText("A speech bubble with quotation marks.")).ToBeVisibleAsync();
        Assert.Equal(4, await Drawn(phone));
        // The words of a tick come before what its picture shows.
        await Expect(phone.GetByRole(AriaRole.Checkbox).First).ToHaveAccessibleNameAsync("You may count my answers A chart with four bars.");
        await Looked(browser, phone, "easy-1-joining");
        await phone.Button(Spoken.English.Join).ClickAsync();

        await Expect(phone.GetByAltText("Three small plants. Two are growing. One is not.")).ToBeVisibleAsync();
        await Expect(phone.GetByAltText("Somebody in a hospital bed, and a house with a question mark.")).ToBeVisibleAsync();
        Assert.Equal(2, await Drawn(phone));
        await Looked(browser, phone, "easy-2-answering");
        await phone.Button("Cymraeg").ClickAsync();
        await Expect(phone.GetByAltText("Tri phlanhigyn bach. Mae dau’n tyfu. Nid yw’r trydydd.")).ToBeVisibleAsync();
        await phone.Button("Hawdd ei ddeall").ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Img)).ToHaveCountAsync(0);
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    /// <summary>How many pictures there are that the browser could draw.</summary>
    private static Task<int> Drawn(IPage phone) => phone.EvaluateAsync<int>("""
        () => Promise.all([...document.querySelectorAll("img")].map((one) => one.decode().then(() => one.naturalWidth > 0))).then((all) => all.filter(Boolean).length)
        """);

    private static async Task Looked(Browser browser, IPage phone, string name)
    {
        for (var time = 0; time < 2; time++)
        {
            var spoken = await phone.EvaluateAsync<string>("document.documentElement.lang");
            foreach (var (width, scheme) in new[] { (320, ColorScheme.Light), (768, ColorScheme.Dark) })
            {
                await phone.SetViewportSizeAsync(width, 740);
                await phone.EmulateMediaAsync(new() { ColorScheme = scheme });
                Assert.Empty(await phone.Faults($"{name} {spoken} {width} {scheme}"));
                await phone.SpaceOut();
                Assert.Empty(await phone.Laid());
                await phone.SpaceBack();
            }
            await phone.SetViewportSizeAsync(320, 740);
            var sheet = new ContactSheet(browser, $"sheet-{name}-{spoken}");
            await sheet.Add(phone, $"{name} {spoken}");
            await sheet.Keep();
            await phone.Locator("header button[lang]").ClickAsync();
        }
    }
}
