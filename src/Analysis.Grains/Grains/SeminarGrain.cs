using Narratives.Analysis.Patterns;
using Narratives.EventLog;
using Narratives.Words;

namespace Narratives.Analysis.Grains;

/// <summary>As a <see cref="CellGrain"/>, for the pattern of the whole seminar.</summary>
public sealed class SeminarGrain(SeminarId seminar)
{
    public SeminarPattern Pattern { get; } = new(seminar);

    /// <returns>What the batch changed, all together.</returns>
    public Changed Hear(IReadOnlyList<Told> batch)
    {
        var changed = Changed.Nothing;
        foreach (var told in batch)
        {
            if (told.Seminar == Pattern.Id) changed |= Pattern.Hear(told);
        }
        return changed;
    }
}
