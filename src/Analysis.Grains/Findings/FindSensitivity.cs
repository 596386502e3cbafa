using System.Collections.Immutable;
using Narratives.Instruments;

namespace Narratives.Analysis.Found;

/// <summary>The same comparison with other answers in or out: whether the result hangs on them.</summary>
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
        if (asked.Primary.TooFew(n)) return new SensitivityRow(id, name, n, null, null, null, null);
        var interval = asked.Compare.Drawn.Interval(what);
        return new SensitivityRow(id, name, n, Estimate(pairs, kind), interval?.ExpandedLow, interval?.ExpandedHigh, asked.Compare.Drawn.Flipped(what)?.P);
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
