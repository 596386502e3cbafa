using System.Net.Http.Json;
using Microsoft.Playwright;
using Narratives.Events;
using Narratives.Door;
using Narratives.Joining;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

public sealed class Stories_before_the_room
{
    private const string Nasty = "We told Mrs Pugh, and she told <script>alert('dŵr')</script> everybody on 01248 351 151. Nobody was blamed: we tried it again on a small ward, and it worked.";

    [Fact]
    public async Task are_read_redacted_approved_shown_and_answered()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var teller = await Tells(system, 1, Nasty, new(1, Count: true, ShowDot: true, AnalyseStory: false, QuoteStory: true), 0.2);
        for (var number = 2; number < 8; number++) await Tells(system, number, $"Story {number}: nobody asked us.", position: 0.1 * number);
        await system.Run(facilitator, 1, "reveal");
        var board = await browser.Board(system);
        var studio = await browser.Studio(system);
        await studio.GetByRole(AriaRole.Button, new() { Name = "Stories" }).ClickAsync();
        var card = studio.Locator("article[data-story]", new() { HasText = "Mrs Pugh" });

        foreach (var word in (string[])["Take them out", "everybody"]) await card.Button(word).ClickAsync();
        await card.Button("on").First.ClickAsync(); // three in a row: the room sees one gap
        await card.Button("Approve").ClickAsync();
        await Expect(studio.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Type your name first" })).ToBeVisibleAsync();
        await studio.GetByLabel("Your name").FillAsync("Ann");
        await Browser.Picture(studio, "stories-1-waiting", whole: true);
        Assert.Empty(await studio.Faults("stories waiting"));

        // What was pressed before there was a name is still out, and the room would not see it yet.
        await Expect(card.Button("Show on the board")).ToBeDisabledAsync();
        await card.Button("Approve").ClickAsync();
        await Expect(card).ToHaveAttributeAsync("data-verdict", "approved");
        await card.Button("Show on the board").ClickAsync();

        var story = board.Locator("[data-story]");
        await Expect(story).ToContainTextAsync("We told […], and she told <script>alert('dŵr')</script> […]. Nobody was blamed");
        await Expect(card).ToContainTextAsync("on the board now");
        await Browser.Picture(board, "stories-2-board-alone");
        await ShowBeside(studio, card);
        await Expect(board.Locator("[data-story] ~ .beside svg").First).ToBeVisibleAsync();
        await Browser.Picture(board, "stories-3-board-beside");
        Assert.Empty(await board.Sound());
        await card.GetByLabel("Answer it below").CheckAsync();
        await Answer(studio);
        await Browser.Picture(studio, "stories-5-answered", whole: true);
        await ReadsTheReceipt(await browser.Receipt(system, $"{system.Code}#{teller.TakeAway}"));
        await teller.Withdraw(Phone.Id(1));
        await Expect(story).ToHaveCountAsync(0);
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
        Assert.Equal(["Ann"], (await system.Said<StoryApproved>()).Select(approved => approved.Moderator).Distinct());
    }

    [Theory]
    [InlineData("a", "approved")]
    [InlineData("h", "hidden")]
    public async Task are_gone_on_with_by_letter_only_when_the_decision_was_taken(string letter, string verdict)
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        for (var number = 1; number <= 2; number++) await Tells(system, number, $"Story {number}.");
        var studio = await browser.Studio(system);
        await studio.GetByRole(AriaRole.Button, new() { Name = "Stories" }).ClickAsync();
        var (first, second) = (studio.Locator("article[data-story]").First, studio.Locator("article[data-story]").Nth(1));

        await first.FocusAsync();
        await studio.Keyboard.PressAsync(letter);
        await Expect(studio.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Type your name first" })).ToBeVisibleAsync();
        await Expect(studio.GetByLabel("Your name")).ToBeFocusedAsync();
        await studio.Keyboard.TypeAsync("Ann"); // and does not press letters on the next story
        await Expect(studio.GetByLabel("Your name")).ToHaveValueAsync("Ann");

        await first.FocusAsync();
        await studio.Keyboard.PressAsync(letter);
        await Expect(second).ToBeFocusedAsync();
        await Expect(first).ToHaveAttributeAsync("data-verdict", verdict);
        await Expect(second).ToHaveAttributeAsync("data-verdict", "waiting");
    }

