using Microsoft.AspNetCore.Http;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Interpreting;
using Narratives.Words;

namespace Narratives.LiveBoard.Workbench;

/// <summary>The rim around every decision of an analyst; see <see cref="DecideAgain"/>.</summary>
public sealed class DecideInWorkbench(Workrooms rooms, IEventLog log)
{
    public Task<IResult> Run(SeminarId seminar, Func<Interpretation, Outcome<NarrativeEvent?>> decide, CancellationToken cancellation) => log.Run(
        seminar, (Interpretation.StreamOf(seminar), StreamKind.Workbench),
        async () => await rooms.Interpretation(seminar, cancellation) is var known ? (known.Version, known) : default, decide, cancellation);
}
