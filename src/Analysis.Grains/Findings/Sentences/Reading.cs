using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Analysis.Found.Sentences;

/// <summary>What a sentence about one signifier needs to know besides its numbers.</summary>
/// <param name="First">The name of framework 1; none where there is one framing only.</param>
/// <param name="Order">What is to be said of the order, where anything is.</param>
internal sealed record Reading(Signifier Signifier, Text? First, Text? Second, bool KnowsDelegates, Text? Order, FoundRole Role, Narratives.Planning.PlannedSignifier? Planned)
{
    /// <summary>The sentences call a difference clear below this p; the p stands beside it.</summary>
    public const double Clear = 0.05;

    /// <summary>How many placements, and of how many people: where that is not known, answers are not called people.</summary>
    public (string En, string Cy) Placements(int placed, int delegates)
    {
        var (placements, people) = (Say.Placements(placed), Say.Delegates(delegates));
        return KnowsDelegates ? ($"{placements.En} by {people.En}", $"{placements.Cy} gan {people.Cy}") : placements;
    }

    /// <summary>Why nothing can be said; none where something can.</summary>
    public Text? WhyNothing(int placed, int delegates, bool tooFew)
    {
        if (placed == 0) return Text.Of("Nobody placed an answer here.", "Ni osododd neb ateb yma.");
        if (First is null) return null;
        if (!KnowsDelegates) return null;
        if (delegates == 0)
        {
            return Text.Of("No delegate placed an answer to the same scenario under both frameworks, so there is no paired comparison.",
                "Ni osododd unrhyw gynrychiolydd ateb i’r un senario o dan y ddau fframwaith, felly nid oes cymhariaeth mewn parau.");
        }
        if (!tooFew) return null;
        var (en, cy) = Say.Delegates(delegates);
        return Text.Of($"Too few to say yet: {en} with an answer under both frameworks.", $"Rhy ychydig i ddweud eto: {cy} ag ateb o dan y ddau fframwaith.");
    }

    /// <summary>What follows every comparison.</summary>
    public IEnumerable<Text> Reservations()
    {
        if (First is null) yield break;
        if (KnowsDelegates && Order is not null) yield return Order;
        if (Role == FoundRole.Exploratory) yield return Text.Of("Exploratory: it was not declared before the results were seen.", "Archwiliadol: nis datganwyd cyn gweld y canlyniadau.");
    }

    public static Text TooFewHere { get; } = Text.Of("Too few to show.", "Rhy ychydig i’w dangos.");

    public static Text? NotApplicable(NotApplicableFound? found, Text? first, Text? second)
    {
        if (found is null || first is null || second is null || found.FirstOnly + found.SecondOnly == 0) return null;
        var (one, other) = (Say.Quoted(first), Say.Quoted(second));
        return Text.Of(
            $"“Not applicable” under {one.En} only: {Say.Delegates(found.FirstOnly).En}; under {other.En} only: {Say.Delegates(found.SecondOnly).En} ({Say.P(found.P)}).",
            $"“Ddim yn berthnasol” o dan {one.Cy} yn unig: {Say.Delegates(found.FirstOnly).Cy}; o dan {other.Cy} yn unig: {Say.Delegates(found.SecondOnly).Cy} ({Say.P(found.P)}).");
    }
}
