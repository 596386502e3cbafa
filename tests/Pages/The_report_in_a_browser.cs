using System.Text;
using Microsoft.Playwright;
using Narratives.Interchange.Exporting;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

public sealed class The_report_in_a_browser
{
    [Fact]
    public async Task is_one_file_that_asks_nobody_for_anything_and_prints()
    {
        var findings = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "findings.sample.json"));
        var file = Path.Combine(Directory.CreateTempSubdirectory("narratives-report-").FullName, "report.html");
        await File.WriteAllTextAsync(file, ReportPage.Of(findings, Words.Language.Welsh), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await using var browser = await Browser.Start();
        var page = await browser.Blank();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, said) => asked.Add($"console: {said.Text}");

        await page.GotoAsync(new Uri(file).ToString());
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Risgiau wedi’u rheoli’n dda" }).First).ToBeVisibleAsync();
        await Browser.Picture(page, "report-1-cy");
        await page.Button("English").ClickAsync();
        await Expect(page.Locator("figure").First).ToBeVisibleAsync();
        await Browser.Picture(page, "report-2-en", whole: true);

        Assert.Equal([new Uri(file).ToString()], asked);
        Assert.InRange((await page.PdfAsync(new() { Format = "A4" })).Length, 50_000, 5_000_000);
        Directory.GetParent(file)!.Delete(recursive: true);
    }
}
