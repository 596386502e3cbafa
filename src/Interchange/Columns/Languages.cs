using Narratives.Words;

namespace Narratives.Interchange.Columns;

internal static class Languages
{
    /// <summary><c>en-GB</c> is <c>en</c>; none where the words name no language.</summary>
    public static Language? Of(string written)
    {
        var code = written.Trim().Split('-', '_')[0].ToLowerInvariant();
        return code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower) ? new Language(code) : null;
    }
}
