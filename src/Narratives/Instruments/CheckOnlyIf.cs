using Narratives.Words;

namespace Narratives.Instruments;

/// <summary>A question can only depend on a choice that comes before it in the same list, and on options that this choice offers.</summary>
internal static class CheckOnlyIf
{
    public static IEnumerable<Refusal> Faults(IEnumerable<Signifier> asked)
    {
        var earlier = new List<Choice>();
        foreach (var signifier in asked)
        {
            if (signifier.OnlyIf is { } condition)
            {
                var path = $"signifiers.{signifier.Id}.onlyIf";
                if (earlier.Find(choice => choice.Id == condition.Signifier) is not { } choice)
                {
                    yield return Refusals.InvalidInstrument($"{path}.signifier", Text.Of(
                        "A question can only depend on a choice that comes before it in the same list.",
                        "Dim ond ar ddewis sy’n dod o’i flaen yn yr un rhestr y gall cwestiwn ddibynnu."));
                }
                else if (condition.AnyOf.IsDefaultOrEmpty || !condition.AnyOf.All(choice.Offers))
                {
                    yield return Refusals.InvalidInstrument($"{path}.anyOf", Text.Of(
                        "That choice does not offer these options.",
                        "Nid yw’r dewis hwnnw’n cynnig yr opsiynau hyn."));
                }
            }
            if (signifier is Choice one) earlier.Add(one);
        }
    }
}
