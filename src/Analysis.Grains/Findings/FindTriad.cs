using System.Collections.Immutable;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Found.Sentences;
using Narratives.Analysis.Statistics;
using Narratives.Instruments;
using Narratives.Marks;

namespace Narratives.Analysis.Found;

/// <summary>A triad: where it was placed, and whether its centre moved between the frameworks.</summary>
internal static class FindTriad
{
    /// <summary>Below so many placements hexagons would be mostly ones and twos: dots are shown.</summary>
    public const int FewestForHexagons = 100;

    public static TriadFinding Of(Asked asked, int signifier)
    {
        var considered = asked.Primary;
        var id = considered.Instrument.Signifiers[signifier].Id;
        var found = new TriadFinding
        {
            Signifier = id,
            Role = asked.RoleOf(id),
            States = CountUnits.States(considered, signifier),
            NotApplicable = FindNotApplicable.Of(considered, signifier),
            Groups = [.. Groups.Of(considered, response => Points.Has(response, signifier, Numbered.Parts)).Select(group => GroupOf(asked, signifier, group))],
            Paired = PairedOf(asked, signifier),
            Sensitivity = FindSensitivity.Of(asked, signifier),
        };
        return found with { Sentences = SayPlane.Of(found, asked.ReadingOf(signifier), asked.PlacedOf(signifier)) };
    }

    private static TriadFound GroupOf(Asked asked, int signifier, Group group)
    {
        var (placed, delegates) = (group.Responses.Length, group.Delegates);
        if (asked.Primary.TooFew(placed) || asked.Primary.TooFew(delegates))
        {
            return new TriadFound(group.Framing, group.Scenario, placed, delegates, TooFew: true, [], [], 0, null, [], [], [], []);
        }
        var ellipses = Ellipses.Of(Points.Of(group.Responses, signifier, Numbered.LogRatios), MakeFindings.Level)!;
        ImmutableArray<Dot> hexagons = placed < FewestForHexagons
            ? []
            : Hexagons.Of(Points.Of(group.Responses, signifier, Numbered.InTriangle).Select(point => new Part(point.X, point.Y)));
        var zones = group.Responses.CountBy(response => Zones.Of(((TriadPlacement)response.Mark(signifier).Placement!).Point)).ToDictionary();
        return new TriadFound(group.Framing, group.Scenario, placed, delegates, TooFew: false, Points.Dots(asked, group.Responses, signifier, Numbered.Parts), hexagons, Hexagons.Size,
            LogRatio.Back(ellipses.X, ellipses.Y), Outline(ellipses.Region), Outline(ellipses.Half), Outline(ellipses.Most),
            [.. Zones.All.Select(zone => new ZoneCount(zone, zones.GetValueOrDefault(zone)))]);
    }

    /// <summary>An ellipse of log-ratios, bent as it lies in the triangle.</summary>
    private static ImmutableArray<Part> Outline(ImmutableArray<(double X, double Y)> ellipse) => [.. ellipse.Select(point => Points.Rounded(LogRatio.Back(point.X, point.Y)))];

    private static ImmutableArray<TriadPaired> PairedOf(Asked asked, int signifier) => ScenarioRows.Of(asked, signifier, stone: 0,
        (scenario, delegates, pairs) => new TriadPaired(scenario, delegates, pairs, TooFew: true), (row, what, pairs) => Shown(asked, what, pairs, row));

    private static TriadPaired Shown(Asked asked, Comparison what, Pairs pairs, TriadPaired counted)
    {
        var (first, second) = Centres.OfTriad(pairs);
        var flipped = asked.Compare.Drawn.Flipped(what);
        return counted with
        {
            TooFew = false,
            First = first,
            Second = second,
            T2 = flipped?.TSquared,
            P = flipped?.P,
            Exact = asked.Compare.Drawn.IsExact(what),
            Permanova = PermanovaOf(asked, what),
            ZoneMoves = ZoneMovesOf(asked, what),
            Moves = Points.Moves(asked, what.Signifier, pairs, LogRatio.Back),
        };
    }

    /// <summary>
    /// In plain distance within the triangle: F of the framing when delegates are blocks (McArdle and Anderson 2001), p by the common flips, which
    /// for two framings are the permutations within delegates.
    /// </summary>
    private static PermanovaFound? PermanovaOf(Asked asked, Comparison what)
    {
        var plain = what with { Measure = Measure.Plain };
        if (asked.Compare.Find(plain) is not { } pairs || asked.Compare.Drawn.Flipped(plain)?.P is not { } p) return null;
        var n = pairs.Rows.Length;
        var (x, y) = (pairs.Rows.Select(row => row.Difference(0)).Order().ToArray(), pairs.Rows.Select(row => row.Difference(1)).Order().ToArray());
        var between = (x.Sum() * x.Sum() + y.Sum() * y.Sum()) / (2 * n);
        var within = (x.Sum(one => one * one) + y.Sum(one => one * one)) / 2 - between;
        return n < 2 || within < 1e-12 ? null : new PermanovaFound(between / (within / (n - 1)), p);
    }

    /// <summary>Stuart and Maxwell's statistic of delegates' moves between zones; of several pairs each delegate has the mean.</summary>
    private static ZoneMoves? ZoneMovesOf(Asked asked, Comparison what)
    {
        var zones = what with { Measure = Measure.Zones };
        return asked.Compare.Find(zones) is { } pairs && asked.Compare.Drawn.Flipped(zones) is { P: { } p, Statistic: { } statistic }
            ? new ZoneMoves(Zones.All, Zones.Moves(pairs), statistic, p)
            : null;
    }
}
