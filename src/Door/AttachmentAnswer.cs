using Microsoft.AspNetCore.Http;
using Narratives.EventLog.Attachments;
using Narratives.Words;

namespace Narratives.Door;

/// <summary>How a photo or a recording goes out: as what it was found to be and nothing else, kept by nobody on the way.</summary>
public static class AttachmentAnswer
{
    public static IResult Of(HttpContext http, KeptFile? file)
    {
        if (file is null) return Problems.Answer(Refusals.UnknownAttachment("attachment"), StatusCodes.Status404NotFound);
        http.Response.Headers.CacheControl = "no-store, private";
        http.Response.Headers.ContentDisposition = "inline";
        return TypedResults.Bytes(file.Content, file.MediaType, enableRangeProcessing: true);
    }
}
