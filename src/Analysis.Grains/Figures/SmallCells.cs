namespace Narratives.Analysis.Figures;

/// <summary>
/// The rule of small cells on the board: fewer than five are not shown, and cannot be recovered by subtracting what is shown from a
/// total. So a pooled figure covers only the framings that may stand alone; where none of them may, nothing is there to subtract,
/// and all together may be shown if they are enough.
/// </summary>
internal static class SmallCells
{
    public const int Fewest = 5;

    public static bool TooFew(int count) => count < Fewest;

    /// <summary>The parts that a pooled figure covers.</summary>
    public static IReadOnlyList<T> Pooled<T>(IReadOnlyList<T> parts, Func<T, int> placed)
    {
        var standing = parts.Where(part => !TooFew(placed(part))).ToArray();
        return standing.Length > 0 ? standing : parts;
    }
}
