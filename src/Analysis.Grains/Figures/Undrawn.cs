using System.Collections.Immutable;
using Narratives.Analysis.Patterns;
using Narratives.Instruments;

namespace Narratives.Analysis.Figures;

/// <summary>
/// Delegates who agreed to be seen as a dot and are not drawn all the same. Whoever did not agree is counted: beside exact counts and means, the marks of
/// all the others would tell where the missing one lies. So where one to four of those who are counted are not to be seen, as many of the others are left
/// undrawn with them as make five, which may stand together anywhere (see <see cref="SmallCells"/>). They are the same in every figure, or one figure
/// would tell what the other keeps; and those who were heard of first, so that they stay the same while answers arrive.
/// </summary>
internal sealed class Undrawn
{
    public static readonly Undrawn Nobody = new([]);

    private readonly HashSet<int> withheld;

    private Undrawn(HashSet<int> withheld) => this.withheld = withheld;

    public bool IsNobody => withheld.Count == 0;

    /// <summary>Of the parts that figures are exact about; what is too small to be shown gives nothing to subtract from.</summary>
    /// <param name="parts">Who is counted in each, and whether they agreed to be seen. Small ones first: what they need mostly is enough for the larger.</param>
    public static Undrawn Beside(IEnumerable<IReadOnlyDictionary<int, bool>> parts)
    {
        var left = new HashSet<int>();
        foreach (var part in parts)
        {
            if (SmallCells.TooFew(part.Count) || part.Values.All(seen => seen)) continue;
            var missing = part.Count(one => !one.Value || left.Contains(one.Key));
            left.UnionWith(part.Where(one => one.Value && !left.Contains(one.Key)).Select(one => one.Key).Order().Take(SmallCells.Fewest - missing));
        }
        return left.Count == 0 ? Nobody : new Undrawn(left);
    }

    /// <summary>Of the revealed rounds. Mostly nobody has refused, or five and more have in every part: then the others need not be known. O(placements).</summary>
    public static Undrawn Of(SeminarPattern seminar, SignifierId signifier, ImmutableArray<CellPattern> revealed)
    {
        var refused = Parts(seminar, signifier, revealed, withAgreed: false);
        return refused.All(part => part.Count == 0 || !SmallCells.TooFew(part.Count)) ? Nobody : Beside(Parts(seminar, signifier, revealed, withAgreed: true));
    }

    /// <summary>Whether somebody has a dot or a line of their own.</summary>
    /// <param name="agreed">To be seen.</param>
    public bool Draws(int who, bool agreed) => agreed && !withheld.Contains(who);

    /// <summary>Whether these cells miss one to four of their people, so that exact numbers of them would tell theirs: never in those that this was made for.</summary>
    public bool TellsByMissing(SeminarPattern seminar, SignifierId signifier, IEnumerable<Cell> cells)
    {
        var (missing, refused) = (new HashSet<int>(), false);
        foreach (var cell in cells)
        {
            seminar.ReadPlaced(signifier, cell, (who, shown, _) =>
            {
                if (missing.Count < SmallCells.Fewest && !Draws(who, shown)) missing.Add(who);
                refused |= !shown;
            });
        }
        return refused && SmallCells.TooFew(missing.Count);
    }

    /// <summary>Who is counted in each of the rounds alone, in both of two that are paired, in those of each framing, and in all together.</summary>
    private static ImmutableArray<Dictionary<int, bool>> Parts(SeminarPattern seminar, SignifierId signifier, ImmutableArray<CellPattern> revealed, bool withAgreed)
    {
        var cells = revealed.ToDictionary(cell => cell.Cell, cell => CountedIn(seminar, signifier, cell.Cell, withAgreed));
        var paired = Asked.PairsOf(seminar, [.. cells.Keys]).Select(pair => cells[pair.First].Where(one => cells[pair.Second].ContainsKey(one.Key)));
        var framings = cells.GroupBy(cell => cell.Key.Framing).Select(framing => Together(framing.Select(cell => cell.Value))).ToArray();
        return [.. cells.Values, Together(paired), .. framings, Together(framings)];
    }

    private static Dictionary<int, bool> CountedIn(SeminarPattern seminar, SignifierId signifier, Cell cell, bool withAgreed)
    {
        var counted = new Dictionary<int, bool>();
        seminar.ReadPlaced(signifier, cell, (who, shown, _) =>
        {
            if (withAgreed || !shown) counted[who] = shown;
        });
        return counted;
    }

    private static Dictionary<int, bool> Together(IEnumerable<IEnumerable<KeyValuePair<int, bool>>> parts)
    {
        var together = new Dictionary<int, bool>();
        foreach (var (who, shown) in parts.SelectMany(part => part)) together[who] = shown;
        return together;
    }
}
