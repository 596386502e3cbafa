using System.Diagnostics;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Analysis.Found;

/// <summary>Which answers a comparison is made from: the primary ones, and what would come out with others. Only the primary result is a result.</summary>
internal enum Variant
{
    Primary,
    WithLate,
    WithAfterReveal,
    WithoutCareless,

    /// <summary>Nothing is put in the place of a missing or inapplicable answer; here only delegates with every pair are left.</summary>
    Complete,

    /// <summary>Triads: the zeros of a corner or an edge replaced by ten times as much.</summary>
    Zeros,
}

internal static class Variants
{
    /// <summary>Those that can differ from the primary result.</summary>
    public static IEnumerable<Variant> Of(Asked asked)
    {
        yield return Variant.Primary;
        if (asked.Selection.Reveal == RevealPart.Before)
        {
            if (asked.All.Responses.Any(response => response.Given is { Late: true, AfterReveal: false })) yield return Variant.WithLate;
            if (asked.All.Responses.Any(response => response.Given is { Late: false, AfterReveal: true })) yield return Variant.WithAfterReveal;
        }
        if (asked.Careless.Counts.Responses > 0) yield return Variant.WithoutCareless;
        if (asked.Primary.Chosen.Scenarios.Length > 1) yield return Variant.Complete;
        if (asked.Primary.Instrument.Signifiers.Any(signifier => signifier is Triad)) yield return Variant.Zeros;
    }

    /// <summary>Those with answers, and so perhaps delegates, that the primary result has not.</summary>
    public static bool AddsAnswers(this Variant variant) => variant is Variant.WithLate or Variant.WithAfterReveal;

    public static bool Concerns(this Variant variant, Signifier signifier) => variant != Variant.Zeros || signifier is Triad;

    public static Considered Answers(this Variant variant, Asked asked) => variant switch
    {
        Variant.Primary or Variant.Complete or Variant.Zeros => asked.Primary,
        Variant.WithLate => asked.All.Without(response => response.AfterReveal),
        Variant.WithAfterReveal => asked.All.Without(response => response.Late),
        Variant.WithoutCareless => asked.Primary.Without(asked.Careless.Flags),
        _ => throw new UnreachableException(),
    };

    public static (string Id, Text Name) Named(this Variant variant) => variant switch
    {
        Variant.Primary => ("primary", Text.Of("Primary result", "Prif ganlyniad")),
        Variant.WithLate => ("withLate", Text.Of("With answers after the round was closed", "Gydag atebion ar ôl cau’r rownd")),
        Variant.WithAfterReveal => ("withAfterReveal", Text.Of("With answers after the reveal", "Gydag atebion ar ôl y datgelu")),
        Variant.WithoutCareless => ("withoutCareless", Text.Of("Without answers flagged as careless", "Heb atebion a nodwyd fel rhai diofal")),
        Variant.Complete => ("notApplicableAsMissing", Text.Of("Only delegates with every scenario placed", "Dim ond cynrychiolwyr a osododd bob senario")),
        Variant.Zeros => ("zeros", Text.Of("Zeros replaced by ten times as much", "Disodli seroau â deg gwaith cymaint")),
        _ => throw new UnreachableException(),
    };
}
