using System.Collections.Immutable;
using Narratives.Marks;

namespace Narratives.Analysis.Found;

/// <summary>Reads the numbers of a mark; false where there are none.</summary>
internal delegate bool ReadNumbers(Mark mark, Span<double> into);

/// <summary>
/// What the same delegates placed under both frameworks, as one or more numbers for each scenario. The unit is the delegate: whoever
/// placed several pairs has one row, and several answers of one delegate to one cell (which only sources without rounds have) are averaged.
/// </summary>
internal sealed class Pairs
{
    private readonly int asked;

    private Pairs(int width, int scenarios, ImmutableArray<PairRow> rows) => (Width, asked, Rows) = (width, scenarios, rows);

    /// <summary>Numbers for each placement: 1 for a slider, 2 for a point.</summary>
    public int Width { get; }

    /// <summary>Delegates with at least one pair, in the order of the collection.</summary>
    public ImmutableArray<PairRow> Rows { get; }

    /// <summary>Delegate × scenario.</summary>
    public int Count => Rows.Sum(row => row.Scenarios.Length);

    public static Pairs Of(Considered considered, int signifier, int width, ReadNumbers read)
    {
        var scenarios = considered.Chosen.Scenarios.Length;
        if (!considered.CanPair) return new Pairs(width, scenarios, []);
        var rows = ImmutableArray.CreateBuilder<PairRow>();
        var cells = new Sums[2 * scenarios];
        for (var cell = 0; cell < cells.Length; cell++) cells[cell] = new Sums(width);
        foreach (var own in considered.ByDelegate())
        {
            foreach (var cell in cells) cell.Clear();
            foreach (var response in own)
            {
                // The compared framings are the first two.
                if (response.Framing < 2) cells[response.Framing * scenarios + response.Scenario].Add(response.Mark(signifier), read);
            }
            if (RowOf(own[0].Given.Delegate, cells, scenarios, width) is { } row) rows.Add(row);
        }
        return new Pairs(width, scenarios, rows.DrainToImmutable());
    }

    /// <summary>Only one scenario; none means all of them, averaged within each delegate.</summary>
    public Pairs Within(int? scenario) => scenario is not { } one ? this : new Pairs(Width, asked, [.. Rows.Select(row => row.Only(one, Width)).OfType<PairRow>()]);

    /// <summary>Only delegates with a pair in every scenario.</summary>
    public Pairs Complete() => new(Width, asked, [.. Rows.Where(row => row.Scenarios.Length == asked)]);

    /// <summary>Only some of the delegates.</summary>
    public Pairs Of(Func<PairRow, bool> some) => new(Width, asked, [.. Rows.Where(some)]);

    private static PairRow? RowOf(int who, Sums[] cells, int scenarios, int width)
    {
        var both = Enumerable.Range(0, scenarios).Where(scenario => cells[scenario].Count > 0 && cells[scenarios + scenario].Count > 0).ToImmutableArray();
        if (both.IsEmpty) return null;
        var (first, second) = (new double[both.Length * width], new double[both.Length * width]);
        for (var pair = 0; pair < both.Length; pair++)
        {
            cells[both[pair]].Mean(first.AsSpan(pair * width, width));
            cells[scenarios + both[pair]].Mean(second.AsSpan(pair * width, width));
        }
        return new PairRow(who, both, first, second);
    }

    private sealed class Sums(int width)
    {
        private readonly double[] sums = new double[width];
        private readonly double[] read = new double[width];

        public int Count { get; private set; }

        public void Clear()
        {
            Array.Clear(sums);
            Count = 0;
        }

        public void Add(Mark mark, ReadNumbers reading)
        {
            if (!reading(mark, read)) return;
            for (var at = 0; at < sums.Length; at++) sums[at] += read[at];
            Count++;
        }

        public void Mean(Span<double> into)
        {
            for (var at = 0; at < sums.Length; at++) into[at] = sums[at] / Count;
        }
    }
}

/// <summary>One delegate's pairs.</summary>
/// <param name="Delegate">Index into the delegates of the collection.</param>
/// <param name="Scenarios">Which scenarios they paired.</param>
/// <param name="First">Under framework 1: the numbers of each of these scenarios, one after another.</param>
internal sealed record PairRow(int Delegate, ImmutableArray<int> Scenarios, double[] First, double[] Second)
{
    /// <summary>Rounding of an average; a difference below is none.</summary>
    private const double Rounding = 1e-12;

    /// <summary>The mean over this delegate's scenarios of one of the numbers, under framework 1.</summary>
    public double FirstMean(int number = 0) => Mean(First, number);

    public double SecondMean(int number = 0) => Mean(Second, number);

    /// <summary>Framework 2 − framework 1.</summary>
    public double Difference(int number = 0)
    {
        var width = First.Length / Scenarios.Length;
        var sum = 0.0;
        for (var at = number; at < First.Length; at += width) sum += Second[at] - First[at];
        var mean = sum / Scenarios.Length;
        return Math.Abs(mean) < Rounding ? 0 : mean;
    }

    public bool SaysTheSame(PairRow other) =>
        Scenarios.AsSpan().SequenceEqual(other.Scenarios.AsSpan()) && First.AsSpan().SequenceEqual(other.First) && Second.AsSpan().SequenceEqual(other.Second);

    public PairRow? Only(int scenario, int width)
    {
        var at = Scenarios.IndexOf(scenario);
        return at < 0 ? null : new PairRow(Delegate, [scenario], First[(at * width)..((at + 1) * width)], Second[(at * width)..((at + 1) * width)]);
    }

    private double Mean(double[] numbers, int number)
    {
        var width = numbers.Length / Scenarios.Length;
        var sum = 0.0;
        for (var at = number; at < numbers.Length; at += width) sum += numbers[at];
        return sum / Scenarios.Length;
    }
}
