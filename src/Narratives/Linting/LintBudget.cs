using System.Globalization;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Linting;

/// <summary>What a delegate is asked in all: framings × scenarios multiply every question.</summary>
public static class LintBudget
{
    public const int MostRepeated = 4, MostMinutes = 10;

    /// <summary>Most people hold about five things in mind: the story, the question and three more.</summary>
    public const int MostStones = 3;

    public static IEnumerable<Remark> Remarks(Instrument instrument)
    {
        var (cells, asked) = (instrument.Framings.Length * instrument.Scenarios.Length, instrument.Signifiers.Count(signifier => signifier is not Story));
        if (cells > 1 && asked > MostRepeated)
        {
            yield return new Remark("budget-repeated", "signifiers", Text.Of(
                $"{asked} questions are asked in each of {cells} rounds. Above {MostRepeated} people begin to click through, and the last rounds are answered worst.",
                $"Gofynnir {asked} cwestiwn ym mhob un o’r {cells} rownd. Uwchlaw {MostRepeated} mae pobl yn dechrau clicio drwodd, a’r rowndiau olaf a atebir waethaf."));
        }
        var minutes = (int)Math.Ceiling(Minutes(instrument));
        if (minutes > MostMinutes)
        {
            var told = minutes.ToString(CultureInfo.InvariantCulture);
            yield return new Remark("budget-minutes", "", Text.Of(
                $"Answering takes about {told} minutes in all, without the talk at the tables. Above {MostMinutes} some will not finish.",
                $"Mae ateb yn cymryd tua {told} munud i gyd, heb y drafodaeth wrth y byrddau. Uwchlaw {MostMinutes} ni fydd rhai yn gorffen."));
        }
        foreach (var stones in instrument.Signifiers.OfType<Stones>().Where(stones => stones.Movable.Length > MostStones))
        {
            yield return new Remark("too-much-in-mind", $"signifiers.{stones.Id}", Text.Of(
                $"{stones.Movable.Length} stones and two axes are more than most people hold in mind at once. Three stones are enough.",
                $"Mae {stones.Movable.Length} carreg a dwy echelin yn fwy nag y gall y rhan fwyaf o bobl eu cadw mewn cof ar unwaith. Mae tair carreg yn ddigon."));
        }
    }

    /// <summary>What one person needs, in minutes: seconds for each kind as counted in pilot rounds, times the rounds, and "about you" once.</summary>
    public static double Minutes(Instrument instrument) =>
        (instrument.Framings.Length * instrument.Scenarios.Length * instrument.Signifiers.Sum(Seconds) + instrument.AboutYou.Sum(Seconds)) / 60;

    private static double Seconds(Signifier signifier) => signifier switch
    {
        Slider => 12,
        Triad => 20,
        Stones stones => 8 + 10 * stones.Movable.Length,
        Choice => 8,
        Story => 75,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
