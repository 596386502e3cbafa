using System.Collections.Immutable;
using Narratives.Analysis.Figures;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Analysis.Found.Sentences;

/// <summary>Choices and stories in words.</summary>
internal static class SayChoice
{
    public static ImmutableArray<Text> Of(ChoiceFinding found, Reading reading, int placed)
    {
        var choice = (Choice)reading.Signifier;
        var sentences = ImmutableArray.CreateBuilder<Text>();
        if (found.Groups.FirstOrDefault() is { TooFew: false } all && all.Options.MaxBy(option => option.Count) is { } most) sentences.Add(Most(all, most, choice));
        var shown = found.Paired.Where(row => row is { TooFew: false }).ToArray();
        if (found.Unpaired is { } unpaired)
        {
            sentences.Add(Unpaired(unpaired));
            sentences.AddRange(reading.Reservations());
        }
        else if (reading.WhyNothing(placed, found.Paired.Sum(row => row.Delegates), shown.Length == 0) is { } nothing) sentences.Add(nothing);
        else if (shown.Length > 0)
        {
            sentences.AddRange(shown.Select(Paired));
            sentences.AddRange(reading.Reservations());
        }
        else if (sentences.Count == 0) sentences.Add(Reading.TooFewHere);
        if (Reading.NotApplicable(found.NotApplicable, reading.First, reading.Second) is { } notApplicable) sentences.Add(notApplicable);
        return sentences.ToImmutable();

        Text Paired(ChoicePaired row) => SayChoice.Paired(row, reading);
    }

    public static ImmutableArray<Text> Of(StoryFinding found)
    {
        if (found.Stories == 0) return [Text.Of("No story that may be analysed.", "Dim stori y caniateir ei dadansoddi.")];
        var (en, cy) = Say.Stories(found.Stories);
        return [Text.Of($"{en} with leave to be analysed.", $"{cy} â chaniatâd i’w dadansoddi.")];
    }

    private static Text Most(ChoiceFound all, OptionCount most, Choice choice)
    {
        var (placements, name) = (Say.Responses(all.Placed), Say.Quoted(LabelOf(choice, most.Option)));
        return Text.Of($"Of {placements.En}, {most.Count} chose {name.En}, the most frequent answer.", $"O’r {placements.Cy}, dewisodd {most.Count} {name.Cy}, yr ateb amlaf.");
    }

    private static Text Paired(ChoicePaired row, Reading reading)
    {
        var (delegates, pairs, where) = (Say.Delegates(row.Delegates), Say.Pairs(row.Pairs), row.Scenario is { } id ? $" [{id}]" : "");
        if (row.P is not { } p)
        {
            return Text.Of($"{delegates.En} chose under both frameworks{where}: nothing to test, nobody changed.", $"Dewisodd {delegates.Cy} o dan y ddau fframwaith{where}: dim i’w brofi, ni newidiodd neb.");
        }
        return p < Reading.Clear
            ? Text.Of($"{delegates.En} ({pairs.En}){where} chose differently under {Say.Quoted(reading.First!).En} and {Say.Quoted(reading.Second!).En}, {Say.P(p)}.",
                $"Dewisodd {delegates.Cy} ({pairs.Cy}){where} yn wahanol o dan {Say.Quoted(reading.First!).Cy} ac {Say.Quoted(reading.Second!).Cy}, {Say.P(p)}.")
            : Text.Of($"{delegates.En} ({pairs.En}){where}: no clear difference between the frameworks, {Say.P(p)}. That is not the same as no difference.",
                $"{delegates.Cy} ({pairs.Cy}){where}: dim gwahaniaeth clir rhwng y fframweithiau, {Say.P(p)}. Nid yw hynny’r un peth â dim gwahaniaeth.");
    }

    private static Text Unpaired(ChoiceUnpaired found) => found.P < Reading.Clear
        ? Text.Of($"Unpaired: the frameworks differ, {Say.P(found.P)} (Cramér’s V {Say.Length(found.CramersV)}).", $"Heb baru: mae’r fframweithiau’n wahanol, {Say.P(found.P)} (V Cramér {Say.Length(found.CramersV)}).")
        : Text.Of($"Unpaired: no clear difference between the frameworks, {Say.P(found.P)}.", $"Heb baru: dim gwahaniaeth clir rhwng y fframweithiau, {Say.P(found.P)}.");

    private static Text LabelOf(Choice choice, string option) => choice.Options.FirstOrDefault(one => one.Id == option)?.Label ?? option switch
    {
        Choice.OtherId => Text.Of("Other", "Arall"),
        Choice.PreferNotToSayId => Text.Of("Prefer not to say", "Mae’n well gen i beidio â dweud"),
        _ => Text.Of(option, option),
    };
}