    [Fact]
    public async Task say_that_they_go_on_where_the_board_has_no_more_room()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Tells(system, 1, string.Join(' ', Enumerable.Repeat("Nobody asked us, and so we tried it on a small ward first.", 60)));
        await system.Run(facilitator, 1, "reveal");
        var studio = await browser.Studio(system);
        await studio.GetByRole(AriaRole.Button, new() { Name = "Stories" }).ClickAsync();
        await studio.GetByLabel("Your name").FillAsync("Ann");
        await studio.Button("Approve").ClickAsync();
        await studio.Button("Show on the board").ClickAsync();

        var board = await browser.Board(system, scheme: ColorScheme.Dark);

        await Expect(board.GetByText("The board has no more room.")).ToBeInViewportAsync();
        await Browser.Picture(board, "stories-4-board-long-dark");
        Assert.Empty(await board.Sound());
    }

    [Fact]
    public async Task are_moderated_on_a_phone_in_Welsh()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Tells(system, 1, "Dywedodd Angharad na fyddai neb yn cael ei feio. Wedyn aethom ati i roi cynnig arall arni.");
        var studio = await browser.Studio(system, width: 360, height: 740);
        await studio.Button("Cymraeg").ClickAsync();
        await studio.GetByRole(AriaRole.Button, new() { Name = "Straeon" }).ClickAsync();
        await studio.GetByLabel("Eich enw").FillAsync("Ann");
        var card = studio.Locator("article[data-story]");
        await card.FocusAsync();
        await studio.Keyboard.PressAsync("r");
        await Expect(card.Button("Angharad")).ToHaveAttributeAsync("aria-pressed", "true");
        await Browser.Picture(studio, "stories-7-phone-cy", whole: true);
        Assert.Empty(await studio.Faults("stories on a phone"));

        await studio.GetByLabel("Peidio â dangos").ClickAsync();
        await Expect(studio.GetByText("Gall enwau pobl fod ynddynt")).ToBeVisibleAsync();
        await card.FocusAsync();
        await studio.Keyboard.PressAsync("h");
        await Expect(card).ToHaveAttributeAsync("data-verdict", "hidden");
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    /// <summary>With the letter that stands for it, while the story has the focus.</summary>
    private static async Task ShowBeside(IPage studio, ILocator card)
    {
        await studio.GetByRole(AriaRole.Button, new() { Name = "Run" }).ClickAsync();
        await studio.Button("Question").ClickAsync();
        await studio.Button("Coloured by framework").ClickAsync();
        await studio.GetByRole(AriaRole.Button, new() { Name = "Stories" }).ClickAsync();
        await card.FocusAsync();
        await studio.Keyboard.PressAsync("s");
    }

    private static async Task ReadsTheReceipt(IPage receipt)
    {
        await Expect(receipt.Locator("article [data-heard]")).ToContainTextAsync("Three wards may try small pilots.");
        await Expect(receipt.Locator("main")).ToContainTextAsync("Your story was shown to the room on");
        await Browser.Picture(receipt, "stories-6-receipt", whole: true);
    }

    private static async Task<Phone> Tells(RunningSystem system, int number, string story, ConsentTold? consent = null, double position = 0.25)
    {
        var phone = system.Phone($"2345-6789-ABCD-EF{(char)('A' + number)}H");
        var join = Phone.JoinWith(phone.TakeAway);
        await phone.Send(HttpMethod.Post, "/delegates", JsonContent.Create(join with { Consent = consent ?? join.Consent }, options: WireJson.Options));
        await phone.Respond(Phone.Submission(Phone.Id(number), position, story: story));
        return phone;
    }

    private static async Task Answer(IPage studio)
    {
        await studio.Button("Write an answer").ClickAsync();
        var form = studio.Locator("form");
        foreach (var (part, english, welsh) in ((string, string, string)[])[("You said", "You asked to try things out first.", "Gofynasoch am gael rhoi cynnig ar bethau’n gyntaf."),
            ("We heard", "Three wards may try small pilots.", "Caiff tair ward roi cynnig ar dreialon bach.")])
        {
            var group = form.GetByRole(AriaRole.Group, new() { Name = part });
            await group.GetByLabel("English").FillAsync(english);
            await group.GetByLabel("Cymraeg").FillAsync(welsh);
        }
        await form.Button("Tell them").ClickAsync();
        await Expect(studio.Locator("[data-feedback]")).ToContainTextAsync("Three wards");
    }
}
