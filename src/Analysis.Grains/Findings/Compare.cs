using System.Collections.Immutable;
using System.Diagnostics;
using Narratives.Instruments;
using Narratives.Marks;

namespace Narratives.Analysis.Found;

/// <summary>Everything of these answers that is compared between the frameworks, signifier by signifier, with the draws for all of it.</summary>
internal sealed class Compare
{
    private readonly Dictionary<Comparison, Pairs> found;

    private Compare(Dictionary<Comparison, Pairs> pairs, Drawn drawn) => (found, Drawn) = (pairs, drawn);

    public Drawn Drawn { get; }

    public static Compare All(Asked asked)
    {
        var all = Variants.Of(asked).SelectMany(variant => Of(asked, variant)).ToArray();
        var pairs = all.ToDictionary(contrasts => contrasts.What, contrasts => contrasts.Pairs);
        return new Compare(pairs, Drawn.Of(all, what => IsInFamily(asked, what), asked.Seed, asked.Draws));
    }

    public Pairs PairsOf(Comparison what) => found[what];

    public Pairs? Find(Comparison what) => found.GetValueOrDefault(what);

    private static bool IsInFamily(Asked asked, Comparison what) => what is { Variant: Variant.Primary, Scenario: null, Measure: Measure.Contrasts }
        && asked.RoleOf(asked.Primary.Instrument.Signifiers[what.Signifier].Id) != FoundRole.Exploratory;

    private static IEnumerable<Contrasts> Of(Asked asked, Variant variant)
    {
        if (!asked.Primary.CanPair || asked.Primary.Chosen.HidesAll) return [];
        var answers = variant.Answers(asked);
        var signifiers = asked.Primary.Instrument.Signifiers;
        return Enumerable.Range(0, signifiers.Length).AsParallel().AsOrdered()
            .Where(index => variant.Concerns(signifiers[index]))
            .SelectMany(index => Of(answers, variant, index, asked.Primary.Answers.Delegates.Length).ToArray()).ToArray();
    }

    private static IEnumerable<Contrasts> Of(Considered answers, Variant variant, int index, int delegates)
    {
        foreach (var (stone, measure, width, read) in Readings(answers.Instrument.Signifiers[index], variant))
        {
            var whole = Pairs.Of(answers, index, width, read);
            if (variant == Variant.Complete) whole = whole.Complete();
            yield return Contrasts.Of(new Comparison(index, stone, null, variant, measure), whole, delegates);
            if (variant != Variant.Primary) continue;
            for (var scenario = 0; scenario < answers.Chosen.Scenarios.Length; scenario++)
            {
                yield return Contrasts.Of(new Comparison(index, stone, scenario, variant, measure), whole.Within(scenario), delegates);
            }
        }
    }

    /// <summary>In which numbers a signifier is compared.</summary>
    private static IEnumerable<(int Stone, Measure Measure, int Width, ReadNumbers Read)> Readings(Signifier signifier, Variant variant) => signifier switch
    {
        Slider => [(0, Measure.Contrasts, 1, Numbered.Slider)],
        Triad when variant == Variant.Primary => [(0, Measure.Contrasts, 2, Numbered.LogRatios), (0, Measure.Plain, 2, Numbered.InTriangle), (0, Measure.Zones, Zones.All.Length, Zones.Read)],
        Triad => [(0, Measure.Contrasts, 2, variant == Variant.Zeros ? Numbered.LogRatiosOfMore : Numbered.LogRatios)],
        Stones stones => stones.Movable.Select((stone, at) => (at, Measure.Contrasts, 2, Numbered.Stone(stone.Id))),
        Choice choice => [(0, Measure.Contrasts, Numbered.OptionsOf(choice).Length, Numbered.Options(choice))],
        Story => [],
        _ => throw new UnreachableException(),
    };
}
