using Microsoft.Playwright;
using Narratives.Events;
using Narratives.Marks;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>Whatever a person types is text: kept as it is, shown as it is, and nothing else.</summary>
public sealed class Bad_input_on_a_phone
{
    [Theory]
    [InlineData("emoji", "👩🏽‍🚒🏴󠁧󠁢󠁷󠁬󠁳󠁿 🌱 – ŵ ŷ", "👍🏿")]
    [InlineData("right-to-left", "قال المدير: لا أحد يُطرد بسبب Transparent reporting (2017).", "‏عنوان‎")]
    [InlineData("zero-width", "no\u200bbody\u200d \ufeffsees\u2060 this\u00ad", "\u200b.\u200b")]
    [InlineData("overrides", "left \u202eright to left\u202c again \u2066isolated\u2069", "\u202egnp.exe")]
    [InlineData("html", "<script>document.title='taken over'</script><img src=x onerror=\"document.title='taken over'\"> &amp; {{7*7}} ${7*7}", "<b>bold</b>")]
    [InlineData("combining", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞", "a\u0301 á")]
    public async Task comes_back_on_the_receipt_as_it_was_typed(string name, string story, string title)
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Phone(system);
        await phone.Join(Spoken.English);
        await phone.Answer(0.4, story);
        await phone.Signifier("story").GetByRole(AriaRole.Textbox).Last.FillAsync(title);
        await phone.Button(Spoken.English.Send).ClickAsync();
        await Expect(phone.Heading(Spoken.English.Arrived)).ToBeVisibleAsync();

        var told = (await system.Said<ResponseCaptured>()).Single().Marks.Select(mark => mark.Placement).OfType<StoryPlacement>().Single();
        Assert.Equal((story, title), (told.Text, told.Title));
        await phone.Locator("header a").ClickAsync();
        await phone.Locator("main a[href^='/mine/']").ClickAsync();
        await Expect(phone.Locator("article")).ToBeVisibleAsync();
        Assert.Contains(story, await phone.Locator("article").First.EvaluateAsync<string>("one => one.textContent"), StringComparison.Ordinal);
        Assert.Contains(title, await phone.Locator("article").First.EvaluateAsync<string>("one => one.textContent"), StringComparison.Ordinal);
        Assert.Empty(await phone.Laid());
        Assert.DoesNotContain("taken over", await phone.TitleAsync(), StringComparison.Ordinal);
        await Browser.Picture(phone, $"phone-bad-input-{name}", whole: true);
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    [Fact]
    public async Task of_10000_characters_is_sent_whole_and_of_one_more_says_so()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Phone(system);
        await phone.Join(Spoken.Welsh);
        var story = string.Concat(Enumerable.Range(0, 10_000).Select(place => place % 80 == 79 ? '\n' : (char)('a' + (place % 26))));
        await phone.Answer(0.4, story + "!");
        await Expect(phone.Signifier("story").Locator(".count")).ToHaveTextAsync("1 nod yn ormod");
        await phone.Button(Spoken.Welsh.Send).ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Alert)).ToContainTextAsync("Gwnewch eich testun yn fyrrach.");

        await phone.Signifier("story").GetByRole(AriaRole.Textbox).First.FillAsync(story);
        await phone.Button(Spoken.Welsh.Send).ClickAsync();
        await Expect(phone.Heading(Spoken.Welsh.Arrived)).ToBeVisibleAsync();
        var told = (await system.Said<ResponseCaptured>()).Single().Marks.Select(mark => mark.Placement).OfType<StoryPlacement>().Single();
        Assert.Equal(story, told.Text);
        await phone.Locator("header a").ClickAsync();
        await phone.Locator("main a[href^='/mine/']").ClickAsync();
        await Expect(phone.Locator("article")).ToBeVisibleAsync();
        Assert.Contains(story, await phone.Locator("article").First.EvaluateAsync<string>("one => one.textContent"), StringComparison.Ordinal);
        Assert.Empty(await phone.Laid());
    }
}
