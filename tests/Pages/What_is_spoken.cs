using Microsoft.Playwright;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>The accessibility tree of each control in each of its states: what a screen reader has to go by.</summary>
public sealed class What_is_spoken
{
    [Fact]
    public async Task of_what_is_placed_has_a_name_a_value_and_the_ends_in_english()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Answering(system, Spoken.English);
        File.WriteAllText("/tmp/aria-en.txt", "");
        foreach (var id in EveryKind.Ids) File.AppendAllText("/tmp/aria-en.txt", $"== {id}\n{await phone.Signifier(id).AriaSnapshotAsync()}\n");
        await phone.AnswerEveryKind();
        foreach (var id in EveryKind.Ids) File.AppendAllText("/tmp/aria-en.txt", $"== {id} answered\n{await phone.Signifier(id).AriaSnapshotAsync()}\n");
        await phone.Signifier("one").GetByRole(AriaRole.Radio).Nth(2).CheckAsync();
        foreach (var id in new[] { "slider", "triad", "stones" }) await phone.Signifier(id).Button("Not applicable").ClickAsync();
        await phone.Button("Send").ClickAsync();
        foreach (var id in EveryKind.Ids) File.AppendAllText("/tmp/aria-en.txt", $"== {id} na/error\n{await phone.Signifier(id).AriaSnapshotAsync()}\n");
        await phone.Button(Spoken.Welsh.Language).ClickAsync();
        File.AppendAllText("/tmp/aria-en.txt", await phone.Locator("body").AriaSnapshotAsync());
        foreach (var id in new[] { "slider", "triad", "stones" }) await phone.Signifier(id).Button("Ddim yn berthnasol").ClickAsync();
        await phone.AnswerEveryKind();
        foreach (var id in EveryKind.Ids) File.AppendAllText("/tmp/aria-en.txt", $"== {id} cy\n{await phone.Signifier(id).AriaSnapshotAsync()}\n");
    }
}
