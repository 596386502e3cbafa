namespace Narratives.Analysis.Statistics;

/// <summary>
/// Draws are cut into blocks of 1,000; block b has the stream b jumps after the chance that was given. So blocks can run side by side, in any
/// order, on any number of cores, and give the same bits; and R can draw the same. The given chance itself is the stream of block 0: it is used
/// up.
/// </summary>
internal static class Blocks
{
    public const int Size = 1_000;

    public static int CountFor(int draws) => (draws + Size - 1) / Size;

    /// <param name="draw">Takes the block, how many draws it has, and its stream.</param>
    public static void Run(Chance chance, int draws, Action<int, int, Chance> draw)
    {
        var streams = new Chance[CountFor(draws)];
        for (var block = 0; block < streams.Length; block++) streams[block] = block == 0 ? chance : streams[block - 1].NextStream();
        Parallel.For(0, streams.Length, block => draw(block, Math.Min(Size, draws - block * Size), streams[block]));
    }
}
