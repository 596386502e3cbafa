using Microsoft.AspNetCore.Http;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LiveBoard.Facilitating;

/// <summary>
/// The rim around every decision that a facilitator takes: known seminar, pure decision, append at the version it was taken on, and an
/// answer that the caller sees in effect. Two who press at once do not stand in each other's way: whoever came second decides again on
/// what the first has done, and is refused only where that leaves nothing to decide.
/// </summary>
public sealed class DecideInSeminar(KnownSeminars seminars, IEventLog log)
{
    /// <summary>Each time somebody else was faster; that many in a row are no accident.</summary>
    private const int MostTries = 50;

    public Task<IResult> Run(string code, Func<Seminar, Outcome<NarrativeEvent?>> decide, Func<Seminar, IResult> answer, CancellationToken cancellation) =>
        RunAll(code, known => Listed(decide(known)), answer, cancellation);

    /// <summary>As <see cref="Run"/>, for what takes several events: all of them are stored, or none.</summary>
    public async Task<IResult> RunAll(string code, Func<Seminar, Outcome<IReadOnlyList<NarrativeEvent>>> decide, Func<Seminar, IResult> answer, CancellationToken cancellation)
    {
        if (seminars.ByCode(code) is not { Id: var id }) return Problems.Answer(Refusals.UnknownCode);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var seminar = await seminars.Latest(id, cancellation); // another node may have been told more than has been heard here
            switch (decide(seminar))
            {
                case Outcome<IReadOnlyList<NarrativeEvent>>.Refused(var refusal):
                    return Problems.Answer(refusal);
                case Outcome<IReadOnlyList<NarrativeEvent>>.Accepted([]):
                    return answer(seminar);
                case Outcome<IReadOnlyList<NarrativeEvent>>.Accepted(var happened):
                    var request = new AppendRequest(id, id.Value, StreamKind.Seminar, seminar.Version, happened);
                    if (await log.Append(request, cancellation) is AppendOutcome.Stored) return answer(await seminars.Latest(id, cancellation));
                    break;
            }
        }
        return Problems.Answer(Refusals.ColleagueWasFaster);
    }

    private static Outcome<IReadOnlyList<NarrativeEvent>> Listed(Outcome<NarrativeEvent?> decided) => decided switch
    {
        Outcome<NarrativeEvent?>.Refused(var refusal) => refusal,
        Outcome<NarrativeEvent?>.Accepted(null) => Array.Empty<NarrativeEvent>(),
        Outcome<NarrativeEvent?>.Accepted({ } happened) => new[] { happened },
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
