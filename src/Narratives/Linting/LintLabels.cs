using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Linting;

/// <summary>Labels are read on a phone beside a finger: short, one idea each, and about as long in each language.</summary>
internal static class LintLabels
{
    public const int LongestLabel = 45;

    /// <summary>In another language a label may have so many times the letters, or <see cref="Slack"/> more of them.</summary>
    public const double MostLonger = 2;

    public const int Slack = 12;

    private static readonly ImmutableArray<string> Joining = ["and", "or", "and/or", "neu", "ac", "a/neu", "ac/neu"];

    public static IEnumerable<Remark> Remarks(Signifier signifier)
    {
        foreach (var (member, text) in signifier.Labels)
        {
            var path = $"signifiers.{signifier.Id}.{member}";
            foreach (var (language, wording) in text.Wordings)
            {
                if (wording.Length > LongestLabel)
                {
                    yield return new Remark("label-long", $"{path}.{language}", Text.Of(
                        $"{wording.Length} letters are long for a label: it will break into several lines on a phone.",
                        $"Mae {wording.Length} llythyren yn hir ar gyfer label: bydd yn torri’n sawl llinell ar ffôn."));
                }
                if (signifier is not Choice && wording.Words().Any(Joining.Contains))
                {
                    yield return new Remark("two-ideas", $"{path}.{language}", Text.Of(
                        "Two ideas in one label: whoever means only one of them does not know where to go.",
                        "Dau syniad mewn un label: ni ŵyr y sawl sy’n golygu un ohonynt yn unig ble i fynd."));
                }
            }
            var lengths = text.Wordings.Select(wording => wording.Value.Length).ToArray();
            if (lengths.Length > 1 && lengths.Max() > Math.Max(MostLonger * lengths.Min(), lengths.Min() + Slack))
            {
                yield return new Remark("languages-uneven", path, Text.Of(
                    "This label is much longer in one language than in the other, so the two rooms do not see the same shape.",
                    "Mae’r label hwn yn llawer hirach yn y naill iaith na’r llall, felly nid yr un siâp a welir yn y ddwy."));
            }
        }
    }

    /// <summary>In small letters, without what stands between them.</summary>
    public static IEnumerable<string> Words(this string wording) =>
        wording.ToLowerInvariant().Split([' ', ',', '.', '…', '?', '!', ':', ';'], StringSplitOptions.RemoveEmptyEntries);
}
