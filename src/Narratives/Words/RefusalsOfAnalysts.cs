using static Narratives.Words.RefusalKind;

namespace Narratives.Words;

/// <summary>The reasons that only the workbench has.</summary>
public static partial class Refusals
{
    public static Refusal UnknownPart(string field) => new("unknown-part", field, Text.Of(
        "This seminar has no such framing, scenario or part.",
        "Nid oes fframio, senario na rhan o’r fath yn y seminar hwn."));

    public static Refusal WrongBrush(string field) => new("wrong-brush", field, Text.Of(
        "What was brushed does not fit this figure.",
        "Nid yw’r hyn a farciwyd yn addas i’r ffigur hwn."));

    public static Refusal TooFewToShow { get; } = new("too-few-to-show", "selection.aboutYou", Text.Of(
        "Too few delegates to show: fewer than ten chose this, or fewer than ten did not.",
        "Rhy ychydig o gynrychiolwyr i’w dangos: dewisodd llai na deg hyn, neu mae llai na deg heb ei ddewis."), Conflict);

    public static Refusal TooBusy { get; } = new("too-busy", "", Text.Of(
        "Too many questions are waiting to be computed. Please ask again in a moment.",
        "Mae gormod o gwestiynau’n aros i gael eu cyfrifo. Gofynnwch eto ymhen ennyd."), Conflict);

    public static Refusal MalformedId(string field) => new("malformed-id", field, Text.Of(
        "A short name has up to 60 small letters, digits and hyphens.",
        "Mae gan enw byr hyd at 60 o lythrennau bach, digidau a chysylltnodau."));

    public static Refusal WrittenTooLong(string field, int most) => new("written-too-long", field, Text.Of(
        $"This is longer than can be stored. It may have {most} characters.",
        $"Mae hwn yn hirach nag y gellir ei gadw. Caiff fod yn {most} o nodau."));

    public static Refusal TooMany(string field, int most) => new("too-many", field, Text.Of(
        $"These are more than can be kept. There may be {most}.",
        $"Mae’r rhain yn fwy nag y gellir eu cadw. Caniateir {most}."));

    public static Refusal RedactionOutside { get; } = new("redaction-outside", "redactions", Text.Of(
        "What was taken out lies outside the story.",
        "Mae’r hyn a dynnwyd allan y tu hwnt i’r stori."));

    public static Refusal UnknownVersion { get; } = new("unknown-version", "version", Text.Of(
        "This version was never published.",
        "Ni chyhoeddwyd y fersiwn hwn erioed."), NotFound);

    public static Refusal UnknownBoard { get; } = new("unknown-board", "board", Text.Of(
        "There are four boards, from 1 to 4.",
        "Mae pedwar bwrdd, o 1 i 4."));

    public static Refusal StoryNotShowable { get; } = new("story-not-showable", "story", Text.Of(
        "This story may not be shown: it has not been approved, its round has not been revealed, or its teller does not agree to be quoted or has taken it back.",
        "Ni cheir dangos y stori hon: nid yw wedi’i chymeradwyo, nid yw ei rownd wedi’i datgelu, neu nid yw’r sawl a’i hadroddodd yn cytuno i gael ei ddyfynnu neu mae wedi’i thynnu’n ôl."), Conflict);

    public static Refusal UnknownTheme(string field) => new("unknown-theme", field, Text.Of(
        "There is no such theme. Name it first.",
        "Nid oes thema o’r fath. Enwch hi yn gyntaf."));

    public static Refusal ThemeNamedTwice(string field) => new("theme-named-twice", field, Text.Of(
        "Another theme has this name already.",
        "Mae’r enw hwn gan thema arall eisoes."), Conflict);

    public static Refusal UnknownStory(string field) => new("unknown-story", field, Text.Of(
        "There is no such story to read. It may have been taken back.",
        "Nid oes stori o’r fath i’w darllen. Efallai ei bod wedi’i thynnu’n ôl."), NotFound);
}
