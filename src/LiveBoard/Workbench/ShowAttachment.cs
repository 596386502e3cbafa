using Microsoft.AspNetCore.Http;
using Narratives.Door;
using Narratives.EventLog.Attachments;
using Narratives.LiveBoard.Moderating;
using Narratives.Words;

namespace Narratives.LiveBoard.Workbench;

/// <summary>The photo or the recording of a story, for those who may read the story: analysts where its teller lets it be analysed, moderators where it may be quoted.</summary>
internal static class ShowAttachment
{
    /// <param name="mayRead">Whether the caller may read the response's story.</param>
    internal static async Task<IResult> Of(string code, string alias, HttpContext http, KnownSeminars seminars, Workrooms rooms, IAttachments files, Func<Gathered, Analysis.Collected.CollectedResponse, bool> mayRead)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        var gathered = await rooms.Of(seminar.Id).Gather(http.RequestAborted);
        if (gathered.Find(alias) is not { Id: { } id } response || !mayRead(gathered, response)) return Problems.Answer(Refusals.UnknownStory("story"));
        var attachment = SpokenOf.In(gathered.WithText(id)).FirstOrDefault();
        return AttachmentAnswer.Of(http, attachment is null ? null : await files.Find(seminar.Id, gathered.TellerOf(id), attachment.Id, http.RequestAborted));
    }
}
