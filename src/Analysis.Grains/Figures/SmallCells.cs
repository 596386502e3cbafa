namespace Narratives.Analysis.Figures;

/// <summary>
/// The rule of small cells: fewer than five delegates are not shown, and cannot be recovered by subtracting what is shown from a total. So a
/// pooled figure covers only the parts that may stand alone; where none of them may, nothing is there to subtract, and all together
/// may be shown if they are enough. Where the total has to be whole, another part is hidden beside a small one.
/// </summary>
internal static class SmallCells
{
    public const int Fewest = 5;

    public static bool TooFew(int delegates) => delegates < Fewest;

    /// <summary>The parts that a pooled figure covers.</summary>
    public static IReadOnlyList<T> Pooled<T>(IReadOnlyList<T> parts, Func<T, int> placers)
    {
        var standing = parts.Where(part => !TooFew(placers(part))).ToArray();
        return standing.Length > 0 ? standing : parts;
    }

    /// <summary>
    /// Which parts to hide when the total covers all of them: those with too few, and while these are too few together as well, the
    /// smallest of the others. Parts with nobody in them hide nobody.
    /// </summary>
    public static bool[] HiddenBeside(IReadOnlyList<int> counts)
    {
        var hidden = counts.Select(TooFew).ToArray();
        while (hidden.Index().Sum(part => part.Item ? counts[part.Index] : 0) is > 0 and < Fewest && hidden.Contains(value: false))
        {
            var smallest = counts.Index().Where(part => !hidden[part.Index]).MinBy(part => part.Item).Index;
            hidden[smallest] = true;
        }
        return hidden;
    }
}
