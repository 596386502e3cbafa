using System.Collections.Immutable;
using Narratives.Analysis.Statistics;
using Narratives.Instruments;
using Narratives.Marks;

namespace Narratives.Analysis.Figures;

/// <summary>
/// A line for each delegate, from the mean of what they placed under framework 1 to the mean under framework 2. As with the lines of a plane: only of
/// those who agreed to be seen as a dot, from five on, and never so that one who did not agree is told by their absence (see <see cref="Undrawn"/>);
/// and in the order of where they begin, which tells nothing of who or when.
/// </summary>
public static class LinesOfSlider
{
    /// <summary>More lines than these are a grey surface: so many are drawn, evenly through those in order.</summary>
    public const int Most = 300;

    private const int Hundredths = 2, TenThousandths = 4;

    /// <summary>The numbers beside the lines stay those of all delegates: the same as in the shift without lines.</summary>
    internal static Shift With(Shift shift, Asked asked)
    {
        var moves = MovesOf(asked);
        var drawn = moves.Where(one => asked.Undrawn.Value.Draws(one.Key, one.Value.Shown)).Select(one => one.Value.Line)
            .OrderBy(line => line.From).ThenBy(line => line.To).ThenBy(line => line.Way).ToImmutableArray();
        if (shift.TooFew || SmallCells.TooFew(drawn.Length)) return shift with { Lines = [] };
        return shift with
        {
            Lines = drawn.Length <= Most ? drawn : [.. Enumerable.Range(0, Most).Select(one => drawn[(int)((long)one * drawn.Length / Most)])],
            Means = MeanOf(moves.Values),
        };
    }

    private static SortedDictionary<int, Moved> MovesOf(Asked asked)
    {
        var moves = new SortedDictionary<int, Moved>();
        foreach (var (first, second) in asked.Pairs)
        {
            var (before, after) = (Read(asked, first), Read(asked, second));
            foreach (var (who, to) in after)
            {
                if (before.TryGetValue(who, out var from)) moves[who] = moves.GetValueOrDefault(who).And(from.Mean, to.Mean, to.Shown);
            }
        }
        return moves;
    }

    /// <summary>The mean of each delegate's answers to one cell, in the whole ten-thousandths in which their shift is counted.</summary>
    private static Dictionary<int, (int Mean, bool Shown)> Read(Asked asked, Cell cell)
    {
        var read = new Dictionary<int, (long Sum, int Count, bool Shown)>();
        asked.Seminar.ReadPlaced(asked.Signifier, cell, (who, shown, slots) =>
        {
            var (sum, count, _) = read.GetValueOrDefault(who);
            read[who] = (sum + slots[0], count + 1, shown);
        });
        return read.ToDictionary(one => one.Key, one => ((int)Math.Round(one.Value.Sum / (double)one.Value.Count, MidpointRounding.ToEven), one.Value.Shown));
    }

    private static SliderMove MeanOf(IReadOnlyCollection<Moved> moves)
    {
        var (from, to) = (moves.Average(one => one.MeanFrom), moves.Average(one => one.MeanTo));
        return new SliderMove(Math.Round(from, TenThousandths), Math.Round(to, TenThousandths), Math.Sign(to - from));
    }

    /// <summary>Sums of one delegate over scenarios, in ten-thousandths.</summary>
    private readonly record struct Moved(long From, long To, int Pairs, bool Shown)
    {
        public double MeanFrom => From / (double)Pairs / Position.Resolution;

        public double MeanTo => To / (double)Pairs / Position.Resolution;

        public SliderMove Line => new(Math.Round(MeanFrom, Hundredths), Math.Round(MeanTo, Hundredths), PairedShift.WayOf(To - From, Pairs));

        public Moved And(int from, int to, bool shown) => new(From + from, To + to, Pairs + 1, shown);
    }
}
