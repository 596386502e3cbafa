using System.Collections.Immutable;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Statistics;
using Narratives.Instruments;

namespace Narratives.Analysis.Found;

/// <summary>
/// The words that characterise the stories of one framework against the other, of delegates who agreed to the analysis of theirs. A word that
/// fewer delegates used than a cell needs is not listed: one could be recognised by it.
/// </summary>
internal static class FindWords
{
    /// <summary>Of each framework.</summary>
    public const int Most = 20;

    public static ImmutableArray<WordFound> Of(Asked asked)
    {
        var considered = asked.Primary;
        if (considered.Chosen is not { Compared: { } compared, HidesAll: false } || !considered.Answers.KnowsDelegates) return [];
        if (WordComparison.Of(Texts(considered), fewestDelegates: SmallCells.Fewest) is not { } found) return [];
        return
        [
            .. found.Words.Where(word => word.Z > 0).Take(Most).Select(word => Told(word, compared.Second)),
            .. found.Words.Where(word => word.Z < 0).Reverse().Take(Most).Select(word => Told(word, compared.First)),
        ];
    }

    private static WordFound Told(WordOdds word, FramingId framing) => new(word.Word, framing, word.Z, word.First, word.Second, word.Delegates);

    private static IEnumerable<ToldText> Texts(Considered considered)
    {
        var signifiers = considered.Instrument.Signifiers;
        foreach (var response in considered.Responses)
        {
            for (var signifier = 0; signifier < signifiers.Length; signifier++)
            {
                if (signifiers[signifier] is Story && FindStory.TextOf(considered, response, signifier) is { } text) yield return new ToldText(response.Given.Delegate, response.Framing, text);
            }
        }
    }
}
