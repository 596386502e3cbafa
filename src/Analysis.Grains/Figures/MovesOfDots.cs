using System.Collections.Immutable;
using Narratives.Analysis.Found;
using Narratives.Analysis.Patterns;
using Narratives.Instruments;

namespace Narratives.Analysis.Figures;

/// <summary>
/// Who moved: a triad's pairs from zone to zone, a plane's delegates from mean to mean. A line joins two places of one person, so it is drawn only of
/// those who agreed to be seen as a dot (of whom some may be <see cref="Undrawn"/>), from five of them on, and from the mean of what they said: whoever
/// knows one dot of somebody finds no line there, unless there was one scenario only.
/// </summary>
internal static class MovesOfDots
{
    private const double Hundredths = 100;

    public static DotMoves Of(Asked asked, PairedAnswers paired)
    {
        var none = new DotMoves(paired.Delegates, paired.Pairs, TooFew: true, [], [], Drawn: 0, paired.IsConfounded);
        if (SmallCells.TooFew(paired.Delegates)) return none;
        var zones = new int[Zones.All.Length, Zones.All.Length];
        var lines = new SortedDictionary<(int Who, int Stone), Sums>();
        var isTriad = asked.Revealed.Any(cell => cell.Find(asked.Signifier) is TriadPattern);
        foreach (var (first, second) in asked.Pairs)
        {
            var (under1, under2) = (Read(asked, first), Read(asked, second));
            foreach (var (who, after) in under2)
            {
                if (!under1.TryGetValue(who, out var before)) continue;
                if (isTriad) zones[ZoneOf(before.Rows), ZoneOf(after.Rows)]++;
                else if (asked.Undrawn.Value.Draws(who, after.Shown)) Join(lines, who, StonesOf(asked), before.Rows, after.Rows);
            }
        }
        if (isTriad) return none with { TooFew = false, Zones = [.. Zones.All.Select((_, from) => Zones.All.Select((_, to) => zones[from, to]).ToImmutableArray())] };
        return lines.Keys.Select(key => key.Who).Distinct().Count() is var drawn && SmallCells.TooFew(drawn) ? none : none with { TooFew = false, Lines = LinesOf(lines.Values), Drawn = drawn };
    }

    private static SortedDictionary<int, (bool Shown, List<short[]> Rows)> Read(Asked asked, Cell cell)
    {
        var read = new SortedDictionary<int, (bool Shown, List<short[]> Rows)>();
        asked.Seminar.ReadPlaced(asked.Signifier, cell, (who, shown, slots) =>
        {
            if (!read.TryGetValue(who, out var own)) read[who] = own = (shown, []);
            own.Rows.Add(slots.ToArray());
        });
        return read;
    }

    /// <summary>Of several answers to one cell, where most of them lie; the first zone where as many lie elsewhere.</summary>
    private static int ZoneOf(List<short[]> rows) =>
        rows.CountBy(slots => (int)Zones.Of(slots[1], slots[2])).OrderByDescending(zone => zone.Value).ThenBy(zone => zone.Key).First().Key;

    private static int StonesOf(Asked asked) => asked.Revealed.Select(cell => cell.Find(asked.Signifier)).OfType<StonesPattern>().First().All.Length;

    private static void Join(SortedDictionary<(int Who, int Stone), Sums> lines, int who, int stones, List<short[]> before, List<short[]> after)
    {
        for (var stone = 0; stone < stones; stone++)
        {
            if (MeanOf(before, stone) is not { } from || MeanOf(after, stone) is not { } to) continue;
            var sums = lines.GetValueOrDefault((who, stone));
            lines[(who, stone)] = new Sums(sums.Pairs + 1, new Part(sums.From.First + from.First, sums.From.Second + from.Second), new Part(sums.To.First + to.First, sums.To.Second + to.Second));
        }
    }

    /// <summary>Of one delegate's answers to one cell, in steps of the lattice.</summary>
    private static Part? MeanOf(List<short[]> rows, int stone)
    {
        var placed = rows.Where(slots => slots[1 + stone] >= 0).Select(slots => Lattice.At(slots[1 + stone])).ToList();
        return placed.Count == 0 ? null : new Part(placed.Average(at => at.First), placed.Average(at => at.Second));
    }

    /// <summary>In the order of where they begin: nothing of when or by whom.</summary>
    private static ImmutableArray<PlaneMove> LinesOf(IEnumerable<Sums> lines) =>
    [
        .. lines.Select(line => new PlaneMove(Mean(line.From, line.Pairs), Mean(line.To, line.Pairs)))
            .OrderBy(line => line.From.First).ThenBy(line => line.From.Second).ThenBy(line => line.To.First).ThenBy(line => line.To.Second),
    ];

    private static Part Mean(Part sum, int pairs) => new(Math.Round(sum.First / pairs) / Hundredths, Math.Round(sum.Second / pairs) / Hundredths);

    private readonly record struct Sums(int Pairs, Part From, Part To);
}
