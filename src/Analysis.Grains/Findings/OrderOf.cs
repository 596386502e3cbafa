using System.Collections.Immutable;
using Narratives.Analysis.Collected;

namespace Narratives.Analysis.Found;

/// <summary>Which framing each delegate answered under first, pair by pair as the turns tell.</summary>
internal static class OrderOf
{
    /// <summary>One for each delegate; none where it is not known, not the same in every pair, or where there is no pair.</summary>
    public static ImmutableArray<Order?> Delegates(CollectedAnswers answers, Compared compared)
    {
        var turns = new Dictionary<(int Delegate, Instruments.ScenarioId Scenario), (int First, int Second)>();
        foreach (var response in answers.Responses)
        {
            if (response.Turn == 0) continue;
            var key = (response.Delegate, response.Cell.Scenario);
            var (first, second) = turns.GetValueOrDefault(key);
            if (response.Cell.Framing == compared.First) turns[key] = (Earlier(first, response.Turn), second);
            else if (response.Cell.Framing == compared.Second) turns[key] = (first, Earlier(second, response.Turn));
        }
        var (forward, backward) = (new bool[answers.Delegates.Length], new bool[answers.Delegates.Length]);
        foreach (var ((who, _), (first, second)) in turns)
        {
            if (first == 0 || second == 0) continue;
            if (first < second) forward[who] = true;
            else backward[who] = true;
        }
        return [.. forward.Select((isForward, who) => (Order?)(isForward == backward[who] ? null : isForward ? Order.FirstThenSecond : Order.SecondThenFirst))];
    }

    private static int Earlier(int known, int told) => known == 0 ? told : Math.Min(known, told);
}
