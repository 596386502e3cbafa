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

    /// <summary>A label with one of these shuts the other two out.</summary>
    private static readonly ImmutableArray<string> Excluding =
        ["only", "nothing", "neither", "none", "no", "not", "without", "unig", "dim", "neb", "heb", "ddim"];

    /// <summary>How a label begins, in kinds that do not stand well beside each other: what somebody does, and what somebody says.</summary>
    private static readonly ImmutableArray<ImmutableArray<string>> Beginnings =
        [["to"], ["we", "i", "they", "you", "it"], ["mae", "roedd", "rydym", "rydw", "maen", "dydy"]];

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
            else if (wordings.Any(wording => wording.Words().Any(Excluding.Contains)))
            {
                yield return new Remark("triad-exclusive", $"{path}.{language}", Text.Of(
                    "One label shuts the others out, so that nobody can stand between them. All three should be able to be there at once.",
                    "Mae un label yn cau’r lleill allan, fel na all neb sefyll rhyngddynt. Dylai’r tri allu bod yno ar yr un pryd."));
            }
            if (wordings.Select(Beginning).Distinct().Count() > 1)
            {
                yield return new Remark("triad-grammar", $"{path}.{language}", Text.Of(
                    "The labels begin in different ways. In the same grammar none of them stands out: three things, three doings or three sentences.",
                    "Mae’r labeli’n dechrau mewn ffyrdd gwahanol. Yn yr un ramadeg nid oes yr un yn tynnu sylw: tri pheth, tair gweithred neu dair brawddeg."));
            }
        }
    }

    /// <summary>-1 for a label that begins like the name of a thing.</summary>
    private static int Beginning(string wording) => wording.Words().FirstOrDefault() is { } first ? Beginnings.IndexOf(Beginnings.FirstOrDefault(begins => begins.Contains(first))) : -1;
}
