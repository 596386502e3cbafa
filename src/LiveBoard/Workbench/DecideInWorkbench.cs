using Microsoft.AspNetCore.Http;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Interpreting;
using Narratives.Words;

namespace Narratives.LiveBoard.Workbench;

/// <summary>
/// The rim around every decision of an analyst: what is known, pure decision, append at the version it was taken on. Analysts who
/// write at once do not stand in each other's way: whoever came second decides again on what the first has written.
/// </summary>
public sealed class DecideInWorkbench(Workrooms rooms, IEventLog log)
{
    /// <summary>Each time somebody else was faster; that many in a row are no accident.</summary>
    private const int MostTries = 50;

    public async Task<IResult> Run(SeminarId seminar, Func<Interpretation, Outcome<NarrativeEvent?>> decide, CancellationToken cancellation)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var known = await rooms.Interpretation(seminar, cancellation);
            switch (decide(known))
            {
                case Outcome<NarrativeEvent?>.Refused(var refusal):
                    return Problems.Answer(refusal);
                case Outcome<NarrativeEvent?>.Accepted(null):
                    return TypedResults.NoContent();
                case Outcome<NarrativeEvent?>.Accepted({ } happened):
                    var request = new AppendRequest(seminar, Interpretation.StreamOf(seminar), StreamKind.Workbench, known.Version, [happened]);
                    if (await log.Append(request, cancellation) is AppendOutcome.Stored) return TypedResults.NoContent();
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
        return Problems.Answer(Refusals.ColleagueWasFaster);
    }
}
