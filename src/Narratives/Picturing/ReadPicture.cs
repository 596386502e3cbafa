using Narratives.Attaching;
using Narratives.Words;

namespace Narratives.Picturing;

/// <summary>A picture that may be shown: whole, small, standing still, and without what a camera wrote about place and time.</summary>
/// <param name="MediaType">Told by the content, never by who sent it.</param>
public sealed record CleanPicture(string MediaType, byte[] Content);

/// <summary>From what stands in an instrument to a picture that may be shown; null where it is none.</summary>
public static class ReadPicture
{
    /// <summary>A drawing has one or two thousand bytes, a small photo ten: what is larger keeps a phone on bad Wi-Fi waiting.</summary>
    public const int MostBytes = 24 * 1024;

    /// <summary>In pixels. A phone shows pictures 96 wide, with up to three dots to a pixel.</summary>
    public const int LongestSide = 1_024;

    public static CleanPicture? From(string base64)
    {
        var sent = new byte[MostBytes];
        return Convert.TryFromBase64String(base64, sent, out var length) ? From(sent.AsSpan(0, length)) : null;
    }

    private static CleanPicture? From(ReadOnlySpan<byte> sent)
    {
        if (StripPng.Begins(sent)) return StripPng.From(sent) is { } png ? new CleanPicture("image/png", png) : null;
        if (StripJpeg.Begins(sent)) return StripJpeg.From(sent) is { } jpeg ? new CleanPicture("image/jpeg", jpeg) : null;
        return null;
    }
}
