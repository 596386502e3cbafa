using System.Collections.Immutable;
using Narratives.Analysis.Collected;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Analysis.Found.Sentences;

/// <summary>Two seminars in words. A difference is called clear after allowing for all that were compared.</summary>
internal static class SaySeminars
{
    public static ImmutableArray<Text> Of(TwoSeminars two, Considered considered, IReadOnlyList<SeminarDifference> found)
    {
        var (one, other) = (Say.Quoted(two.First), Say.Quoted(two.Second));
        var lead = Text.Of(
            $"{one.En} beside {other.En}: different people as far as is known, so nothing is paired across the two. Whatever differed between the rooms may lie behind a difference, not only what was asked. None of these comparisons was declared: they are exploratory.",
            $"{one.Cy} wrth ochr {other.Cy}: pobl wahanol hyd y gwyddys, felly nid oes dim wedi’i baru rhyngddynt. Gall unrhyw beth a oedd yn wahanol rhwng yr ystafelloedd fod y tu ôl i wahaniaeth, nid yr hyn a ofynnwyd yn unig. Ni ddatganwyd yr un o’r cymariaethau hyn: archwiliadol ydynt.");
        return found.Count == 0
            ? [lead, Text.Of("Nothing here can be compared between the two seminars.", "Nid oes dim yma y gellir ei gymharu rhwng y ddau seminar.")]
            : [lead, .. found.Select(difference => Of(difference, considered.Instrument.Find(difference.Signifier)!))];
    }

    private static Text Of(SeminarDifference found, Signifier signifier)
    {
        var name = Named(found, signifier);
        if (found.TooFew)
        {
            return Text.Of($"{name.En}: too few delegates in one of the seminars to show ({found.First.Delegates} and {found.Second.Delegates}).",
                $"{name.Cy}: rhy ychydig o gynrychiolwyr yn un o’r seminarau i’w dangos ({found.First.Delegates} a {found.Second.Delegates}).");
        }
        if (found.P is not { } p) return Text.Of($"{name.En}: everybody in both seminars did the same; there is nothing to test.", $"{name.Cy}: gwnaeth pawb yn y ddau seminar yr un peth; nid oes dim i’w brofi.");
        var sides = signifier is Slider ? Lines(found) : Points(found);
        var size = found is { Difference: { } difference, Low: { } low, High: { } high }
            ? (En: $"{Say.Signed(difference)}, 95% interval {Say.Signed(low)} to {Say.Signed(high)}, {Say.P(p)}", Cy: $"{Say.Signed(difference)}, cyfwng 95% {Say.Signed(low)} i {Say.Signed(high)}, {Say.P(p)}")
            : (En: Say.P(p), Cy: Say.P(p));
        return found.BenjaminiHochberg < Reading.Clear
            ? Text.Of($"{name.En}: {sides.En}; the two seminars differ ({size.En}).", $"{name.Cy}: {sides.Cy}; mae’r ddau seminar yn wahanol ({size.Cy}).")
            : Text.Of($"{name.En}: {sides.En}; no clear difference between the two ({size.En}). That is not the same as no difference.",
                $"{name.Cy}: {sides.Cy}; dim gwahaniaeth clir rhwng y ddau ({size.Cy}). Nid yw hynny’r un peth â dim gwahaniaeth.");
    }

    private static (string En, string Cy) Named(SeminarDifference found, Signifier signifier)
    {
        var question = Say.Quoted(signifier.Question);
        if (signifier is not Stones { Movable.Length: > 1 } stones) return question;
        var stone = Say.Quoted(stones.Movable.First(one => one.Id == found.Stone).Label);
        return ($"{question.En}, {stone.En}", $"{question.Cy}, {stone.Cy}");
    }

    private static (string En, string Cy) Lines(SeminarDifference found)
    {
        var (one, other) = (Say.Delegates(found.First.Delegates), Say.Delegates(found.Second.Delegates));
        var (mean, otherMean) = (found.First.Mean!.Value, found.Second.Mean!.Value);
        return found.Shift
            ? ($"{one.En} moved on average by {Say.Signed(mean)} of the line in the first and {other.En} by {Say.Signed(otherMean)} in the second",
                $"symudodd {one.Cy} ar gyfartaledd {Say.Signed(mean)} o hyd y llinell yn y cyntaf a {other.Cy} {Say.Signed(otherMean)} yn yr ail")
            : ($"{one.En} lie on average at {Say.Length(mean)} of the line in the first and {other.En} at {Say.Length(otherMean)} in the second",
                $"mae {one.Cy} ar gyfartaledd ar {Say.Length(mean)} o hyd y llinell yn y cyntaf a {other.Cy} ar {Say.Length(otherMean)} yn yr ail");
    }

    private static (string En, string Cy) Points(SeminarDifference found)
    {
        var (one, other) = (Say.Delegates(found.First.Delegates), Say.Delegates(found.Second.Delegates));
        return found.Shift
            ? ($"how the centre moved, of {one.En} in the first and {other.En} in the second", $"sut y symudodd y canol, {one.Cy} yn y cyntaf a {other.Cy} yn yr ail")
            : ($"where the centre lies, of {one.En} in the first and {other.En} in the second", $"lle mae’r canol, {one.Cy} yn y cyntaf a {other.Cy} yn yr ail");
    }
}
