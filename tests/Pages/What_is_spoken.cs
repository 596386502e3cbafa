using Microsoft.Playwright;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>The accessibility tree of each control in each of its states: what a screen reader has to go by.</summary>
public sealed class What_is_spoken
{
    [Fact]
    public async Task of_what_is_to_be_placed_is_a_name_what_to_do_the_ends_and_their_keys()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Answering(system, Spoken.English);
        await Expect(phone.Signifier("slider")).ToMatchAriaSnapshotAsync("""
            - group "Transparent reporting of any failure will…":
              - heading "Transparent reporting of any failure will…" [level=3]
              - paragraph: Touch the line where your answer lies. Or use the arrow keys. Home is “people get fired”, End is “people get promoted”.
              - slider "Transparent reporting of any failure will…"
              - group: Type numbers instead
              - button "Not applicable"
            """);
        await Expect(phone.Signifier("triad")).ToMatchAriaSnapshotAsync("""
            - group "What would be helpful to decisions?":
              - paragraph: Touch the triangle where your answer lies. The nearer to a corner, the more of it. Or use the arrow keys. Home is “clear process and rules”, Page Up is “common sense”, End is “freedom to act”.
              - text: common sense
              - application "What would be helpful to decisions?"
              - paragraph: Not answered yet
              - text: clear process and rules freedom to act
            """);
        await Expect(phone.Signifier("stones")).ToMatchAriaSnapshotAsync("""
            - radiogroup "Stones":
              - radio "Planning not placed yet" [checked]
              - radio "Trying things out not placed yet"
              - radio "Learning from mistakes not placed yet"
            - paragraph: It happens… all the time
            - application "Where do these three belong?"
            - paragraph: "Planning: not placed yet"
            - paragraph: hardly ever
            """);
    }

    [Fact]
    public async Task of_what_was_placed_is_a_summary_in_a_sentence()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Answering(system, Spoken.English);
        await phone.AnswerEveryKind();
        await Expect(phone.Signifier("slider").GetByRole(AriaRole.Slider)).ToHaveAttributeAsync("aria-valuetext", "70 % towards “people get fired”");
        await Expect(phone.Signifier("triad")).ToMatchAriaSnapshotAsync("""
            - application "What would be helpful to decisions?"
            - paragraph: mostly “common sense”, some “clear process and rules”, some “freedom to act”
            - text: clear process and rules freedom to act
            - group: Type numbers instead
            - button "Not applicable"
            - button "Clear"
            """);
        await Expect(phone.Signifier("stones")).ToMatchAriaSnapshotAsync("""
            - radiogroup "Stones":
              - radio "Learning from mistakes placed" [checked]
            - paragraph: It happens… all the time
            - application "Where do these three belong?"
            - paragraph: "Learning from mistakes: It is…: 80 % towards “our responsibility”; It happens…: 70 % towards “hardly ever”"
            """);
        foreach (var id in new[] { "slider", "triad", "stones" }) await phone.Signifier(id).Button("Not applicable").ClickAsync();
        await Expect(phone.Signifier("slider").GetByRole(AriaRole.Slider)).ToHaveAttributeAsync("aria-valuetext", "Not applicable");
        await Expect(phone.Signifier("triad")).ToMatchAriaSnapshotAsync("""
            - application "What would be helpful to decisions?"
            - paragraph: Not applicable
            - button "Not applicable" [pressed]
            """);
    }

    [Fact]
    public async Task of_the_whole_page_is_where_one_is_and_what_is_wrong_in_welsh()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await InWelshWithTwoFaults(browser, system);
        await Expect(phone.Locator("body")).ToMatchAriaSnapshotAsync("""
            - banner:
              - link "Fy atebion a’m cod"
              - button "English"
            - main:
              - heading "Nid yw Methu’n Opsiwn" [level=1]
              - heading "Gadael yr ysbyty" [level=2]
              - alert "Mae problem":
                - heading "Mae problem" [level=2]
                - list:
                  - listitem:
                    - link "Bydd adrodd yn agored am unrhyw fethiant yn golygu… – Atebwch hwn, neu dewiswch “Ddim yn berthnasol”."
                  - listitem:
                    - link "Pwy gafodd y gair olaf? – Ysgrifennwch beth rydych yn ei olygu wrth “Arall”."
            """);
    }

    [Fact]
    public async Task of_choices_is_what_is_chosen_and_what_is_wrong_in_welsh()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await InWelshWithTwoFaults(browser, system);
        await Expect(phone.Signifier("slider").GetByRole(AriaRole.Slider)).ToHaveAttributeAsync("aria-valuetext", "Heb ei ateb eto");
        await Expect(phone.Signifier("slider").GetByRole(AriaRole.Slider)).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(phone.Signifier("triad")).ToMatchAriaSnapshotAsync("""
            - paragraph: "yn bennaf: “synnwyr cyffredin”; rhywfaint: “proses a rheolau clir”; rhywfaint: “rhyddid i weithredu”"
            """);
        await Expect(phone.Signifier("one")).ToMatchAriaSnapshotAsync("""
            - radiogroup "Pwy gafodd y gair olaf?":
              - paragraph: Ysgrifennwch beth rydych yn ei olygu wrth “Arall”.
              - radio "Staff y rheng flaen"
              - radio "Rheolwyr"
              - radio "Arall" [checked]
              - textbox "Yn eich geiriau eich hun"
              - radio "Mae’n well gen i beidio â dweud"
              - button "Ddim yn berthnasol"
              - button "Clirio"
            """);
        await Expect(phone.Signifier("several")).ToMatchAriaSnapshotAsync("""
            - group "Pwy gymerodd ran?":
              - paragraph: Dewiswch bob un sy’n berthnasol.
              - checkbox "Y bobl dan sylw" [checked]
              - checkbox "Eu teuluoedd a’u gofalwyr di-dâl" [checked]
              - checkbox "Arall"
              - checkbox "Mae’n well gen i beidio â dweud"
            """);
        await Expect(phone.Signifier("ordinal")).ToMatchAriaSnapshotAsync("""
            - radiogroup "Pa mor sicr ydych chi?":
              - paragraph: Dewisol.
              - radio "Ddim o gwbl"
              - radio "Yn weddol"
              - radio "Yn sicr iawn" [checked]
            """);
        await Expect(phone.Signifier("story")).ToMatchAriaSnapshotAsync("""
            - textbox "Beth sy’n gwneud i chi ddweud hynny?": Stori.
            - textbox "Teitl iddi (os hoffech)"
            """);
    }

    private static async Task<IPage> InWelshWithTwoFaults(Browser browser, RunningSystem system)
    {
        var phone = await browser.Answering(system, Spoken.Welsh);
        await phone.AnswerEveryKind("Stori.");
        await phone.Signifier("one").GetByRole(AriaRole.Radio).Nth(2).CheckAsync();
        await phone.Signifier("slider").Button("Clirio").ClickAsync();
        await phone.Button(Spoken.Welsh.Send).ClickAsync();
        return phone;
    }
}
