using Narratives.Analysis.Statistics;

namespace Narratives.Analysis.Found;

/// <summary>
/// The comparison of different people, only where nothing can be paired: where the source does not say who answered (each response then
/// stands for a person, as far as is known), or where nobody answered under both frameworks (each delegate then has their mean).
/// </summary>
internal static class FindUnpaired
{
    /// <summary>One value for each person under each of the two framings; none where people can be paired.</summary>
    public static (double[] First, double[] Second)? Sides(Asked asked, int signifier, ReadNumbers read)
    {
        var considered = asked.Primary;
        if (considered.Chosen.Compared is null || considered.Chosen.HidesAll) return null;
        if (considered.Answers.KnowsDelegates && asked.Units.CompletePairs > 0) return null;
        var sides = (First: new List<double>(), Second: new List<double>());
        Span<double> value = stackalloc double[1];
        foreach (var own in considered.ByDelegate())
        {
            var (sums, counts) = (new double[2], new int[2]);
            foreach (var response in own)
            {
                if (response.Framing > 1 || !read(response.Mark(signifier), value)) continue;
                sums[response.Framing] += value[0];
                counts[response.Framing]++;
            }
            // Whoever answered under both, though never the same scenario, would stand on both sides: two sides of different people have no room for them.
            if (counts[0] > 0 && counts[1] > 0) continue;
            if (counts[0] > 0) sides.First.Add(sums[0] / counts[0]);
            if (counts[1] > 0) sides.Second.Add(sums[1] / counts[1]);
        }
        return considered.TooFew(sides.First.Count) || considered.TooFew(sides.Second.Count) ? null : ([.. sides.First], [.. sides.Second]);
    }

    public static UnpairedFound? Of(Asked asked, int signifier)
    {
        if (Sides(asked, signifier, Numbered.Slider) is not var (first, second)) return null;
        if (MannWhitney.Of(first, second) is not { Z: not null } tested || UnpairedShift.Of(first, second) is not { } shift || CliffsDelta.Of(first, second) is not { } delta) return null;
        // Where the two sides do not overlap at all, their dominance is certain here and nothing tells how much less it could be: the interval is the point.
        return new UnpairedFound(first.Length, second.Length, shift.Shift, tested.P, delta.Delta, delta.Low ?? delta.Delta, delta.High ?? delta.Delta);
    }

    /// <summary>A choice: options by framing. Only where each person chose once; several answers of one person are not so many people.</summary>
    public static ChoiceUnpaired? OfChoice(Asked asked, int signifier, Instruments.Choice choice)
    {
        var considered = asked.Primary;
        if (choice.Several || considered.Chosen.Compared is null || considered.Chosen.HidesAll || (considered.Answers.KnowsDelegates && asked.Units.CompletePairs > 0)) return null;
        var options = Numbered.OptionsOf(choice);
        var counts = new int[2, options.Length];
        foreach (var own in considered.ByDelegate())
        {
            var chosen = own.Where(response => response.Framing < 2 && response.Mark(signifier).Placement is Marks.ChoicePlacement).ToArray();
            if (chosen is not [var only] || only.Mark(signifier).Placement is not Marks.ChoicePlacement(var picked, _) || picked.IsEmpty) continue;
            counts[only.Framing, options.IndexOf(picked[0])]++;
        }
        var sides = Enumerable.Range(0, 2).Select(framing => Enumerable.Range(0, options.Length).Sum(option => counts[framing, option]));
        if (sides.Any(considered.TooFew) || ChiSquare.Of(counts) is not { } found) return null;
        var p = found.Small ? FisherExact.Of(counts, Chance.Of(asked.Seed), asked.Draws)?.P ?? found.P : found.P;
        return new ChoiceUnpaired(found.Statistic, found.DegreesOfFreedom, p, found.Small, found.CramersV, found.LeastExpected);
    }
}
