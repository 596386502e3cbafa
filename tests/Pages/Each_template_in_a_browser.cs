using Microsoft.Playwright;
using Narratives.Capturing;
using Narratives.Host.Simulating;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>Each of the product's templates, answered on a phone and by a crowd over HTTP, and shown to the room.</summary>
public sealed class Each_template_in_a_browser
{
    public static TheoryData<string> Templates => [.. InstrumentJson.Templates];

    [Theory, MemberData(nameof(Templates))]
    public async Task is_answered_and_shown(string template)
    {
        var instrument = InstrumentJson.Template(template);
        var words = template.Length % 2 == 0 ? Spoken.English : Spoken.Welsh;
        await using var system = await RunningSystem.Start(instrument: instrument);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Crowd(system, instrument);
        var phone = await browser.Phone(system);
        await Join(phone, words, instrument);
        foreach (var signifier in instrument.Signifiers) await Answer(phone, signifier);
        await Browser.Picture(phone, $"template-{template}-phone", whole: true);
        await phone.Button(words.Send).ClickAsync();
        await Expect(phone.Heading(words.Arrived)).ToBeVisibleAsync();
        await system.Run(facilitator, 1, "close");
        await system.Run(facilitator, 1, "reveal");

        var board = await browser.Board(system);
        var studio = await browser.Studio(system);
        await studio.Button("Question").ClickAsync();
        await studio.Button("Show").ClickAsync();
        foreach (var signifier in instrument.Signifiers.Where(one => one is Slider or Triad or Stones or Choice && one.OnlyIf is null))
        {
            await studio.GetByLabel("Which question").SelectOptionAsync(signifier.Id.Slug);
            await Expect(board.Heading(signifier.Question.In(Words.Language.English))).ToBeVisibleAsync();
            await Expect(board.Locator("main svg").First).ToBeVisibleAsync();
        }
        await Expect(board.Locator("[data-units='delegates']")).ToContainTextAsync("10");
        await Browser.Picture(board, $"template-{template}-board");
        Assert.Empty(await board.Faults(template));
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    /// <summary>Nine who answer the first round, so that there are enough to be shown.</summary>
    private static async Task Crowd(RunningSystem system, Instrument instrument)
    {
        using var server = new Server(system.Url, TimeProvider.System);
        var first = system.Seminar.Rounds[0].Cell;
        var required = instrument.Signifiers.Where(signifier => signifier.Required).Select(signifier => signifier.Id.Slug).ToHashSet(StringComparer.Ordinal);
        // Simulated people leave a story out now and then; those of a collection of stories do not.
        foreach (var one in ReferenceProfile.Crowd(instrument, 2017).Where(one => one.Answers.ContainsKey(first) && one.Answers[first].Marks!.All(mark => mark!.State != "skipped" || !required.Contains(mark.Signifier!))).Take(9))
        {
            await server.Join(system.Code, one.Join, RunningSystem.Patience);
            Assert.Equal(System.Net.HttpStatusCode.Created, await server.Respond(system.Code, one.TakeAway, one.Answers[first], RunningSystem.Patience));
        }
    }

    private static async Task Join(IPage phone, Spoken words, Instrument instrument)
    {
        await phone.Button(words.Language).ClickAsync();
        await phone.Button(words.Join).WaitForAsync();
        foreach (var tick in await phone.GetByRole(AriaRole.Checkbox).AllAsync()) await tick.CheckAsync();
        foreach (var asked in instrument.AboutYou) await Choose(phone, asked);
        await phone.Button(words.Join).ClickAsync();
        await phone.Button(words.Send).WaitForAsync();
    }

    private static async Task Answer(IPage phone, Signifier signifier)
    {
        if (await phone.Signifier(signifier.Id.Slug).CountAsync() == 0) return; // depends on a choice that was not made
        switch (signifier)
        {
            case Slider:
                await phone.TapShape(signifier.Id.Slug, 0.3, 0.5);
                break;
            case Triad:
                await phone.TapShape(signifier.Id.Slug, 0.5, 0.6);
                break;
            case Stones stones:
                for (var stone = 0; stone < stones.Movable.Length; stone++)
                {
                    if (stones.Movable.Length > 1) await phone.Signifier(signifier.Id.Slug).GetByRole(AriaRole.Radio).Nth(stone).CheckAsync();
                    await phone.TapShape(signifier.Id.Slug, 0.2 + (0.3 * stone), 0.4);
                }
                break;
            case Choice choice:
                await Choose(phone, choice);
                break;
            default:
                await phone.Signifier(signifier.Id.Slug).GetByRole(AriaRole.Textbox).First.FillAsync("We tried it on one ward first.");
                break;
        }
    }

    private static Task Choose(IPage phone, Choice choice) =>
        phone.Signifier(choice.Id.Slug).GetByRole(choice.Several ? AriaRole.Checkbox : AriaRole.Radio).First.CheckAsync();
}
