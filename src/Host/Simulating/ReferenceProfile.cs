using System.Collections.Immutable;
using Bogus;
using Narratives.Capturing;
using Narratives.Instruments;
using Narratives.Joining;

namespace Narratives.Host.Simulating;

/// <summary>One delegate who does not exist: what they send to join, and what they send in each round they do not miss.</summary>
public sealed record SimulatedDelegate(TakeAwayCode TakeAway, JoinTold Join, ImmutableDictionary<Cell, Submission> Answers);

/// <summary>
/// The shape of the 2017 seminar: 37 delegates who each meet every cell, less four answers that somebody missed (37 × 6 − 4 = 218 for
/// two framings and three scenarios). Framework 1 lies towards the left pole and framework 2 towards the right; pooled they look roughly
/// normal; a delegate resembles themselves. The same seed gives the same crowd, to the byte.
/// </summary>
public static class ReferenceProfile
{
    public const int Delegates = 37;
    public const int Missed = 4;

    /// <summary>One mark in 25 is "not applicable", where that is offered.</summary>
    private const float NotApplicableShare = 0.04f;

    /// <summary>Four in five delegates write a story; a third answer in Welsh.</summary>
    private const float StoryShare = 0.8f;
    private const float WelshShare = 0.33f;

    public static IReadOnlyList<SimulatedDelegate> Crowd(Instrument instrument, int seed)
    {
        var chance = new Randomizer(seed);
        var cells = instrument.Cells.ToList();
        // Whoever misses a round misses one, so that the pairs that are left are easy to count.
        var absent = chance.ListItems(Enumerable.Range(0, Delegates).ToList(), Missed).ToDictionary(who => who, _ => chance.ListItem(cells));
        return [.. Enumerable.Range(0, Delegates).Select(who => Delegate(instrument, cells.Where(cell => !absent.TryGetValue(who, out var missed) || missed != cell), seed, who))];
    }

    private static SimulatedDelegate Delegate(Instrument instrument, IEnumerable<Cell> present, int seed, int who)
    {
        var chance = new Randomizer((seed * 1_000) + who);
        var written = chance.String2(TakeAwayCode.Length, TakeAwayCode.Alphabet);
        if (!TakeAwayCode.TryRead(written, out var takeAway)) throw new InvalidOperationException("A take-away code is made of its own alphabet.");
        var language = instrument.Languages.Length > 1 && chance.Bool(WelshShare) ? instrument.Languages[1] : instrument.Languages[0];
        var join = new JoinTold(takeAway.ToString(), language.Slug, new ConsentTold(instrument.Consent.Version, Count: true, ShowDot: true, AnalyseStory: true, QuoteStory: chance.Bool()),
            [.. instrument.AboutYou.Select(asked => new MarkTold(asked.Id.Slug, "placed", Options: [chance.ListItem(asked.Options.ToList()).Id]))]);
        var temper = new Temper(chance);
        var answers = present.ToImmutableDictionary(cell => cell, cell => new Submission(
            ResponseId(chance), cell.Framing.Slug, cell.Scenario.Slug, language.Slug,
            [.. instrument.Signifiers.Select((signifier, at) => Mark(signifier, instrument, cell, temper, chance, language.Slug) with { Order = at + 1, Milliseconds = chance.Int(1_500, 20_000), Moves = chance.Int(1, 4) })]));
        return new SimulatedDelegate(takeAway, join, answers);
    }

    private static MarkTold Mark(Signifier signifier, Instrument instrument, Cell cell, Temper temper, Randomizer chance, string language)
    {
        if (signifier.NotApplicable && chance.Bool(NotApplicableShare)) return new MarkTold(signifier.Id.Slug, "notApplicable");
        // −1 under framework 1, +1 under framework 2; 0 where there is nothing to compare.
        var side = instrument.Framings.Length < 2 ? 0 : cell.Framing == instrument.Framings[0].Id ? -1 : 1;
        var id = signifier.Id.Slug;
        switch (signifier)
        {
            case Slider slider:
                return new MarkTold(id, "placed", Position: temper.Slider(side * Lean(instrument, slider), chance));
            case Triad:
                var (left, top, right) = temper.Triad(side, chance);
                return new MarkTold(id, "placed", Parts: new(left, top, right));
            case Stones stones:
                return new MarkTold(id, "placed", Stones: [.. stones.Movable.Select(stone => { var (x, y) = temper.Stone(side, chance); return new StoneTold(stone.Id, x, y); })]);
            case Choice choice:
                return new MarkTold(id, "placed", Options: [chance.ListItem(choice.Options.ToList()).Id]);
            case Story when chance.Bool(StoryShare):
                return new MarkTold(id, "placed", Title: SimulatedStories.Title(chance, language), Text: SimulatedStories.Text(chance, language));
            case Story:
                return new MarkTold(id, "skipped");
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The first slider shifts as the seminar reported; of the others one shifts a little the other way, and the rest hardly.</summary>
    private static double Lean(Instrument instrument, Slider slider) => instrument.Signifiers.OfType<Slider>().TakeWhile(other => other.Id != slider.Id).Count() switch
    {
        0 => 1,
        1 => -0.4,
        _ => 0.1,
    };

    /// <summary>A UUID version 7 of a moment in 2017: seeded, so that the crowd sent again is the same crowd.</summary>
    private static Guid ResponseId(Randomizer chance)
    {
        var bytes = chance.Bytes(16);
        var moment = new DateTimeOffset(2017, 10, 5, 9, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds() + chance.Long(0, 7 * 3_600_000);
        for (var at = 0; at < 6; at++) bytes[at] = (byte)(moment >> (8 * (5 - at)));
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}

/// <summary>What makes a delegate resemble themselves: a leaning of their own, kept through every round.</summary>
internal sealed class Temper(Randomizer chance)
{
    /// <summary>Half the distance between the framings' means, the spread between delegates, and the spread within one.</summary>
    private const double HalfShift = 0.13, Between = 0.1, Within = 0.15;

    private readonly double leaning = Normal(chance) * Between;

    public double Slider(double side, Randomizer chance) => Math.Round(Math.Clamp(0.5 + (side * HalfShift) + leaning + (Normal(chance) * Within), 0, 1), 3);

    /// <summary>Framework 1 leans to process and rules (left), framework 2 to freedom to act (right). Rounded to 4 decimals that sum to 1.</summary>
    public (double Left, double Top, double Right) Triad(int side, Randomizer chance)
    {
        var left = Math.Exp((-0.9 * side) + (Normal(chance) * 0.8) - (2 * leaning));
        var top = Math.Exp(Normal(chance) * 0.8);
        var right = Math.Exp((0.9 * side) + (Normal(chance) * 0.8) + (2 * leaning));
        var sum = left + top + right;
        var (l, t) = (Math.Round(left / sum, 4), Math.Round(top / sum, 4));
        return (l, t, Math.Max(0, Math.Round(1 - l - t, 4)));
    }

    public (double X, double Y) Stone(int side, Randomizer chance)
    {
        var involved = 0.5 + (side * 0.15) + leaning + (Normal(chance) * 0.15);
        var right = 0.5 + (0.5 * (involved - 0.5)) + (Normal(chance) * 0.12);
        return (Math.Round(Math.Clamp(involved, 0, 1), 3), Math.Round(Math.Clamp(right, 0, 1), 3));
    }

    /// <summary>Box–Muller.</summary>
    private static double Normal(Randomizer chance) =>
        Math.Sqrt(-2 * Math.Log(chance.Double(double.Epsilon, 1))) * Math.Cos(2 * Math.PI * chance.Double());
}
