using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Interchange.Columns;

/// <summary>What an instrument needs and other tools do not know.</summary>
internal static class Elsewhere
{
    /// <summary>The framing and the scenario of data that knows none.</summary>
    public const string Only = "all";

    /// <param name="language">Of the wordings; the few words that are ours are in it where we have them.</param>
    public static Instrument Instrument(string id, string name, Language language, ImmutableArray<Framing>? framings, ImmutableArray<Scenario>? scenarios,
        ImmutableArray<MarkReader> asked, ImmutableArray<MarkReader> aboutYou)
    {
        var title = In(language, name.Length > 0 ? name : "Imported", name.Length > 0 ? name : "Wedi’i fewnforio");
        var all = In(language, "All", "Pawb");
        var consent = In(language, "Collected with another tool, under what was agreed there.", "Wedi’i gasglu ag offeryn arall, o dan yr hyn a gytunwyd yno.");
        return new Instrument(
            new Slugs().Of(id.Length > 0 ? id : name.Length > 0 ? name : "imported"), 1, [language], title, title,
            framings ?? [new Framing(new FramingId(Only), all, all)],
            scenarios ?? [new Scenario(new ScenarioId(Only), all, all)],
            [.. asked.Select(reader => reader.Signifier)],
            [.. aboutYou.Select(reader => reader.Signifier).OfType<Choice>()],
            new ConsentText(1, consent, consent, consent, consent, consent));
    }

    /// <summary>A wording of another tool, in its one language.</summary>
    public static Text Of(Language language, string wording, string insteadOfNothing) =>
        new([new(language, wording.Length > 0 ? wording : insteadOfNothing)]);

    /// <summary>A wording of ours under the one language of the instrument.</summary>
    public static Text In(Language language, string english, string welsh) => new([new(language, language == Language.Welsh ? welsh : english)]);

    public static Refusal MissingColumn(params ReadOnlySpan<string> names)
    {
        var named = string.Join(" / ", names.ToArray().Select(name => $"“{name}”"));
        return new Refusal("missing-column", names[0], Text.Of($"The file has no column {named}.", $"Nid oes colofn {named} yn y ffeil."));
    }

    public static Refusal DoubledColumn(string name) => new("doubled-column", name, Text.Of(
        $"The file has more than one column “{name}”.", $"Mae gan y ffeil fwy nag un golofn “{name}”."));
}
