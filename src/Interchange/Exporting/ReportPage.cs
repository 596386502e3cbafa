using System.Text;
using Narratives.Words;

namespace Narratives.Interchange.Exporting;

/// <summary>The report as the pages were built for it: one file, in which the findings take the place of a word.</summary>
public static class ReportPage
{
    private const string Placeholder = "__FINDINGS__", NoLanguage = "data-language=\"\"";

    public static Refusal NotBuilt { get; } = new("report-not-built", "", Text.Of(
        "The report page is not built, so nothing was written. Run npm ci && npm run build in src/web, and build again; or leave the report out.",
        "Nid yw tudalen yr adroddiad wedi’i hadeiladu, felly ni ysgrifennwyd dim. Rhedwch npm ci && npm run build yn src/web, ac adeiladwch eto; neu hepgorwch yr adroddiad."));

    private static string BuiltPage => Path.Combine(AppContext.BaseDirectory, "wwwroot", "report", "index.html");

    public static bool IsBuilt => File.Exists(BuiltPage);

    /// <summary>None where the pages are not built.</summary>
    public static string? Of(ReadOnlySpan<byte> findings, Language language) => IsBuilt ? Filled(File.ReadAllText(BuiltPage), findings, language) : null;

    /// <summary>No text of a delegate can end the element it stands in: every "&lt;" is written as an escape, which JSON reads as the same.</summary>
    public static string Filled(string page, ReadOnlySpan<byte> findings, Language language) => FirstReplaced(
        FirstReplaced(page, NoLanguage, $"data-language=\"{language.Slug}\""),
        Placeholder, Encoding.UTF8.GetString(findings).Replace("<", "\\u003c", StringComparison.Ordinal));

    /// <summary>The first alone: the script of the page is named by its hash, and the same word may stand in it.</summary>
    private static string FirstReplaced(string page, string word, string by)
    {
        var at = page.IndexOf(word, StringComparison.Ordinal);
        return at < 0 ? throw new InvalidOperationException($"The report page has no place for {word}.") : string.Concat(page.AsSpan(0, at), by, page.AsSpan(at + word.Length));
    }
}
