using System.Collections.Immutable;
using Narratives.Analysis.Collected;
using Narratives.Instruments;
using Narratives.Interchange.Tables;
using Narratives.Words;

namespace Narratives.Interchange.Exporting;

/// <summary><c>codebook.csv</c>: every column of responses.csv and delegates.csv: what it holds, which values it takes, and how it was worded in each language.</summary>
internal static class CodebookFile
{
    public const string Name = "codebook.csv";

    public static readonly ImmutableArray<string> Fixed = ["file", "column", "signifier", "kind", "part", "values"];

    public static byte[] Write(CollectedAnswers answers)
    {
        var instrument = answers.Instrument;
        var languages = instrument.Languages;
        var rows = ResponsesFile.Fixed.Select(column => Entry(ResponsesFile.Name, column, "", "", column, ValuesOf(column, instrument), Ours(column), languages))
            .Concat(instrument.Signifiers.SelectMany(signifier => Entries(ResponsesFile.Name, signifier, languages)))
            .Concat(DelegatesFile.Fixed.Select(column => Entry(DelegatesFile.Name, column, "", "", column, ValuesOf(column, instrument), Ours(column), languages)))
            .Concat(instrument.AboutYou.SelectMany(choice => Entries(DelegatesFile.Name, choice, languages)));
        return WriteTable.Bytes([.. Fixed, .. languages.Select(language => $"wording.{language}")], rows);
    }

    private static IEnumerable<IReadOnlyCollection<string>> Entries(string file, Signifier signifier, ImmutableArray<Language> languages)
    {
        var columns = new MarkColumns(signifier);
        return columns.Names.Zip(columns.Parts, (name, part) =>
            Entry(file, name, signifier.Id.Slug, KindOf(signifier), part, ValuesOf(signifier, part), language => Wording(signifier, part, language), languages));
    }

    private static string[] Entry(string file, string column, string signifier, string kind, string part, string values, Func<Language, string> wording, ImmutableArray<Language> languages) =>
        [file, column, signifier, kind, part, values, .. languages.Select(wording)];

    private static string KindOf(Signifier signifier) => signifier switch
    {
        Slider => "slider",
        Triad => "triad",
        Stones => "stones",
        Choice => "choice",
        Story => "story",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string ValuesOf(string column, Instrument instrument) => column switch
    {
        "framing" => Join(instrument.Framings.Select(framing => framing.Id.Slug)),
        "scenario" => Join(instrument.Scenarios.Select(scenario => scenario.Id.Slug)),
        "language" => Join(instrument.Languages.Select(language => language.Slug)),
        "turn" => "0, 1, 2, …",
        "response" or "delegate" => "",
        _ => Join(["0", "1"]),
    };

    private static string ValuesOf(Signifier signifier, string part) => (signifier, part) switch
    {
        (_, "state") => Join(MarkColumns.States.Select(state => state.Name)),
        (_, "milliseconds" or "moves" or "order") => "1, 2, …",
        (Choice choice, _) => Join(choice.Options.Select(option => option.Id)
            .Concat(choice.Other ? [Choice.OtherId] : []).Concat(choice.PreferNotToSay ? [Choice.PreferNotToSayId] : [])),
        _ => "0–1",
    };

    private static string Join(IEnumerable<string> values) => string.Join(MarkColumns.Between, values);

    private static string Wording(Signifier signifier, string part, Language language) => (signifier, part) switch
    {
        (_, "state") => signifier.Question.In(language),
        (_, "milliseconds" or "moves" or "order") => Ours(part)(language),
        (Slider slider, _) => $"0: {slider.Left.In(language)}; 1: {slider.Right.In(language)}",
        (Choice choice, _) => string.Join("; ", choice.Options.Select(option => $"{option.Id}: {option.Label.In(language)}")),
        (Stones stones, _) => $"{LabelOf(signifier, $"stones.{part[..part.LastIndexOf('.')]}", language)}; 0: {Ends(stones, part).Low.In(language)}; 1: {Ends(stones, part).High.In(language)}",
        _ => LabelOf(signifier, part, language),
    };

    private static Axis Ends(Stones stones, string part) => part.EndsWith(".x", StringComparison.Ordinal) ? stones.X : stones.Y;

    private static string LabelOf(Signifier signifier, string member, Language language) =>
        signifier.Labels.Where(label => label.Member == member).Select(label => label.Text.In(language)).FirstOrDefault("");

    /// <summary>What the columns that are ours hold; in English where the language is neither of ours.</summary>
    private static Func<Language, string> Ours(string column) => language => Explained(column).In(language);

    private static Text Explained(string column) => column switch
    {
        "response" => Text.Of("A response of this collection.", "Ymateb yn y casgliad hwn."),
        "delegate" => Text.Of("The unit of every comparison: a person of this collection.", "Uned pob cymhariaeth: person yn y casgliad hwn."),
        "framing" => Text.Of("The framing, in the order of the instrument.", "Y fframio, yn nhrefn yr offeryn."),
        "scenario" => Text.Of("The scenario, in the order of the instrument.", "Y senario, yn nhrefn yr offeryn."),
        "turn" => Text.Of("1 for the cell that this delegate answered first; 0 where that is not known.", "1 ar gyfer y gell a atebodd y cynrychiolydd hwn gyntaf; 0 lle nad yw’n hysbys."),
        "language" => Text.Of("The language of the answer.", "Iaith yr ateb."),
        "after-reveal" => Text.Of("1: given after the room had seen the results; outside every primary number.", "1: rhoddwyd ar ôl i’r ystafell weld y canlyniadau; y tu allan i bob prif rif."),
        "late" => Text.Of("1: given after the round was closed.", "1: rhoddwyd ar ôl cau’r rownd."),
        "show-dot" => Text.Of("1: agreed to be shown as a dot.", "1: cytunodd i gael ei ddangos fel dot."),
        "analyse-story" => Text.Of("1: agreed that the story is analysed.", "1: cytunodd i’r stori gael ei dadansoddi."),
        "quote-story" => Text.Of("1: agreed to be quoted.", "1: cytunodd i gael ei ddyfynnu."),
        "milliseconds" => Text.Of("From the first sight to the last change; empty where not measured.", "O’r olwg gyntaf i’r newid olaf; gwag lle na chafodd ei fesur."),
        "moves" => Text.Of("How many times the marker was put down.", "Sawl gwaith y gosodwyd y marciwr."),
        "order" => Text.Of("1 for the question shown first.", "1 ar gyfer y cwestiwn a ddangoswyd gyntaf."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
