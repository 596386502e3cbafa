using Microsoft.AspNetCore.Http;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Words;

namespace Narratives.LiveBoard;

/// <summary>
/// The rim around every decision about answers: what is known, pure decision, append at the version it was taken on. People who decide
/// at once do not stand in each other's way: whoever came second decides again on what the first has written.
/// </summary>
internal static class DecideAgain
{
    /// <summary>Each time somebody else was faster; that many in a row are no accident.</summary>
    private const int MostTries = 50;

    /// <param name="look">What is known now, and the version of its stream.</param>
    public static async Task<IResult> Run<T>(
        this IEventLog log, SeminarId seminar, (Guid Id, StreamKind Kind) stream, Func<Task<(long Version, T Known)>> look, Func<T, Outcome<NarrativeEvent?>> decide, CancellationToken cancellation)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var (version, known) = await look();
            switch (decide(known))
            {
                case Outcome<NarrativeEvent?>.Refused(var refusal):
                    return Problems.Answer(refusal);
                case Outcome<NarrativeEvent?>.Accepted(null):
                    return TypedResults.NoContent();
                case Outcome<NarrativeEvent?>.Accepted({ } happened):
                    var request = new AppendRequest(seminar, stream.Id, stream.Kind, version, [happened]);
                    if (await log.Append(request, cancellation) is AppendOutcome.Stored) return TypedResults.NoContent();
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
        return Problems.Answer(Refusals.ColleagueWasFaster);
    }
}
