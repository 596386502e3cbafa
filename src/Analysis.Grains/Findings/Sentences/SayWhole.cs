using System.Collections.Immutable;
using Narratives.Words;

namespace Narratives.Analysis.Found.Sentences;

/// <summary>Sentences about the whole: how many people, what was left out, and what may not be concluded.</summary>
internal static class SayWhole
{
    public static ImmutableArray<Text> Of(Considered considered, FoundUnits units, bool planned, ImmutableArray<FamilyMember> family)
    {
        if (units.Responses == 0) return [Text.Of("There are no answers to look at yet.", "Nid oes atebion i edrych arnynt eto.")];
        var sentences = ImmutableArray.CreateBuilder<Text>();
        sentences.Add(Counts(considered, units));
        if (considered.Chosen.HidesAll) sentences.Add(GroupTooSmall);
        if (Comparison(considered, units) is { } comparison) sentences.Add(comparison);
        sentences.AddRange(LeftOut(units));
        if (Plan(considered, planned, family) is { } plan) sentences.Add(plan);
        sentences.Add(Text.Of(
            "All of this is about these delegates: it says nothing of a wider population, nor of a cause.",
            "Am y cynrychiolwyr hyn y mae hyn oll: nid yw’n dweud dim am boblogaeth ehangach, nac am achos."));
        return sentences.ToImmutable();
    }

    private static Text GroupTooSmall { get; } = Text.Of(
        "This group, or the rest without it, has fewer than 10 delegates: too few to show.",
        "Mae llai na 10 o gynrychiolwyr yn y grŵp hwn, neu yn y gweddill hebddo: rhy ychydig i’w dangos.");

    private static Text Counts(Considered considered, FoundUnits units)
    {
        var (responses, pairs) = (Say.Responses(units.Responses), Say.Pairs(units.CompletePairs));
        if (!considered.Answers.KnowsDelegates)
        {
            return Text.Of(
                $"{responses.En}; the source does not say who gave them, so nothing can be paired and every comparison is unpaired.",
                $"{responses.Cy}; nid yw’r ffynhonnell yn dweud pwy a’u rhoddodd, felly ni ellir paru dim ac nid yw unrhyw gymhariaeth mewn parau.");
        }
        var delegates = Say.Delegates(units.Delegates);
        return considered.Chosen.Compared is null
            ? Text.Of($"{delegates.En}, {responses.En}.", $"{delegates.Cy}, {responses.Cy}.")
            : Text.Of(
                $"{delegates.En}, {responses.En}, {pairs.En} (the same delegate and scenario under both frameworks).",
                $"{delegates.Cy}, {responses.Cy}, {pairs.Cy} (yr un cynrychiolydd a’r un senario o dan y ddau fframwaith).");
    }

    private static Text? Comparison(Considered considered, FoundUnits units)
    {
        if (considered.Chosen.Compared is null)
        {
            return Text.Of("There is only one framing here, so there is nothing to compare.", "Un fframwaith yn unig sydd yma, felly nid oes dim i’w gymharu.");
        }
        if (!considered.Answers.KnowsDelegates) return null;
        if (units.CompletePairs == 0)
        {
            return Text.Of("Nobody answered the same scenario under both frameworks, so nothing can be paired.",
                "Nid atebodd neb yr un senario o dan y ddau fframwaith, felly ni ellir paru dim.");
        }
        return Order(considered, units);
    }

    /// <summary>None where both orders were used.</summary>
    public static Text? Order(Considered considered, FoundUnits units)
    {
        if (units.Confounded)
        {
            var first = Say.Quoted(NameOf(considered, units.Order.FirstThenSecond > 0 ? 0 : 1));
            return Text.Of($"Everyone answered under {first.En} first: framing is confounded with order.",
                $"Atebodd pawb o dan {first.Cy} yn gyntaf: ni ellir gwahanu’r fframio a’r drefn.");
        }
        return units.CompletePairs == 0 || units.Order.FirstThenSecond + units.Order.SecondThenFirst > 0 || units.Order.Unknown < units.Delegates ? null : Text.Of(
            "Nobody met the frameworks in one order throughout, or the order is not known: its part in the differences cannot be estimated.",
            "Ni chwrddodd neb â’r fframweithiau mewn un drefn drwyddi draw, neu nid yw’r drefn yn hysbys: ni ellir amcangyfrif ei rhan yn y gwahaniaethau.");
    }

    private static IEnumerable<Text> LeftOut(FoundUnits units)
    {
        if (units.AfterReveal > 0)
        {
            var late = Say.Responses(units.AfterReveal);
            yield return Text.Of($"{late.En} given after the reveal: outside every primary number.", $"{late.Cy} ar ôl y datgelu: y tu allan i bob prif rif.");
        }
        if (units.Late > 0)
        {
            var late = Say.Responses(units.Late);
            yield return Text.Of($"{late.En} given after the round was closed: outside every primary number.", $"{late.Cy} ar ôl cau’r rownd: y tu allan i bob prif rif.");
        }
        if (units.Careless.Responses > 0)
        {
            var careless = Say.Responses(units.Careless.Responses);
            yield return Text.Of(
                $"{careless.En} flagged as possibly careless (very fast, or always the same position): kept, and each question has a row without them.",
                $"{careless.Cy} wedi’u nodi fel rhai diofal o bosibl (cyflym iawn, neu bob amser yr un safle): fe’u cadwyd, ac mae rhes hebddynt i bob cwestiwn.");
        }
        var left = units.LeftOut.Sum(reason => reason.Count);
        if (left > 0)
        {
            yield return Text.Of($"Left out, with the reason listed: {left}.", $"Gadawyd allan, gyda’r rheswm wedi’i restru: {left}.");
        }
    }

    private static Text? Plan(Considered considered, bool planned, ImmutableArray<FamilyMember> family)
    {
        if (considered.Chosen.Compared is null || family.IsEmpty) return null;
        if (!planned)
        {
            return Text.Of("No analysis plan was locked before the reveal, so every comparison here is exploratory.",
                "Ni chlowyd cynllun dadansoddi cyn y datgelu, felly mae pob cymhariaeth yma’n archwiliadol.");
        }
        var declared = family.Where(member => member.Role != FoundRole.Exploratory).ToArray();
        var clear = declared.Count(member => (member.MaxT ?? member.Holm) < Reading.Clear);
        var (en, cy) = Say.Questions(declared.Length);
        return Text.Of(
            $"{en} declared before the reveal; clear after allowing for all of them together: {clear}. Whatever was not declared is exploratory.",
            $"{cy} wedi’u datgan cyn y datgelu; yn glir ar ôl ystyried y cyfan gyda’i gilydd: {clear}. Archwiliadol yw’r hyn nas datganwyd.");
    }

    private static Text NameOf(Considered considered, int framing) =>
        considered.Instrument.Framings.First(one => one.Id == considered.Chosen.Framings[framing]).Name;
}
