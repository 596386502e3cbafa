using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Planning;
using Narratives.Words;

namespace Narratives.Analysis.Found.Sentences;

/// <summary>A slider in words: who moved, how far, and how sure one may be of these delegates.</summary>
internal static class SaySlider
{
    public static ImmutableArray<Text> Of(SliderFinding found, Reading reading, int placed)
    {
        var slider = (Slider)reading.Signifier;
        var whole = found.Paired.FirstOrDefault();
        var sentences = ImmutableArray.CreateBuilder<Text>();
        var alone = Alone(found.Lines, slider, reading);
        var nothing = reading.WhyNothing(placed, whole?.Delegates ?? 0, whole?.TooFew ?? true);
        if (nothing is not null)
        {
            if (alone is not null) sentences.Add(alone);
            sentences.Add(nothing);
        }
        if (found.Unpaired is { } unpaired)
        {
            sentences.Add(Unpaired(unpaired, slider, reading));
            sentences.AddRange(reading.Reservations());
        }
        else if (nothing is null && whole is { TooFew: false, Mean: not null })
        {
            sentences.AddRange(Paired(whole, slider));
            sentences.AddRange(More(found, reading));
            sentences.AddRange(reading.Reservations());
        }
        // The comparison first; what all placements look like together comes after it.
        if (nothing is null && alone is not null) sentences.Add(alone);
        if (sentences.Count == 0) sentences.Add(Reading.TooFewHere);
        if (Reading.NotApplicable(found.NotApplicable, reading.First, reading.Second) is { } notApplicable) sentences.Add(notApplicable);
        return sentences.ToImmutable();
    }

    /// <summary>Of all placements together; it names no interval, because the pooled mean is nobody's answer.</summary>
    private static Text? Alone(ImmutableArray<LineFound> lines, Slider slider, Reading reading)
    {
        if (lines.FirstOrDefault() is not { TooFew: false, Mean: { } mean } all) return null;
        var (placements, left, right) = (reading.Placements(all.Placed, all.Delegates), Say.Quoted(slider.Left), Say.Quoted(slider.Right));
        if (all.Sd is 0)
        {
            var (endEn, endCy) = mean <= 0 ? left : mean >= 1 ? right : ($"{Say.Length(mean)} of the line", $"{Say.Length(mean)} o hyd y llinell");
            return Text.Of($"All {placements.En} lie at the same place: {endEn}.", $"Mae’r holl ymatebion ({placements.Cy}) yn yr un lle: {endCy}.");
        }
        return Text.Of(
            $"{placements.En}: on average at {Say.Length(mean)} of the line from {left.En} (0) to {right.En} (1), standard deviation {Say.Length(all.Sd ?? 0)}.",
            $"{placements.Cy}: ar gyfartaledd ar {Say.Length(mean)} o hyd y llinell o {left.Cy} (0) i {right.Cy} (1), gwyriad safonol {Say.Length(all.Sd ?? 0)}.");
    }

    private static IEnumerable<Text> Paired(PairedFound whole, Slider slider)
    {
        var (delegates, pairs, left, right) = (Say.Delegates(whole.Delegates), Say.Pairs(whole.Pairs), Say.Quoted(slider.Left), Say.Quoted(slider.Right));
        if (whole is { MovedLeft: 0, MovedRight: 0, Low: 0, High: 0 })
        {
            yield return Text.Of($"{delegates.En} placed it under both frameworks ({pairs.En}), each at the same place: no difference to test.",
                $"Gosododd {delegates.Cy} ef o dan y ddau fframwaith ({pairs.Cy}), pob un yn yr un lle: dim gwahaniaeth i’w brofi.");
            yield break;
        }
        yield return Text.Of(
            $"Of {delegates.En} who placed it under both frameworks ({pairs.En}), {Say.Share(whole.MovedRight!.Value)} moved towards {right.En}, {Say.Share(whole.MovedLeft!.Value)} towards {left.En}, and {Say.Share(whole.Same!.Value)} stayed within {Say.Length(whole.Tolerance)} of the line.",
            $"O’r {delegates.Cy} a’i gosododd o dan y ddau fframwaith ({pairs.Cy}), symudodd {Say.Share(whole.MovedRight!.Value)} tuag at {right.Cy} a {Say.Share(whole.MovedLeft!.Value)} tuag at {left.Cy}, ac arhosodd {Say.Share(whole.Same!.Value)} o fewn {Say.Length(whole.Tolerance)} o hyd y llinell.");
        if (whole is { P: { } p, Mean: { } mean }) yield return p < Reading.Clear ? Clear(whole, mean, p, mean > 0 ? right : left) : Unclear(whole, mean, p);
    }

    private static Text Clear(PairedFound whole, double mean, double p, (string En, string Cy) pole) => Text.Of(
        $"On average a delegate moved by {Say.Length(mean)} of the line towards {pole.En}{Towards(whole, mean).En}, {Say.P(p)}.",
        $"Ar gyfartaledd symudodd cynrychiolydd {Say.Length(mean)} o hyd y llinell tuag at {pole.Cy}{Towards(whole, mean).Cy}, {Say.P(p)}.");

    private static Text Unclear(PairedFound whole, double mean, double p) => Text.Of(
        $"No clear difference: mean shift {Say.Signed(mean)} of the line{Interval(whole).En}, {Say.P(p)}. That is not the same as no difference.",
        $"Dim gwahaniaeth clir: symudiad cymedrig {Say.Signed(mean)} o hyd y llinell{Interval(whole).Cy}, {Say.P(p)}. Nid yw hynny’r un peth â dim gwahaniaeth.");

