using System.Collections.Immutable;
using Narratives.Instruments;

namespace Narratives.Analysis.Found;

/// <summary>
/// The same comparison with other answers in or out: whether the result hangs on them. Where fewer people than may be shown make the whole
/// difference to the primary result, the row has no numbers: what these people said could be had by subtraction.
/// </summary>
internal static class FindSensitivity
{
    /// <param name="stone">Of a plane; 0 for the other kinds.</param>
    public static ImmutableArray<SensitivityRow> Of(Asked asked, int signifier, int stone = 0)
    {
        if (!asked.Primary.CanPair || asked.Primary.Chosen.HidesAll) return [];
        var kind = asked.Primary.Instrument.Signifiers[signifier];
        return [.. Variants.Of(asked).Where(variant => variant.Concerns(kind)).Select(variant => Row(asked, new Comparison(signifier, stone, null, variant), kind))];
    }

    private static SensitivityRow Row(Asked asked, Comparison what, Signifier kind)
    {
        var (id, name) = what.Variant.Named();
        var pairs = asked.Compare.PairsOf(what);
        var n = pairs.Rows.Length;
        if (asked.Primary.TooFew(n) || FewDiffer(asked, what, pairs)) return new SensitivityRow(id, name, n, null, null, null, null);
        var interval = asked.Compare.Drawn.Interval(what);
        return new SensitivityRow(id, name, n, Estimate(pairs, kind), interval?.ExpandedLow, interval?.ExpandedHigh, asked.Compare.Drawn.Flipped(what)?.P);
    }

    private static bool FewDiffer(Asked asked, Comparison what, Pairs pairs)
    {
        // Another replacement of zeros says nothing new of anybody.
        if (what.Variant is Variant.Primary or Variant.Zeros) return false;
        var primary = asked.Compare.PairsOf(what with { Variant = Variant.Primary }).Rows.ToDictionary(row => row.Delegate);
        var same = pairs.Rows.Count(row => primary.TryGetValue(row.Delegate, out var known) && known.SaysTheSame(row));
        var people = primary.Count + pairs.Rows.Count(row => !primary.ContainsKey(row.Delegate));
        return people > same && asked.Primary.TooFew(people - same);
    }

    /// <summary>Of a slider the mean shift; of points the distance between their means or centres, of options none.</summary>
    private static double? Estimate(Pairs pairs, Signifier kind) => kind switch
    {
        Slider => pairs.Rows.Select(row => row.Difference()).Order().Sum() / pairs.Rows.Length,
        Triad => Distance(Centres.OfTriad(pairs)),
        Stones => Distance(Centres.OfPlane(pairs)) / Math.Sqrt(2),
        _ => null,
    };

    private static double Distance((Part First, Part Second) centres) =>
        Math.Sqrt(Square(centres.Second.First - centres.First.First) + Square(centres.Second.Second - centres.First.Second));

    private static double Square(double value) => value * value;
}
