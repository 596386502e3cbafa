using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Linting;

/// <summary>What is asked: about what was told, not about opinions in general; and nobody is asked who they are.</summary>
internal static class LintQuestion
{
    private static readonly ImmutableArray<string> Opinions =
        ["do you think", "do you believe", "in general", "generally", "in your opinion", "should we", "ydych chi’n meddwl", "ydych chi'n meddwl", "yn gyffredinol", "yn eich barn chi", "a ddylem"];

    private static readonly ImmutableArray<string> Names =
        ["your name", "who was", "who is", "name of the", "which colleague", "eich enw", "pwy oedd", "pwy yw", "enw’r", "pa gydweithiwr"];

    internal static Text Opinion { get; } = Text.Of(
        "This asks for an opinion in general. Ask about the story that was told or the scenario at hand: people know what happened better than what they think of everything.",
        "Mae hyn yn gofyn am farn gyffredinol. Gofynnwch am y stori a adroddwyd neu’r senario dan sylw: mae pobl yn gwybod yn well beth a ddigwyddodd na beth yw eu barn am bopeth.");

    internal static bool AsksForOpinions(string wording)
    {
        var asked = wording.ToLowerInvariant();
        return Opinions.Any(sign => asked.Contains(sign, StringComparison.Ordinal));
    }

    public static IEnumerable<Remark> Remarks(Signifier signifier)
    {
        var path = $"signifiers.{signifier.Id}";
        foreach (var (language, wording) in signifier.Question.Wordings)
        {
            var asked = wording.ToLowerInvariant();
            if (AsksForOpinions(wording)) yield return new Remark("opinion", $"{path}.question.{language}", Opinion);
            if (Names.Any(sign => asked.Contains(sign, StringComparison.Ordinal)))
            {
                yield return new Remark("names", $"{path}.question.{language}", Text.Of(
                    "This invites people to name somebody, or themselves. Nobody can be anonymous afterwards.",
                    "Mae hyn yn gwahodd pobl i enwi rhywun, neu eu hunain. Ni all neb fod yn ddienw wedyn."));
            }
        }
        if (signifier is Slider or Triad && !signifier.NotApplicable)
        {
            yield return new Remark("no-not-applicable", path, Text.Of(
                "Offer “not applicable”: without it, whoever has nothing to say here puts a mark somewhere, and it counts.",
                "Cynigiwch “ddim yn berthnasol”: hebddo, bydd y sawl nad oes ganddo ddim i’w ddweud yma yn gosod marc rywle, a bydd yn cyfrif."));
        }
    }
}
