using Narratives.Events;
using Narratives.Words;

namespace Narratives.Interpreting;

public sealed record ThemeTold(string? Id, string? Name, string? Description);

/// <summary>An analyst names a theme, or says better what it means. The id stays; codings refer to it.</summary>
public static class NameTheme
{
    public static Outcome<NarrativeEvent?> Decide(Interpretation known, ThemeTold told)
    {
        if (!Written.IsId(told.Id)) return Refusals.MalformedId("id");
        if (Written.FaultOf(told.Name, Written.LongestName, "name") is { } unnamed) return unnamed;
        if (Written.FaultOf(told.Description, Written.LongestDescription, "description", mayBeEmpty: true) is { } undescribed) return undescribed;
        var theme = new Theme(told.Id!, told.Name!.Trim(), told.Description?.Trim() ?? "");
        var earlier = known.Theme(theme.Id);
        if (earlier is null && known.Themes.Length >= Written.MostThemes) return Refusals.TooMany("id", Written.MostThemes);
        // Two themes of one name could not be told apart by those who code.
        if (known.Themes.Any(other => other.Id != theme.Id && string.Equals(other.Name, theme.Name, StringComparison.OrdinalIgnoreCase))) return Refusals.ThemeNamedTwice("name");
        return theme == earlier ? default(NarrativeEvent?) : new ThemeNamed(theme.Id, theme.Name, theme.Description);
    }
}
