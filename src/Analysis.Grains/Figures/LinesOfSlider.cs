using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Marks;

namespace Narratives.Analysis.Figures;

/// <summary>
/// A line for each delegate, from the mean of what they placed under framework 1 to the mean under framework 2. As with the lines of a plane: only of
/// those who agreed to be seen as a dot, from five of them on; and in the order of where they begin, which tells nothing of who or when.
/// </summary>
public static class LinesOfSlider
{
    /// <summary>More lines than these are a grey surface: so many are drawn, evenly through those in order.</summary>
    public const int Most = 300;

    internal static ImmutableArray<SliderMove> Of(Asked asked)
    {
        var sums = new SortedDictionary<int, (double From, double To, int Pairs)>();
        foreach (var (first, second) in asked.Pairs)
        {
            var (before, after) = (Read(asked, first), Read(asked, second));
            foreach (var (who, to) in after)
            {
                if (!before.TryGetValue(who, out var from)) continue;
                var sum = sums.GetValueOrDefault(who);
                sums[who] = (sum.From + from, sum.To + to, sum.Pairs + 1);
            }
        }
        if (SmallCells.TooFew(sums.Count)) return [];
        var lines = sums.Values.Select(sum => new SliderMove(Hundredths(sum.From / sum.Pairs), Hundredths(sum.To / sum.Pairs)))
            .OrderBy(line => line.From).ThenBy(line => line.To).ToImmutableArray();
        return lines.Length <= Most ? lines : [.. Enumerable.Range(0, Most).Select(one => lines[(int)((long)one * lines.Length / Most)])];
    }

    /// <summary>The mean of each delegate's answers to one cell, of those who agreed to be seen.</summary>
    private static Dictionary<int, double> Read(Asked asked, Cell cell)
    {
        var read = new Dictionary<int, (double Sum, int Count)>();
        asked.Seminar.ReadPlaced(asked.Signifier, cell, (who, shown, slots) =>
        {
            if (!shown) return;
            var (sum, count) = read.GetValueOrDefault(who);
            read[who] = (sum + (double)slots[0] / Position.Resolution, count + 1);
        });
        return read.ToDictionary(one => one.Key, one => one.Value.Sum / one.Value.Count);
    }

    private static double Hundredths(double position) => Math.Round(position, 2);
}
