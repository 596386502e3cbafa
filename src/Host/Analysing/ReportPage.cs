using System.Text;
using Narratives.Words;

namespace Narratives.Host.Analysing;

/// <summary>The report as the pages were built for it: one file, in which the findings take the place of a word.</summary>
public static class ReportPage
{
    private const string Placeholder = "__FINDINGS__", NoLanguage = "data-language=\"\"";

    /// <summary>None where the pages are not built.</summary>
    public static string? Of(ReadOnlySpan<byte> findings, Language language)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "wwwroot", "report", "index.html");
        return File.Exists(file) ? Filled(File.ReadAllText(file), findings, language) : null;
    }

    /// <summary>No text of a delegate can end the element it stands in: every "&lt;" is written as an escape, which JSON reads as the same.</summary>
    public static string Filled(string page, ReadOnlySpan<byte> findings, Language language) => page
        .Replace(NoLanguage, $"data-language=\"{language.Slug}\"", StringComparison.Ordinal)
        .Replace(Placeholder, Encoding.UTF8.GetString(findings).Replace("<", "\\u003c", StringComparison.Ordinal), StringComparison.Ordinal);
}
