using Microsoft.AspNetCore.Http;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Interpreting;
using Narratives.LiveBoard.Workbench;
using Narratives.Moderating;
using Narratives.Words;

namespace Narratives.LiveBoard.Moderating;

/// <summary>The rim around every decision of a moderator; see <see cref="DecideAgain"/>.</summary>
public sealed class DecideInModeration(KnownSeminars seminars, Workrooms rooms, IEventLog log)
{
    public Task<IResult> Run(SeminarId seminar, Func<Moderation, Outcome<NarrativeEvent?>> decide, CancellationToken cancellation) => log.Run(
        seminar, (Moderation.StreamOf(seminar), StreamKind.Moderation),
        async () => await rooms.Of(seminar).Moderated(cancellation) is var known ? (known.Version, known) : default, decide, cancellation);

    /// <summary>A decision on one story, which is there to be quoted.</summary>
    public async Task<IResult> On(string code, string alias, HttpContext http, Func<Moderation, QuotableStory, DecisionTold, Outcome<NarrativeEvent?>> decide)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        return await Problems.WithBody<DecisionTold>(http, WorkbenchApi.MostBytes, async told =>
            QuotableStory.Find(await rooms.Of(seminar.Id).Gather(http.RequestAborted), alias) is { } story
                ? await Run(seminar.Id, known => decide(known, story, told), http.RequestAborted)
                : Problems.Answer(Refusals.UnknownStory("response")));
    }
}