    private static (string En, string Cy) Interval(PairedFound whole) => whole is { Low: { } low, High: { } high }
        ? ($" (95% interval of the mean {Say.Signed(low)} to {Say.Signed(high)})", $" (cyfwng 95% y cymedr {Say.Signed(low)} i {Say.Signed(high)})")
        : ("", "");

    /// <summary>In the direction that was just named: without signs where both ends lie on its side.</summary>
    private static (string En, string Cy) Towards(PairedFound whole, double mean)
    {
        if (whole is not { Low: { } low, High: { } high } || low * high <= 0) return Interval(whole);
        var (near, far) = mean > 0 ? (low, high) : (high, low);
        return ($" (95% interval of the mean {Say.Length(near)} to {Say.Length(far)})", $" (cyfwng 95% y cymedr {Say.Length(near)} i {Say.Length(far)})");
    }

    private static IEnumerable<Text> More(SliderFinding found, Reading reading)
    {
        if (reading.Planned is { Direction: not ExpectedDirection.None } planned && found.Paired[0] is { P: < Reading.Clear, Mean: { } mean })
        {
            yield return (mean > 0) == (planned.Direction == ExpectedDirection.Right)
                ? Text.Of("The plan expected this direction.", "Y cyfeiriad hwn a ddisgwylid yn y cynllun.")
                : Text.Of("The plan expected the other direction.", "Y cyfeiriad arall a ddisgwylid yn y cynllun.");
        }
        if (found.Equivalence is { } equivalence) yield return Equivalent(equivalence);
        if (found.Interplay is { } interplay) yield return Scenarios(interplay.P);
        if (found.Crossover is { } crossover)
        {
            yield return Text.Of(
                $"With the order taken into account, the shift is {Say.Signed(crossover.Framing)} (95% interval {Say.Signed(crossover.FramingLow)} to {Say.Signed(crossover.FramingHigh)}, {Say.P(crossover.P)}); the order itself: {Say.Signed(crossover.Order)} ({Say.P(crossover.OrderP)}).",
                $"Gan ystyried y drefn, y symudiad yw {Say.Signed(crossover.Framing)} (cyfwng 95% {Say.Signed(crossover.FramingLow)} i {Say.Signed(crossover.FramingHigh)}, {Say.P(crossover.P)}); y drefn ei hun: {Say.Signed(crossover.Order)} ({Say.P(crossover.OrderP)}).");
        }
    }

    private static Text Equivalent(EquivalenceFound found) => found.Equivalent
        ? Text.Of(
            $"The shift is smaller than {Say.Length(found.Smallest)} of the line, which was declared as the smallest difference that matters (two one-sided tests, {Say.P(found.P)}): in that sense, the same.",
            $"Mae’r symudiad yn llai na {Say.Length(found.Smallest)} o hyd y llinell, a ddatganwyd fel y gwahaniaeth lleiaf sy’n cyfrif (dau brawf unochrog, {Say.P(found.P)}): yn yr ystyr hwnnw, yr un fath.")
        : Text.Of(
            $"It cannot be said that the shift is smaller than {Say.Length(found.Smallest)} of the line, the smallest difference that was declared to matter ({Say.P(found.P)}).",
            $"Ni ellir dweud bod y symudiad yn llai na {Say.Length(found.Smallest)} o hyd y llinell, y gwahaniaeth lleiaf y datganwyd ei fod yn cyfrif ({Say.P(found.P)}).");

    internal static Text Scenarios(double p) => p < Reading.Clear
        ? Text.Of($"The difference between the frameworks is not the same in every scenario ({Say.P(p)}).", $"Nid yw’r gwahaniaeth rhwng y fframweithiau yr un fath ym mhob senario ({Say.P(p)}).")
        : Text.Of($"No clear sign that the difference depends on the scenario ({Say.P(p)}).", $"Dim arwydd clir bod y gwahaniaeth yn dibynnu ar y senario ({Say.P(p)}).");

    private static Text Unpaired(UnpairedFound found, Slider slider, Reading reading)
    {
        var (first, second) = (Say.Quoted(reading.First!), Say.Quoted(reading.Second!));
        var pole = Say.Quoted(found.Shift > 0 ? slider.Right : slider.Left);
        var (one, other) = reading.KnowsDelegates ? (Say.Delegates(found.First), Say.Delegates(found.Second)) : (Say.Placements(found.First), Say.Placements(found.Second));
        var lead = (
            En: $"Unpaired, of different people as far as is known ({one.En} under {first.En}, {other.En} under {second.En}): ",
            Cy: $"Heb baru, o wahanol bobl hyd y gwyddys ({one.Cy} o dan {first.Cy}, {other.Cy} o dan {second.Cy}): ");
        return found.P < Reading.Clear
            ? Text.Of(
                $"{lead.En}under {second.En} they lie {Say.Length(found.Shift)} of the line nearer to {pole.En} (median difference, {Say.P(found.P)}).",
                $"{lead.Cy}o dan {second.Cy} maent {Say.Length(found.Shift)} o hyd y llinell yn nes at {pole.Cy} (gwahaniaeth canolrifol, {Say.P(found.P)}).")
            : Text.Of($"{lead.En}no clear difference ({Say.P(found.P)}).", $"{lead.Cy}dim gwahaniaeth clir ({Say.P(found.P)}).");
    }
}
