using System.Globalization;
using System.Text;
using Narratives.Analysis.Collected;
using Narratives.Interchange.Exporting.Figures;
using Narratives.Words;

namespace Narratives.Interchange.Exporting;

/// <summary><c>README.txt</c>: what an export holds, in English and in Welsh.</summary>
internal static class Readme
{
    public const string Name = "README.txt";

    public static byte[] Write(CollectedAnswers answers, CollectionFile collection, IEnumerable<string> files)
    {
        var listed = files.ToHashSet(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var language in new[] { Language.English, Language.Welsh })
        {
            if (text.Length > 0) text.Append("\n\n————————————————————\n\n");
            foreach (var line in Lines(answers, collection, listed)) text.Append(line.In(language)).Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<Text> Lines(CollectedAnswers answers, CollectionFile collection, HashSet<string> files)
    {
        var instrument = answers.Instrument;
        yield return answers.Title;
        yield return Same("");
        yield return Counted(answers.Responses.Length, "responses", "o ymatebion");
        yield return answers.KnowsDelegates
            ? Counted(answers.Delegates.Length, "delegates: the unit of every comparison", "o gynrychiolwyr: uned pob cymhariaeth")
            : Text.Of("Who answered is not known: nothing is compared within persons.", "Nid yw’n hysbys pwy a atebodd: ni chymherir dim o fewn personau.");
        yield return Said("Instrument", "Offeryn", string.Create(CultureInfo.InvariantCulture, $"{instrument.Id}, {instrument.Version}"));
        yield return Said("Seed of all draws", "Hedyn pob tynnu", collection.Seed.ToString(CultureInfo.InvariantCulture));
        yield return Said("Written by Narratives", "Ysgrifennwyd gan Narratives", collection.Version);
        yield return Said("Data hash (SHA-256 of responses.csv)", "Stwnsh y data (SHA-256 o responses.csv)", collection.DataHash);
        yield return Same("");
        yield return Text.Of("Left out:", "Gadawyd allan:");
        foreach (var left in answers.LeftOut) yield return Text.Of(Row(left, Language.English), Row(left, Language.Welsh));
        if (answers.LeftOut.IsEmpty) yield return Text.Of("  nothing", "  dim");
        yield return Text.Of(
            "Answers given after a reveal are in responses.csv (after-reveal = 1) and in no primary number.",
            "Mae atebion a roddwyd ar ôl datgelu yn responses.csv (after-reveal = 1) ac nid mewn unrhyw brif rif.");
        yield return Same("");
        yield return Text.Of("Consent:", "Cydsyniad:");
        foreach (var rule in Rules) yield return rule;
        yield return Same("");
        yield return Text.Of("Files:", "Ffeiliau:");
        foreach (var (name, about) in Files.Where(file => files.Contains(file.Name) || (file.Name == DrawFigures.Folder && files.Any(IsFigure))))
        {
            yield return Text.Of($"  {name}: {about.In(Language.English)}", $"  {name}: {about.In(Language.Welsh)}");
        }
        yield return Same("");
        yield return Text.Of(
            "All tables: UTF-8, commas, CRLF (RFC 4180). Text that a spreadsheet would run as a formula has an apostrophe before it; reading the export here takes it off again.",
            "Pob tabl: UTF-8, comas, CRLF (RFC 4180). Mae collnod o flaen testun y byddai taenlen yn ei redeg fel fformiwla; mae darllen yr allforyn yma yn ei dynnu eto.");
    }

    private static readonly Text[] Rules =
    [
        Text.Of("  Only people who agreed to be counted are here. Answers that were taken back are not.",
            "  Dim ond pobl a gytunodd i gael eu cyfrif sydd yma. Nid oes atebion a dynnwyd yn ôl."),
        Text.Of("  Text is here only of people who agreed that it is analysed; it may be quoted only where may-quote is 1.",
            "  Dim ond testun pobl a gytunodd iddo gael ei ddadansoddi sydd yma; dim ond lle mae may-quote yn 1 y ceir ei ddyfynnu."),
    ];

    private static readonly (string Name, Text About)[] Files =
    [
        (ResponsesFile.Name, Text.Of("one row for each response, without any text that a person wrote.", "un rhes i bob ymateb, heb unrhyw destun a ysgrifennodd person.")),
        (StoriesFile.Name, Text.Of("all text that people wrote. Erasing a text changes this file alone.", "pob testun a ysgrifennodd pobl. Mae dileu testun yn newid y ffeil hon yn unig.")),
        (DelegatesFile.Name, Text.Of("what people said about themselves. Nothing is suppressed: for analysts only; do not publish a breakdown of few.", "yr hyn a ddywedodd pobl amdanynt eu hunain. Ni chelir dim: i ddadansoddwyr yn unig; peidiwch â chyhoeddi dadansoddiad o ychydig.")),
        (CodebookFile.Name, Text.Of("what each column holds, and how it was worded.", "beth sydd ym mhob colofn, a sut y’i geiriwyd.")),
        ("instrument.json", Text.Of("everything that was asked, in every language.", "popeth a ofynnwyd, ym mhob iaith.")),
        ("analysis-plan.json", Text.Of("what was declared before the results were seen.", "yr hyn a ddatganwyd cyn gweld y canlyniadau.")),
        (CollectionFile.Name, Text.Of("title, seed, data hash and exclusions, for programs.", "teitl, hedyn, stwnsh y data ac eithriadau, i raglenni.")),
        (EventsFile.Name, Text.Of("what happened, in its order, without clock, keys, ids or text. The order of arrival could tell who somebody is: for analysts only.", "yr hyn a ddigwyddodd, yn ei drefn, heb gloc, allweddi, dynodyddion na thestun. Gallai’r drefn ddangos pwy yw rhywun: i ddadansoddwyr yn unig.")),
        ("analysis.R", Text.Of("computes the paired numbers of the sliders again, in R, with the same draws.", "yn cyfrifo rhifau parog y llithryddion eto, yn R, gyda’r un tynnu.")),
        ("findings.json", Text.Of("the findings.", "y canfyddiadau.")),
        ("report.html", Text.Of("the report, to be read.", "yr adroddiad, i’w ddarllen.")),
        (DrawFigures.Folder, Text.Of("the main figure of each question, as SVG.", "prif ffigur pob cwestiwn, fel SVG.")),
    ];

    private static bool IsFigure(string name) => name.StartsWith(DrawFigures.Folder, StringComparison.Ordinal);

    private static string Row(LeftOut left, Language language) => string.Create(CultureInfo.InvariantCulture, $"  {left.Count}: {left.Reason.In(language)}");

    private static Text Counted(int count, string english, string welsh) => Text.Of(
        string.Create(CultureInfo.InvariantCulture, $"{count} {english}"), string.Create(CultureInfo.InvariantCulture, $"{count} {welsh}"));

    private static Text Said(string english, string welsh, string value) => Text.Of($"{english}: {value}", $"{welsh}: {value}");

    private static Text Same(string text) => Text.Of(text, text);
}
