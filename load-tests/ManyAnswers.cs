using System.Collections.Immutable;
using Narratives.Analysis.Collected;
using Narratives.Analysis.Statistics;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.LoadTests;

/// <summary>Seeded answers to the reference instrument by as many delegates as asked for, made directly: the log and the wire are measured elsewhere.</summary>
public static class ManyAnswers
{
    private static readonly string[] Words = ["early", "late", "meeting", "plan", "bus", "ward", "family", "money", "nobody", "together", "waiting", "decision"];

    public static CollectedAnswers Of(int responses, int seed)
    {
        var instrument = InstrumentJson.Template("well-managed-risks");
        var cells = instrument.Cells.ToArray();
        var chance = Chance.Of(seed);
        var delegates = responses / cells.Length;
        var given = ImmutableArray.CreateBuilder<CollectedResponse>(delegates * cells.Length);
        for (var who = 0; who < delegates; who++)
        {
            var leaning = 0.2 * (chance.Next() - 0.5);
            var turned = chance.Heads();
            for (var cell = 0; cell < cells.Length; cell++)
            {
                var side = cell < cells.Length / 2 ? -0.5 : 0.5;
                var turn = turned ? cells.Length - cell : cell + 1;
                given.Add(new CollectedResponse($"R{given.Count + 1:0000}", null, who, cells[cell], turn, Language.English, AfterReveal: false, Late: false,
                    [.. instrument.Signifiers.Select(signifier => Mark(signifier, side, leaning, chance))]));
            }
        }
        return new CollectedAnswers(instrument.Name, instrument, null, KnowsDelegates: true,
            [.. Enumerable.Range(0, delegates).Select(who => new CollectedDelegate($"D{who + 1:000}", Language.English, NotAsked(instrument), ShowDot: true, AnalyseStory: true, QuoteStory: false))],
            given.MoveToImmutable(), []);
    }

    private static ImmutableArray<Mark> NotAsked(Instrument instrument) => [.. instrument.AboutYou.Select(choice => new Mark(choice.Id, MarkState.NeverReached))];

    private static Mark Mark(Signifier signifier, double side, double leaning, Chance chance)
    {
        if (signifier.NotApplicable && chance.Next() < 0.04) return new Mark(signifier.Id, MarkState.NotApplicable);
        return new Mark(signifier.Id, MarkState.Placed, Placed(signifier, side, leaning, chance), new Handling(5_000, 1, 1));
    }

    private static Placement Placed(Signifier signifier, double side, double leaning, Chance chance)
    {
        switch (signifier)
        {
            case Slider:
                return new SliderPlacement(Somewhere(0.5 + 0.2 * side + leaning, chance));
            case Triad:
                var (left, top, right) = (Math.Exp(-side - 3 * leaning + 2 * chance.Next()), Math.Exp(2 * chance.Next()), Math.Exp(side + 3 * leaning + 2 * chance.Next()));
                var sum = left + top + right;
                return new TriadPlacement(TriadPoint.TryOf(left / sum, top / sum, right / sum, out var point) ? point : throw new InvalidOperationException("Three parts of one."));
            case Stones stones:
                return new StonesPlacement([.. stones.Movable.Select(stone => new StonePoint(stone.Id, Somewhere(0.5 + 0.3 * side + leaning, chance), Somewhere(0.5 + leaning, chance)))]);
            case Choice choice:
                return new ChoicePlacement([choice.Options[chance.Below(choice.Options.Length)].Id], null);
            case Story:
                return new StoryPlacement(null, string.Join(' ', Enumerable.Range(0, 12).Select(_ => Words[chance.Below(Words.Length)])));
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static Position Somewhere(double middle, Chance chance) => Position.Of(Math.Clamp(middle + 0.4 * (chance.Next() + chance.Next() - 1), 0, 1));
}
