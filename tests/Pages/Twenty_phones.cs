using System.Globalization;
using Microsoft.Playwright;
using Narratives.Events;
using Narratives.Marks;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>
/// A room of phones on a network that is cut and restored by chance: requests are lost, and so are the server's acknowledgements of what it
/// has stored already. NARRATIVES_CHANCE is the seed; NARRATIVES_ROUNDS how many rounds they answer, when not all of the reference seminar.
/// </summary>
public sealed class Twenty_phones
{
    private const int Phones = 20;
    private static readonly Spoken[] Languages = [Spoken.English, Spoken.Welsh];

    [Fact]
    public async Task send_every_answer_once_over_a_network_that_comes_and_goes()
    {
        var seed = Told("NARRATIVES_CHANCE", 2017);
        var rounds = Told("NARRATIVES_ROUNDS", 6);
        TestContext.Current.SendDiagnosticMessage($"NARRATIVES_CHANCE={seed} NARRATIVES_ROUNDS={rounds}");
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.Client(Seminars.Role.Facilitator);
        var phones = new List<FlakyPhone>();
        for (var number = 0; number < Phones; number++) phones.Add(new FlakyPhone(await browser.Phone(system), Languages[number % 2], number, new Random(seed + number)));
        foreach (var phone in phones) await phone.Join();
        for (var round = 1; round <= rounds; round++)
        {
            await system.Run(facilitator, round, "open");
            // Four at a time, as many as two cores can serve without one of them waiting for its turn for ever.
            await Parallel.ForEachAsync(phones, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (phone, _) => await phone.Answer(round));
            await system.Run(facilitator, round, "close");
        }

        var told = (await system.Events()).Select(told => told.Event).ToList();
        Assert.Equal(Phones, told.OfType<DelegateJoined>().Count());
        var expected = phones.SelectMany(phone => Enumerable.Range(1, rounds).Select(phone.Story)).Order(StringComparer.Ordinal);
        var stories = told.OfType<ResponseCaptured>().Select(one => one.Marks.Select(mark => mark.Placement).OfType<StoryPlacement>().Single().Text);
        Assert.Equal(expected, stories.Order(StringComparer.Ordinal));
        Assert.Equal(6, system.Seminar.Rounds.Length);
        var (cuts, lost, acknowledgements) = (phones.Sum(phone => phone.Cuts), phones.Sum(phone => phone.Lost), phones.Sum(phone => phone.AcknowledgementsLost));
        TestContext.Current.SendDiagnosticMessage($"{cuts} cuts of the network, {lost} requests lost, {acknowledgements} acknowledgements lost; {phones.Count * rounds} answers, each once.");
        Assert.True(Math.Min(cuts, Math.Min(lost, acknowledgements)) > Phones * rounds / 10, "The network was hardly ever cut: this proves nothing.");
    }

    private static int Told(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var told) ? told : otherwise;

    /// <summary>One delegate, and what chance does to their network.</summary>
    private sealed class FlakyPhone(IPage page, Spoken words, int number, Random chance)
    {
        private const int MostFaultsInARow = 2;
        private int inARow;

        public int Cuts { get; private set; }
        public int Lost { get; private set; }
        public int AcknowledgementsLost { get; private set; }

        public string Story(int round) => $"Phone {number}, round {round}.";

        public async Task Join()
        {
            await page.RouteAsync(Wifi.Joining, Maybe);
            await page.RouteAsync(Wifi.Sending, Maybe);
            await page.Join(words);
            await Expect(page.Heading(words.Joined)).ToBeVisibleAsync(new() { Timeout = 60_000 });
        }

        public async Task Answer(int round)
        {
            await Expect(page.Button(words.Send)).ToBeVisibleAsync(new() { Timeout = 60_000 });
            var (offWhileAnswering, offWhileSending) = (Chance(0.3), Chance(0.5));
            if (offWhileAnswering) await Cut();
            await page.Answer(0.1 + (0.04 * number), Story(round));
            await page.On();
            if (Chance(0.3)) await page.ReloadAsync();
            if (offWhileSending) await Cut();
            await page.Button(words.Send).ClickAsync();
            if (offWhileSending) await Expect(page.Heading(words == Spoken.Welsh ? "1 ateb yn aros i’w anfon" : "1 answer waiting to be sent")).ToBeVisibleAsync(new() { Timeout = 60_000 });
            if (!offWhileSending && Chance(0.2)) await page.ReloadAsync();
            await page.On();
            await Expect(page.Heading(words.Arrived)).ToBeVisibleAsync(new() { Timeout = 60_000 });
        }

        private async Task Cut()
        {
            Cuts++;
            await page.Off();
        }

        /// <summary>A request is lost, or its answer is, or all goes well.</summary>
        private async Task Maybe(IRoute route)
        {
            var (lost, answerLost) = (Chance(0.2), Chance(0.25));
            if ((lost || answerLost) && inARow++ < MostFaultsInARow)
            {
                if (lost) Lost++;
                else
                {
                    AcknowledgementsLost++;
                    await route.ReachServer();
                }
                await route.AbortAsync();
                return;
            }
            inARow = 0;
            await route.ContinueAsync();
        }

        private bool Chance(double of)
        {
            lock (chance) return chance.NextDouble() < of;
        }
    }
}
