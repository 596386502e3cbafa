using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Analysis.Found.Sentences;

/// <summary>Triads and stones in words: where the centre lies, whether it moved, and what goes with what.</summary>
internal static class SayPlane
{
    public static ImmutableArray<Text> Of(TriadFinding found, Reading reading, int placed)
    {
        var triad = (Triad)reading.Signifier;
        var sentences = ImmutableArray.CreateBuilder<Text>();
        if (OneCorner(found, triad) is { } corner) sentences.Add(corner);
        else if (found.Groups.FirstOrDefault() is { TooFew: false, Centre: { } centre } all) sentences.Add(Centre(all, centre, triad, reading));
        var whole = found.Paired.FirstOrDefault();
        if (reading.WhyNothing(placed, whole?.Delegates ?? 0, whole?.TooFew ?? true) is { } nothing) sentences.Add(nothing);
        else if (whole is { TooFew: false, First: { } first, Second: { } second })
        {
            sentences.Add(whole.P is { } p ? Moved(whole, first, second, p, triad) : NothingToTest(whole.Delegates, whole.Pairs));
            if (whole is { P: not null, Permanova.P: var other }) sentences.Add(SecondOpinion(whole.P.Value, other));
            sentences.AddRange(reading.Reservations());
        }
        else if (sentences.Count == 0) sentences.Add(Reading.TooFewHere);
        if (Reading.NotApplicable(found.NotApplicable, reading.First, reading.Second) is { } notApplicable) sentences.Add(notApplicable);
        return sentences.ToImmutable();
    }

    public static ImmutableArray<Text> Of(StonesFinding found, Reading reading, int placed)
    {
        var stones = (Stones)reading.Signifier;
        var sentences = ImmutableArray.CreateBuilder<Text>();
        foreach (var stone in found.Stones)
        {
            var label = stones.Movable.Length == 1 ? null : stones.Movable.First(one => one.Id == stone.Stone).Label;
            sentences.AddRange(OfStone(stone, stones, label, reading, placed));
        }
        if (sentences.Count == 0) sentences.Add(reading.WhyNothing(placed, 0, tooFew: true) ?? Reading.TooFewHere);
        else if (found.Stones.Any(stone => stone.Paired.FirstOrDefault() is { P: not null })) sentences.AddRange(reading.Reservations());
        if (Reading.NotApplicable(found.NotApplicable, reading.First, reading.Second) is { } notApplicable) sentences.Add(notApplicable);
        return sentences.ToImmutable();
    }

    private static Text? OneCorner(TriadFinding found, Triad triad)
    {
        if (found.Groups.FirstOrDefault() is not { TooFew: false, Dots: [var dot, ..] dots } all || dots.Length != 1 || dot.Count != all.Placed) return null;
        var label = dot switch
        {
            { First: >= 1 } => triad.Left,
            { Second: >= 1 } => triad.Top,
            { First: <= 0, Second: <= 0 } => triad.Right,
            _ => null,
        };
        if (label is null) return null;
        var (placements, name) = (Say.Placements(all.Placed), Say.Quoted(label));
        return Text.Of($"All {placements.En} lie in the corner {name.En}.", $"Mae’r holl ymatebion ({placements.Cy}) yng nghornel {name.Cy}.");
    }

    private static Text Centre(TriadFound all, Part centre, Triad triad, Reading reading)
    {
        var placements = reading.Placements(all.Placed, all.Delegates);
        var (en, cy) = Parts(centre, triad);
        return Text.Of($"{placements.En}; their centre (closed geometric mean): {en}.", $"{placements.Cy}; eu canol (cymedr geometrig caeedig): {cy}.");
    }

    private static (string En, string Cy) Parts(Part centre, Triad triad)
    {
        var (left, top, right) = (Say.Quoted(triad.Left), Say.Quoted(triad.Top), Say.Quoted(triad.Right));
        var (l, t, r) = (Say.Percent(centre.First), Say.Percent(centre.Second), Say.Percent(Math.Max(0, 1 - centre.First - centre.Second)));
        return ($"{left.En} {l}, {top.En} {t}, {right.En} {r}", $"{left.Cy} {l}, {top.Cy} {t}, {right.Cy} {r}");
    }

    private static Text Moved(TriadPaired whole, Part first, Part second, double p, Triad triad)
    {
        var (delegates, pairs) = (Say.Delegates(whole.Delegates), Say.Pairs(whole.Pairs));
        if (p >= Reading.Clear)
        {
            return Text.Of($"No clear difference between the frameworks for {delegates.En} ({pairs.En}, {Say.P(p)}). That is not the same as no difference.",
                $"Dim gwahaniaeth clir rhwng y fframweithiau i {delegates.Cy} ({pairs.Cy}, {Say.P(p)}). Nid yw hynny’r un peth â dim gwahaniaeth.");
        }
        var (from, to) = (Parts(first, triad), Parts(second, triad));
        return Text.Of($"For {delegates.En} ({pairs.En}) the centre moved between the frameworks, {Say.P(p)}: from {from.En} to {to.En}.",
            $"I {delegates.Cy} ({pairs.Cy}) symudodd y canol rhwng y fframweithiau, {Say.P(p)}: o {from.Cy} i {to.Cy}.");
    }

