using System.Collections.Immutable;
using Narratives.Analysis.Collected;
using Narratives.Analysis.Figures;
using Narratives.Marks;

namespace Narratives.Analysis.Found;

/// <summary>How many people, answers and pairs the numbers rest on. Printed everywhere.</summary>
internal static class CountUnits
{
    /// <param name="considered">The primary answers of the selection.</param>
    /// <param name="all">With those after the reveal and after their round.</param>
    public static FoundUnits Of(Considered considered, Considered all, Careless careless)
    {
        var order = Orders(considered);
        return new FoundUnits(
            considered.Delegates, considered.Responses.Length, CompletePairs(considered),
            all.Responses.Count(response => response.Given.AfterReveal), all.Responses.Count(response => response.Given.Late),
            order, Confounded: order.FirstThenSecond > 0 != order.SecondThenFirst > 0 && !IsMixed(considered), careless,
            [.. considered.Answers.LeftOut.Select(left => new FoundLeftOut(left.Reason, left.Count, left.Lines))]);
    }

    public static ImmutableArray<CellStates> States(Considered considered, int signifier)
    {
        if (considered.Chosen.HidesAll) return [];
        var (framings, scenarios) = (considered.Chosen.Framings, considered.Chosen.Scenarios);
        var counts = new int[framings.Length * scenarios.Length, 5];
        foreach (var response in considered.Responses) counts[response.Framing * scenarios.Length + response.Scenario, (int)response.Mark(signifier).State]++;
        return
        [
            .. from framing in Enumerable.Range(0, framings.Length)
               from scenario in Enumerable.Range(0, scenarios.Length)
               select new CellStates(framings[framing], scenarios[scenario], Figures.States.Of(state => counts[framing * scenarios.Length + scenario, (int)state])),
        ];
    }

    /// <summary>Delegates who said it at least once under one framework and never under the other, of those who answered under both.</summary>
    public static (int Delegates, int FirstOnly, int SecondOnly) NotApplicable(Considered considered, int signifier)
    {
        if (!considered.CanPair) return default;
        var (delegates, firstOnly, secondOnly) = (0, 0, 0);
        foreach (var own in considered.ByDelegate())
        {
            if (!own.Any(response => response.Framing == 0) || !own.Any(response => response.Framing == 1)) continue;
            delegates++;
            var first = own.Any(response => response.Framing == 0 && response.Mark(signifier).State == MarkState.NotApplicable);
            var second = own.Any(response => response.Framing == 1 && response.Mark(signifier).State == MarkState.NotApplicable);
            if (first && !second) firstOnly++;
            if (second && !first) secondOnly++;
        }
        return (delegates, firstOnly, secondOnly);
    }

    private static int CompletePairs(Considered considered) => !considered.CanPair ? 0 : considered.ByDelegate().Sum(own =>
        own.Where(response => response.Framing == 0).Select(response => response.Scenario)
            .Intersect(own.Where(response => response.Framing == 1).Select(response => response.Scenario)).Count());

    private static OrderCounts Orders(Considered considered)
    {
        if (!considered.CanPair) return new OrderCounts(0, 0, considered.Delegates);
        var orders = OrderOf.Delegates(considered.Answers, considered.Chosen.Compared!);
        var own = considered.ByDelegate().Select(responses => orders[responses[0].Given.Delegate]).ToArray();
        return new OrderCounts(own.Count(order => order == Order.FirstThenSecond), own.Count(order => order == Order.SecondThenFirst), own.Count(order => order is null));
    }

    /// <summary>Some delegate met the framings in one order in one scenario and in the other in another.</summary>
    private static bool IsMixed(Considered considered) => considered.ByDelegate().Any(own =>
    {
        var first = own.Where(response => response is { Framing: 0, Given.Turn: > 0 }).GroupBy(response => response.Scenario).ToDictionary(group => group.Key, group => group.Min(response => response.Given.Turn));
        var orders = own.Where(response => response is { Framing: 1, Given.Turn: > 0 } && first.ContainsKey(response.Scenario)).Select(response => response.Given.Turn > first[response.Scenario]);
        return orders.Distinct().Count() > 1;
    });
}
