using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Linting;

/// <summary>Three labels that attract alike: of similar length, and not three points of one scale.</summary>
internal static class LintTriad
{
    /// <summary>The longest label may have so many times the letters of the shortest.</summary>
    public const double MostUneven = 3;

    private static readonly ImmutableArray<string> Degrees =
        ["low", "medium", "high", "more", "less", "same", "never", "sometimes", "always", "little", "some", "much", "good", "bad", "better", "worse", "neutral", "yes", "no",
         "isel", "canolig", "uchel", "mwy", "llai", "byth", "weithiau", "bob amser", "ychydig", "rhywfaint", "llawer", "da", "drwg", "gwell", "gwaeth", "niwtral"];

    public static IEnumerable<Remark> Remarks(Triad triad)
    {
        var path = $"signifiers.{triad.Id}";
        Text[] labels = [triad.Left, triad.Top, triad.Right];
        foreach (var language in triad.Question.Languages)
        {
            var wordings = labels.Where(label => label.Speaks(language)).Select(label => label.In(language)).ToArray();
            if (wordings.Length < 3) continue;
            if (wordings.Max(wording => wording.Length) > MostUneven * wordings.Min(wording => wording.Length))
            {
                yield return new Remark("triad-uneven", $"{path}.{language}", Text.Of(
                    "One label is much longer than another. The longer one weighs more; give all three a similar length and the same grammar.",
                    "Mae un label yn llawer hirach nag un arall. Mae’r un hirach yn pwyso mwy; rhowch hyd tebyg a’r un ramadeg i’r tri."));
            }
            if (wordings.Count(wording => wording.Words().Any(Degrees.Contains)) >= 2)
            {
                yield return new Remark("triad-one-scale", $"{path}.{language}", Text.Of(
                    "These labels look like points of one scale. A triad needs three different things that can all be there at once; a scale is a slider.",
                    "Mae’r labeli hyn yn edrych fel pwyntiau ar un raddfa. Mae angen tri pheth gwahanol ar driad, a all fod yno ar yr un pryd; llithrydd yw graddfa."));
            }
        }
    }
}
