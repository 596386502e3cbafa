using System.Collections.Immutable;
using Narratives.Analysis.Collected;
using Narratives.Analysis.Found.Sentences;
using Narratives.Analysis.Statistics;
using Narratives.Instruments;

namespace Narratives.Analysis.Found;

/// <summary>What differs between two seminars that were taken together. Sliders, triads and stones; from the primary answers only.</summary>
internal static class FindSeminars
{
    public static SeminarsFound? Of(Asked asked)
    {
        if (asked.Primary.Answers.Seminars is not { } two) return null;
        var found = asked.Primary.Instrument.Signifiers.Index().SelectMany(signifier => OfSignifier(asked, two.From, signifier.Item, signifier.Index)).ToArray();
        var rates = Multiplicity.BenjaminiHochberg([.. found.Select(one => one.P).OfType<double>()]);
        var tested = 0;
        for (var at = 0; at < found.Length; at++)
        {
            if (found[at].P is not null) found[at] = found[at] with { BenjaminiHochberg = rates[tested++] };
        }
        return new SeminarsFound(two.First, two.Second, [.. found], SaySeminars.Of(two, asked.Primary, found));
    }

    private static IEnumerable<SeminarDifference> OfSignifier(Asked asked, int from, Signifier signifier, int at) => signifier switch
    {
        Slider => Of(asked, from, new Compared(at, 0, null, Numbered.Slider, 1)),
        Triad => Of(asked, from, new Compared(at, 0, null, Numbered.LogRatios, 2)),
        Stones stones => stones.Movable.Index().SelectMany(stone => Of(asked, from, new Compared(at, stone.Index, stone.Item.Id, Numbered.Stone(stone.Item.Id), 2))),
        Choice or Story => [],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<SeminarDifference> Of(Asked asked, int from, Compared what)
    {
        if (asked.Primary.CanPair)
        {
            var pairs = asked.Compare.Find(new Comparison(what.Signifier, what.At, null, Variant.Primary));
            if (pairs is not null) yield return Shifts(asked, what, pairs.Of(row => row.Delegate < from), pairs.Of(row => row.Delegate >= from));
        }
        else if (asked.Primary.Chosen.Compared is null)
        {
            var places = DelegateMean.Of(asked.Primary, what.Signifier, what.Width, what.Read);
            yield return Places(asked, what, [.. places.Where(one => one.Delegate < from).Select(one => one.Numbers)], [.. places.Where(one => one.Delegate >= from).Select(one => one.Numbers)]);
        }
    }

    private static SeminarDifference Shifts(Asked asked, Compared what, Pairs first, Pairs second)
    {
        var plain = Begun(asked, what, shift: true, first.Rows.Length, second.Rows.Length);
        return plain.TooFew ? plain : Tested(asked, Differences(first), Differences(second), plain with
        {
            First = SideOf(asked, what, first),
            Second = SideOf(asked, what, second),
        });
    }

    private static SeminarDifference Places(Asked asked, Compared what, double[][] first, double[][] second)
    {
        var plain = Begun(asked, what, shift: false, first.Length, second.Length);
        return plain.TooFew ? plain : Tested(asked, first, second, plain with { First = SideOf(asked, what, first), Second = SideOf(asked, what, second) });
    }

    private static SeminarDifference Begun(Asked asked, Compared what, bool shift, int first, int second) => new(
        asked.Primary.Instrument.Signifiers[what.Signifier].Id, what.Stone, shift, asked.Primary.TooFew(first) || asked.Primary.TooFew(second),
        new SeminarSide(first, null, null, null, null, null), new SeminarSide(second, null, null, null, null, null));

    private static SeminarDifference Tested(Asked asked, double[][] first, double[][] second, SeminarDifference sides)
    {
        var welch = first[0].Length == 1 ? WelchDifference.Of(Array.ConvertAll(first, row => row[0]), Array.ConvertAll(second, row => row[0]), MakeFindings.Level) : null;
        var p = ExchangedLabels.Of(first, second, Chance.Of(asked.Seed), asked.Draws)?.P;
        return sides with { Difference = welch?.Difference, Low = welch?.Low, High = welch?.High, P = p };
    }

    private static SeminarSide SideOf(Asked asked, Compared what, Pairs pairs)
    {
        if (what.Width == 1) return Line(asked, Differences(pairs));
        var (from, to) = asked.Primary.Instrument.Signifiers[what.Signifier] is Triad ? Centres.OfTriad(pairs) : Centres.OfPlane(pairs);
        return new SeminarSide(pairs.Rows.Length, null, null, null, from, to);
    }

    private static SeminarSide SideOf(Asked asked, Compared what, double[][] places)
    {
        if (what.Width == 1) return Line(asked, places);
        var centre = new Part(Mean(places, 0), Mean(places, 1));
        return new SeminarSide(places.Length, null, null, null, null, asked.Primary.Instrument.Signifiers[what.Signifier] is Triad ? LogRatio.Back(centre.First, centre.Second) : centre);
    }

    private static SeminarSide Line(Asked asked, double[][] values)
    {
        var interval = Bootstrap.OfMeans([Array.ConvertAll(values, row => row[0])], Chance.Of(asked.Seed), asked.Draws, MakeFindings.Level)[0];
        return new SeminarSide(values.Length, Mean(values, 0), interval?.ExpandedLow, interval?.ExpandedHigh, null, null);
    }

    private static double[][] Differences(Pairs pairs) => [.. pairs.Rows.Select(row => Enumerable.Range(0, pairs.Width).Select(row.Difference).ToArray())];

    /// <summary>Sorted first: the order of delegates cannot show in the last digit.</summary>
    private static double Mean(double[][] rows, int number) => rows.Select(row => row[number]).Order().Sum() / rows.Length;

    /// <param name="At">Place of the stone; 0 for the other kinds.</param>
    private readonly record struct Compared(int Signifier, int At, string? Stone, ReadNumbers Read, int Width);
}
