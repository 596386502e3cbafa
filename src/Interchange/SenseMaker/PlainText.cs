using System.Net;
using System.Text.RegularExpressions;

namespace Narratives.Interchange.SenseMaker;

/// <summary>
/// The words of a title or label that was written as HTML, some of it with its brackets encoded. Whatever is left is shown as text
/// everywhere, so what this misses looks odd and does nothing.
/// </summary>
internal static partial class PlainText
{
    /// <summary>Encoded within encoded was seen; no title needs more.</summary>
    private const int Turns = 4;

    public static string Of(string html)
    {
        try
        {
            return WithoutTags(html);
        }
        catch (RegexMatchTimeoutException) // brackets made to take long: no title that a person reads
        {
            return html;
        }
    }

    private static string WithoutTags(string html)
    {
        var text = html;
        for (var turn = 0; turn < Turns; turn++)
        {
            var plainer = Tag().Replace(Unseen().Replace(WebUtility.HtmlDecode(text), " "), " ");
            if (plainer == text) break;
            text = plainer;
        }
        return Spaces().Replace(text, " ").Trim();
    }

    [GeneratedRegex("<!--.*?-->|<(?<tag>script|style)\\b.*?</\\k<tag>\\s*>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unseen();

    [GeneratedRegex("</?[a-z][^<>]*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
