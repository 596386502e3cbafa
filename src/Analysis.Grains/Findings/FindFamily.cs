using System.Collections.Immutable;
using Narratives.Analysis.Statistics;

namespace Narratives.Analysis.Found;

/// <summary>
/// The several comparisons of one seminar, judged together: those that were declared by max-T on their common flips, with Holm beside it
/// as the simple form; all others, which are exploratory, by the share of false ones among them (Benjamini and Hochberg).
/// </summary>
internal static class FindFamily
{
    public static ImmutableArray<FamilyMember> Of(Asked asked, ImmutableArray<SignifierFinding> found)
    {
        var tested = Enumerable.Range(0, found.Length).SelectMany(index => Tests(asked, found[index], index)).ToArray();
        var declared = tested.Where(test => test.Role != FoundRole.Exploratory).ToArray();
        var exploratory = tested.Where(test => test.Role == FoundRole.Exploratory).ToArray();
        var holm = Multiplicity.Holm(declared.Select(test => test.P).ToArray());
        var rate = Multiplicity.BenjaminiHochberg(exploratory.Select(test => test.P).ToArray());
        return
        [
            .. declared.Select((test, index) => test with { Holm = holm[index] }).OrderBy(test => test.Role),
            .. exploratory.Select((test, index) => test with { BenjaminiHochberg = rate[index] }),
        ];
    }

    private static IEnumerable<FamilyMember> Tests(Asked asked, SignifierFinding found, int index) => found switch
    {
        SliderFinding { Paired: [{ P: { } p }, ..] } => [Member(found, asked, index, null, 0, p)],
        SliderFinding { Unpaired: { } unpaired } => [new FamilyMember(found.Signifier, null, found.Role, unpaired.P, null, null, null)],
        TriadFinding { Paired: [{ P: { } p }, ..] } => [Member(found, asked, index, null, 0, p)],
        ChoiceFinding { Paired: [{ P: { } p }, ..] } => [Member(found, asked, index, null, 0, p)],
        ChoiceFinding { Unpaired: { } unpaired } => [new FamilyMember(found.Signifier, null, found.Role, unpaired.P, null, null, null)],
        StonesFinding stones => stones.Stones.Index().SelectMany(stone =>
            stone.Item.Paired is [{ P: { } p }, ..] ? new[] { Member(found, asked, index, stone.Item.Stone, stone.Index, p) } : []),
        _ => [],
    };

    private static FamilyMember Member(SignifierFinding found, Asked asked, int index, string? stone, int at, double p) =>
        new(found.Signifier, stone, found.Role, p, null, asked.Compare.Drawn.Flipped(new Comparison(index, at, null, Variant.Primary))?.AdjustedP, null);
}
