using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Narratives.Analysis.Statistics;

/// <summary>A story, whose it is, and under which framing it was told (counted from 0).</summary>
public readonly record struct ToldText(int Delegate, int Framing, string Text);

/// <param name="LogOdds">Above 0: more of framing 2's words than of framing 1's.</param>
/// <param name="Z">Log odds over their standard error: for ranking words, not for testing them, as one delegate's words are not independent.</param>
public sealed record WordOdds(string Word, int First, int Second, int DelegatesOfFirst, int DelegatesOfSecond, int Delegates, double LogOdds, double Z);

/// <summary>
/// Words that characterise one of two framings: log odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn, Political Analysis 16(4), 2008, 372–403, eq. 16, 19, 20 and
/// 22). The prior is what all texts of both framings say, as strong as 500 words: so a rare word has to differ much. Stop words (<see cref="StopWords"/>)
/// are left out before anything is counted. A word that fewer delegates used than asked for (two at least: a single one could be recognised by it) is counted
/// in the totals, but never listed. Domain: both framings have words, and there are two different ones at least. O(words).
/// </summary>
/// <param name="First">Words told under framing 1, stop words left out.</param>
/// <param name="Words">Most characteristic of framing 2 first, of framing 1 last.</param>
public sealed record WordComparison(int First, int Second, int FewestDelegates, ImmutableArray<WordOdds> Words)
{
    public const double PriorWords = 500;
    public const int LeastDelegates = 2;

    public static WordComparison? Of(IEnumerable<ToldText> texts, int first = 0, int second = 1, int fewestDelegates = LeastDelegates)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fewestDelegates, LeastDelegates);
        var uses = new Dictionary<string, Uses>();
        foreach (var (delegated, framing, text) in texts)
        {
            if (framing != first && framing != second) continue;
            foreach (var word in WordsOfText.In(text))
            {
                if (StopWords.Both.Contains(word)) continue;
                (CollectionsMarshal.GetValueRefOrAddDefault(uses, word, out _) ??= new Uses()).Count(delegated, framing == second);
            }
        }
        var (ofFirst, ofSecond) = (uses.Values.Sum(use => use.First), uses.Values.Sum(use => use.Second));
        if (ofFirst == 0 || ofSecond == 0 || uses.Count < 2) return null;
        var listed = uses.Where(use => use.Value.Delegates >= fewestDelegates).Select(use => Odds(use.Key, use.Value, ofFirst, ofSecond));
        return new WordComparison(ofFirst, ofSecond, fewestDelegates,
            [.. listed.OrderByDescending(odds => odds.Z).ThenBy(odds => odds.Word, StringComparer.Ordinal)]);
    }

    private static WordOdds Odds(string word, Uses uses, int ofFirst, int ofSecond)
    {
        var prior = PriorWords * (uses.First + uses.Second) / (ofFirst + (double)ofSecond);
        var logOdds = LogOdds(uses.Second, ofSecond, prior) - LogOdds(uses.First, ofFirst, prior);
        var error = Math.Sqrt(1 / (uses.First + prior) + 1 / (uses.Second + prior));
        return new WordOdds(word, uses.First, uses.Second, uses.ByFirst.Count, uses.BySecond.Count, uses.Delegates, logOdds, logOdds / error);
    }

    private static double LogOdds(int count, int all, double prior) => Math.Log((count + prior) / (all + PriorWords - count - prior));

    private sealed class Uses
    {
        public HashSet<int> ByFirst { get; } = [];

        public HashSet<int> BySecond { get; } = [];

        public int First { get; private set; }

        public int Second { get; private set; }

        public int Delegates => ByFirst.Count + BySecond.Count(delegated => !ByFirst.Contains(delegated));

        public void Count(int delegated, bool second)
        {
            if (second) Second++;
            else First++;
            (second ? BySecond : ByFirst).Add(delegated);
        }
    }
}
