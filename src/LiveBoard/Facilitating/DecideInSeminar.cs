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

    public async Task<IResult> Run(string code, Func<Seminar, Outcome<NarrativeEvent?>> decide, Func<Seminar, IResult> answer, CancellationToken cancellation)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        for (var tries = 0; tries < MostTries; tries++)
        {
            switch (decide(seminar))
            {
                case Outcome<NarrativeEvent?>.Refused(var refusal):
                    return Problems.Answer(refusal);
                case Outcome<NarrativeEvent?>.Accepted(null):
                    return answer(seminar);
                case Outcome<NarrativeEvent?>.Accepted({ } happened):
                    var request = new AppendRequest(seminar.Id, seminar.Id.Value, StreamKind.Seminar, seminar.Version, [happened]);
                    switch (await log.Append(request, cancellation))
                    {
                        case AppendOutcome.Stored(_, var version):
                            return answer(await seminars.Heard(seminar.Id, version, cancellation));
                        case AppendOutcome.Conflict(var version):
                            seminar = await seminars.Heard(seminar.Id, version, cancellation);
                            break;
                    }
                    break;
            }
        }
        return Problems.Answer(Refusals.ColleagueWasFaster);
    }
}
