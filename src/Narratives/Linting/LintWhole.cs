using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Planning;
using Narratives.Words;

namespace Narratives.Linting;

/// <summary>What is said before all questions, what people practise with, and what is declared before results are shown.</summary>
public static class LintWhole
{
    /// <summary>Words that point at the framing at hand, where its own name is not in the stem.</summary>
    private static readonly ImmutableArray<string> Pointing =
        ["this", "these", "such", "that", "here", "under", "hon", "hwn", "hyn", "fath", "honno", "hwnnw", "yma", "dan"];

    internal static IEnumerable<Remark> Stem(Instrument instrument)
    {
        foreach (var (language, wording) in instrument.Stem.Wordings)
        {
            if (LintQuestion.AsksForOpinions(wording)) yield return new Remark("opinion", $"stem.{language}", LintQuestion.Opinion);
            if (instrument.Framings.Length < 2 || string.IsNullOrWhiteSpace(wording)) continue;
            var named = instrument.Framings.SelectMany(framing => framing.Name.In(language).Words()).Where(word => word.Length > 4);
            if (wording.Words().Any(word => Pointing.Contains(word) || named.Contains(word))) continue;
            yield return new Remark("stem-framing", $"stem.{language}", Text.Of(
                "Let this point at the framing (“this way of looking at risk”): otherwise people answer every round from the same view, and nothing moves.",
                "Gadewch i hyn bwyntio at y fframio (“y ffordd hon o edrych ar risg”): fel arall bydd pobl yn ateb pob rownd o’r un safbwynt, ac ni fydd dim yn symud."));
        }
    }

    /// <summary>Practice is shown while people wait for a round; an open collection has nobody waiting.</summary>
    internal static IEnumerable<Remark> Practice(Instrument instrument)
    {
        var practised = (instrument.Practice ?? []).Select(signifier => signifier.GetType()).ToHashSet();
        if (instrument.Collection == Collection.Open) yield break;
        if (instrument.Signifiers.All(signifier => signifier is not (Slider or Triad) || practised.Contains(signifier.GetType()))) yield break;
        yield return new Remark("no-practice", "practice", Text.Of(
            "Let people try each kind of control on something that does not matter, such as breakfast: otherwise the first round is where they learn it, and it shows in the first framing.",
            "Gadewch i bobl roi cynnig ar bob math o reolydd ar rywbeth dibwys, fel brecwast: fel arall y rownd gyntaf yw’r un lle maent yn ei ddysgu, ac mae hynny i’w weld yn y fframio cyntaf."));
    }

    /// <summary>What decides is said before any result is seen. An instrument alone cannot hold it: the seminar does.</summary>
    public static IEnumerable<Remark> Declared(Instrument instrument, AnalysisPlan? plan)
    {
        if (instrument.Framings.Length < 2) yield break;
        if (plan is null)
        {
            yield return new Remark("plan-undeclared", "", Text.Of(
                "Nothing is declared yet: which question decides, in which direction, and how small a difference matters. Lock it in the workbench before the first reveal; afterwards every finding is one that was looked for.",
                "Nid oes dim wedi’i ddatgan eto: pa gwestiwn sy’n penderfynu, i ba gyfeiriad, a pha mor fach yw gwahaniaeth o bwys. Clowch hynny yn y fainc waith cyn y datgeliad cyntaf; wedi hynny mae pob canfyddiad yn un y chwiliwyd amdano."));
            yield break;
        }
        foreach (var signifier in instrument.Signifiers.Where(signifier => signifier is Slider or Triad or Stones && plan.Signifiers.All(planned => planned.Signifier != signifier.Id)))
        {
            yield return new Remark("plan-undeclared", $"signifiers.{signifier.Id}", Text.Of(
                "The analysis plan does not say whether this question decides or is looked at besides.",
                "Nid yw’r cynllun dadansoddi’n dweud a yw’r cwestiwn hwn yn penderfynu ynteu’n cael ei ystyried yn ychwanegol."));
        }
    }
}
