using Microsoft.AspNetCore.Http;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LiveBoard.Facilitating;

/// <summary>
/// The rim around every decision that a facilitator takes: known seminar, pure decision, append at the version it was taken on, and an
/// answer that the caller sees in effect. Of two who press at once one wins, and the other is told so.
/// </summary>
public sealed class DecideInSeminar(KnownSeminars seminars, IEventLog log)
{
    public async Task<IResult> Run(string code, Func<Seminar, Outcome<NarrativeEvent?>> decide, Func<Seminar, IResult> answer, CancellationToken cancellation)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        switch (decide(seminar))
        {
            case Outcome<NarrativeEvent?>.Refused(var refusal):
                return Problems.Answer(refusal);
            case Outcome<NarrativeEvent?>.Accepted(null):
                return answer(seminar);
            case Outcome<NarrativeEvent?>.Accepted({ } happened):
                var request = new AppendRequest(seminar.Id, seminar.Id.Value, StreamKind.Seminar, seminar.Version, [happened]);
                return await log.Append(request, cancellation) is AppendOutcome.Stored(_, var version)
                    ? answer(await seminars.Heard(seminar.Id, version, cancellation))
                    : Problems.Answer(Refusals.ColleagueWasFaster);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
