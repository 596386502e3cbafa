using Narratives.Marks;

namespace Narratives.Analysis.Patterns;

/// <summary>
/// How many placements lie on each node of a lattice of hundredths: as fine as a dot on a projector, and of fixed size however many
/// answer. For a triad the axes are its left and top parts, for a stone x and y. 40 KB, taken when the first placement comes.
/// </summary>
public sealed class Lattice
{
    private const int Side = 101;
    private const int TenThousandthsPerStep = Position.Resolution / (Side - 1);

    private int[]? counts;

    public long Total { get; private set; }

    /// <summary>Every node with a placement, by its first and then its second coordinate: an order that tells nothing about time or person.</summary>
    public IEnumerable<(int First, int Second, int Count)> Dots
    {
        get
        {
            for (var node = 0; node < (counts?.Length ?? 0); node++)
            {
                if (counts![node] != 0) yield return (node / Side, node % Side, counts[node]);
            }
        }
    }

    public void Add(Lattice other)
    {
        if (other.counts is null) return;
        counts ??= new int[Side * Side];
        for (var node = 0; node < counts.Length; node++) counts[node] += other.counts[node];
        Total += other.Total;
    }

    internal void Count(short node, int by)
    {
        counts ??= new int[Side * Side];
        counts[node] += by;
        Total += by;
    }

    /// <summary>The way back from a node, in hundredths.</summary>
    internal static (int First, int Second) At(short node) => (node / Side, node % Side);

    /// <summary>Left and top are rounded to hundredths; top gives way where both were rounded up, so that the right part stays ≥ 0.</summary>
    internal static short NodeOf(TriadPoint point)
    {
        var left = Step(point.Left);
        return (short)(left * Side + Math.Min(Step(point.Top), Side - 1 - left));
    }

    internal static short NodeOf(StonePoint point) => (short)(Step(point.X) * Side + Step(point.Y));

    private static int Step(Position position) => (position.TenThousandths + TenThousandthsPerStep / 2) / TenThousandthsPerStep;
}
