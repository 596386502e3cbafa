namespace Narratives.Analysis.Patterns;

/// <summary>
/// How many responses of each delegate stand, and in which order each delegate first came to the cells. The order is of first
/// encounters: a revision, a late answer or a withdrawal does not change what somebody saw first.
/// </summary>
internal sealed class AnswersPerDelegate
{
    private int cells;
    private int[] standing = [];
    private short[] turns = [];
    private short[] last = [];

    public int Delegates { get; private set; }

    public void Begin(int cells)
    {
        this.cells = cells;
        (standing, turns, last, Delegates) = ([], [], [], 0);
    }

    /// <summary>1 for the cell that this delegate answered first; 0 for one never answered.</summary>
    public int TurnOf(int who, int cell) => turns[who * cells + cell];

    public void Turn(int who, int cell)
    {
        if (who >= standing.Length)
        {
            var length = Math.Max(who + 1, Math.Max(64, standing.Length * 2));
            Array.Resize(ref standing, length);
            Array.Resize(ref last, length);
            Array.Resize(ref turns, length * cells);
        }
        ref var turn = ref turns[who * cells + cell];
        if (turn == 0) turn = ++last[who];
    }

    public void Tally(int who, int by)
    {
        if (standing[who] == 0) Delegates++;
        standing[who] += by;
        if (standing[who] == 0) Delegates--;
    }
}
