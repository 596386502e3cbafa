using System.Collections.Immutable;
using Narratives.Analysis.Statistics;
using Narratives.Instruments;

namespace Narratives.Analysis.Patterns;

/// <summary>What delegates placed with one signifier under both of the first two framings.</summary>
/// <param name="Pairs">Delegate × scenario placed under both.</param>
/// <param name="Delegates">Delegates with at least one such pair.</param>
/// <param name="Order">Which framing these pairs were answered under first.</param>
/// <param name="Differences">Framework 2 − framework 1, one for each of these delegates; for a slider, otherwise empty.</param>
public sealed record PairedAnswers(int Pairs, int Delegates, PairOrder Order, ImmutableArray<PairedDifference> Differences)
{
    public static readonly PairedAnswers None = new(0, 0, PairOrder.NoPairs, []);

    /// <summary>
    /// Every pair was answered in the same order, so a difference between the framings cannot be told from one between first and
    /// second. It does not matter which framing came first: both orders confound.
    /// </summary>
    public bool IsConfounded => Order is PairOrder.FirstFramingFirst or PairOrder.SecondFramingFirst;

    /// <summary>The cells of each scenario under the first two framings, as places among these cells; none where there is one framing.</summary>
    internal static ImmutableArray<(int First, int Second)> PairsOf(Instrument instrument, ImmutableArray<Cell> cells) =>
        instrument.Framings.Length < 2 ? [] :
        [
            .. from scenario in instrument.Scenarios
               let first = cells.IndexOf(new Cell(instrument.Framings[0].Id, scenario.Id))
               let second = cells.IndexOf(new Cell(instrument.Framings[1].Id, scenario.Id))
               where first >= 0 && second >= 0
               select (first, second),
        ];

    internal sealed class Builder(bool withDifferences)
    {
        private readonly ImmutableArray<PairedDifference>.Builder differences = ImmutableArray.CreateBuilder<PairedDifference>();
        private int pairs, delegates, firstFirst;
        private PairedDifference current;

        public void Add(int under1, int under2, bool firstFramingFirst)
        {
            current = new PairedDifference(current.Sum + under2 - under1, current.Pairs + 1);
            if (firstFramingFirst) firstFirst++;
        }

        public void EndOfDelegate()
        {
            if (current.Pairs == 0) return;
            pairs += current.Pairs;
            delegates++;
            if (withDifferences) differences.Add(current);
            current = default;
        }

        public PairedAnswers Result() => new(pairs, delegates,
            pairs == 0 ? PairOrder.NoPairs : firstFirst == pairs ? PairOrder.FirstFramingFirst : firstFirst == 0 ? PairOrder.SecondFramingFirst : PairOrder.Mixed,
            differences.ToImmutable());
    }
}

/// <summary>Read from the order in which each delegate's answers stand in the log, pair by pair.</summary>
public enum PairOrder
{
    NoPairs,
    FirstFramingFirst,
    SecondFramingFirst,
    Mixed,
}
