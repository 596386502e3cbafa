using Narratives.Analysis.Patterns;
using Narratives.EventLog;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Analysis.Grains;

/// <summary>
/// A mailbox's content: the live pattern of one cell. Plain: whoever activates it sees to it that one thread at a time hears or asks,
/// here the <see cref="GrainDirectory"/>.
/// </summary>
public sealed class CellGrain(SeminarId seminar, Cell cell)
{
    public SeminarId Seminar { get; } = seminar;

    public CellPattern Pattern { get; } = new(cell);

    public void Hear(IReadOnlyList<Told> batch)
    {
        foreach (var told in batch)
        {
            if (told.Seminar == Seminar) Pattern.Hear(told);
        }
    }
}