    private static Text NothingToTest(int delegates, int pairs) => Text.Of(
        $"{Say.Delegates(delegates).En} placed it under both frameworks ({Say.Pairs(pairs).En}); the differences leave nothing to test.",
        $"Gosododd {Say.Delegates(delegates).Cy} ef o dan y ddau fframwaith ({Say.Pairs(pairs).Cy}); nid yw’r gwahaniaethau’n gadael dim i’w brofi.");

    private static Text SecondOpinion(double p, double other) => p < Reading.Clear == other < Reading.Clear
        ? Text.Of($"Measured as plain distance in the triangle, the reading is the same ({Say.P(other)}).", $"O’i fesur fel pellter plaen yn y triongl, yr un yw’r darlleniad ({Say.P(other)}).")
        : Text.Of($"Measured as plain distance in the triangle, the reading is another ({Say.P(other)}): report both.", $"O’i fesur fel pellter plaen yn y triongl, mae’r darlleniad yn wahanol ({Say.P(other)}): dylid adrodd y ddau.");

    private static IEnumerable<Text> OfStone(StoneFound stone, Stones stones, Text? label, Reading reading, int placed)
    {
        var (en, cy) = label is null ? ("", "") : (Say.Quoted(label).En + ": ", Say.Quoted(label).Cy + ": ");
        var whole = stone.Paired.FirstOrDefault();
        if (reading.WhyNothing(placed, whole?.Delegates ?? 0, whole?.TooFew ?? true) is { } nothing)
        {
            yield return label is null ? nothing : Text.Of(en + nothing.In(Language.English), cy + nothing.In(Language.Welsh));
        }
        else if (whole is { TooFew: false, First: { } first, Second: { } second })
        {
            var said = whole.P is { } p ? Moved(whole, first, second, p, stones) : NothingToTest(whole.Delegates, whole.Pairs);
            yield return Text.Of(en + said.In(Language.English), cy + said.In(Language.Welsh));
        }
        if (stone is { Within: not null } or { Between: not null }) yield return Association(stone, stones, en, cy);
    }

    private static Text Moved(PlanePaired whole, Part first, Part second, double p, Stones stones)
    {
        var (delegates, pairs) = (Say.Delegates(whole.Delegates), Say.Pairs(whole.Pairs));
        if (p >= Reading.Clear)
        {
            return Text.Of($"No clear difference between the frameworks for {delegates.En} ({pairs.En}, {Say.P(p)}). That is not the same as no difference.",
                $"Dim gwahaniaeth clir rhwng y fframweithiau i {delegates.Cy} ({pairs.Cy}, {Say.P(p)}). Nid yw hynny’r un peth â dim gwahaniaeth.");
        }
        var (x, y) = (Say.Quoted(stones.X.Title), Say.Quoted(stones.Y.Title));
        var (dx, dy) = (Say.Signed(second.First - first.First), Say.Signed(second.Second - first.Second));
        return Text.Of($"For {delegates.En} ({pairs.En}) the mean moved by {dx} along {x.En} and {dy} along {y.En}, {Say.P(p)}.",
            $"I {delegates.Cy} ({pairs.Cy}) symudodd y cymedr {dx} ar hyd {x.Cy} a {dy} ar hyd {y.Cy}, {Say.P(p)}.");
    }

    private static Text Association(StoneFound stone, Stones stones, string en, string cy)
    {
        var (x, y) = (Say.Quoted(stones.X.Title), Say.Quoted(stones.Y.Title));
        return Text.Of(
            $"{en}{x.En} and {y.En}: within delegates {Of(stone.Within, "to").Or("not known")}; between delegates {Of(stone.Between, "to").Or("not known")}. Going together is not a cause.",
            $"{cy}{x.Cy} ac {y.Cy}: o fewn cynrychiolwyr {Of(stone.Within, "i").Or("anhysbys")}; rhwng cynrychiolwyr {Of(stone.Between, "i").Or("anhysbys")}. Nid yw cyd-fynd yn achos.");
    }

    private static string? Of(Association? found, string to) => found is null ? null : $"r = {Say.Signed(found.R)} (95%: {Say.Signed(found.Low)} {to} {Say.Signed(found.High)})";

    private static string Or(this string? said, string otherwise) => said ?? otherwise;
}
