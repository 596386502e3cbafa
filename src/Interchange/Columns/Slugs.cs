using System.Globalization;
using System.Text;

namespace Narratives.Interchange.Columns;

/// <summary>Names for things that another tool calls by an identifier or a sentence: small letters, digits and hyphens, each once.</summary>
internal sealed class Slugs
{
    private const int Longest = 60;
    private readonly HashSet<string> taken = [];

    public string Of(string name)
    {
        var slug = Plain(name);
        if (slug.Length == 0) slug = "unnamed";
        if (taken.Add(slug)) return slug;
        for (var turn = 2; ; turn++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $"-{turn}");
            var numbered = slug[..Math.Min(slug.Length, Longest - ending.Length)] + ending;
            if (taken.Add(numbered)) return numbered;
        }
    }

    private static string Plain(string name)
    {
        var slug = new StringBuilder();
        // Without the marks on letters: ŵ becomes w.
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (slug.Length == Longest) break;
            if (letter is (>= 'a' and <= 'z') or (>= '0' and <= '9')) slug.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        return slug.ToString().Trim('-');
    }
}
