using Narratives.Words;

namespace Narratives.Analysis.Patterns;

/// <summary>
/// In which run each cell is, and what was set aside when one began anew. By the order of the log alone: an answer to another run than
/// the one its cell is in is heard too late, and is set aside with those before it.
/// </summary>
internal sealed class Runs
{
    private readonly HashSet<ResponseId> setAside = [];
    private int[] runs = [];

    public int SetAside => setAside.Count;

    public void Begin(int cells) => runs = new int[cells];

    /// <param name="stood">What stood for the cell until now.</param>
    public void BeginAnew(int cell, IEnumerable<ResponseId> stood)
    {
        runs[cell]++;
        setAside.UnionWith(stood);
    }

    /// <summary>Whether it is an answer to the run that its cell is in; otherwise it is set aside.</summary>
    public bool Takes(ResponseId response, int cell, int run)
    {
        if (run == runs[cell]) return true;
        setAside.Add(response);
        return false;
    }

    public void Withdraw(ResponseId response) => setAside.Remove(response);
}
