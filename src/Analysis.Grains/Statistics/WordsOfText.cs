using System.Text;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// The words of a text in Welsh or English: runs of letters with their marks (ŵ, ŷ, â …, composed however the phone wrote them), lower-cased, with an apostrophe
/// inside a word kept (i'r, don't, o'r) and one kind of apostrophe. A hyphen parts words; a number is no word.
/// </summary>
public static class WordsOfText
{
    private const string Apostrophes = "'’‘ʼ`´";

    private const string Marks = "\u0300\u0301\u0302\u0308";
    private const string Vowels = "aeiouwy";
    private static readonly string[] Marked = ["àèìòùẁỳ", "áéíóúẃý", "âêîôûŵŷ", "äëïöüẅÿ"];

    public static IEnumerable<string> In(string text)
    {
        var composed = Composed(text.ToLowerInvariant());
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

    /// <summary>
    /// Some keyboards write a letter and then its mark. Only the vowels and marks of Welsh: without the operating system's tables, which this program does
    /// not ask for (InvariantGlobalization), <c>string.Normalize</c> leaves them as they are.
    /// </summary>
    private static string Composed(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks)) return text;
        var composed = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var mark = Marks.IndexOf(letter, StringComparison.Ordinal);
            var vowel = mark < 0 || composed.Length == 0 ? -1 : Vowels.IndexOf(composed[^1], StringComparison.Ordinal);
            if (vowel < 0) composed.Append(letter);
            else composed[^1] = Marked[mark][vowel];
        }
        return composed.ToString();
    }

    private static bool BelongsToWord(char letter) =>
        char.IsLetter(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool Inside(string text, int place) =>
        Apostrophes.Contains(text[place], StringComparison.Ordinal) && place > 0 && place < text.Length - 1
        && BelongsToWord(text[place - 1]) && BelongsToWord(text[place + 1]);
}
