using System.Text;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// The words of a text in Welsh or English: runs of letters with their marks (ŵ, ŷ, â …, composed however the phone wrote them), lower-cased, with an apostrophe
/// inside a word kept (i'r, don't, o'r) and one kind of apostrophe. A hyphen parts words; a number is no word.
/// </summary>
public static class WordsOfText
{
    private const string Apostrophes = "'’‘ʼ`´";

    public static IEnumerable<string> In(string text)
    {
        var composed = text.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var word = new StringBuilder();
        for (var place = 0; place < composed.Length; place++)
        {
            var letter = composed[place];
            if (BelongsToWord(letter)) word.Append(letter);
            else if (Inside(composed, place)) word.Append('\'');
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
        if (word.Length > 0) yield return word.ToString();
    }

    private static bool BelongsToWord(char letter) =>
        char.IsLetter(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool Inside(string text, int place) =>
        Apostrophes.Contains(text[place], StringComparison.Ordinal) && place > 0 && place < text.Length - 1
        && BelongsToWord(text[place - 1]) && BelongsToWord(text[place + 1]);
}
