using System.Globalization;
using Narratives.Words;

namespace Narratives.EventLog.Keeping;

/// <summary>Something that is wrong with a log. It names places, and never what was told there.</summary>
/// <param name="Code">Stable and in kebab-case, as that of a refusal.</param>
public sealed record Damage(string Code, Text Said)
{
    public static Damage Store(string said) => new("store-damaged", Text.Of($"The store: {said}", $"Y storfa: {said}"));

    public static Damage NotRead() => new("store-unreadable", Text.Of("From here on the log cannot be read.", "O’r fan hon ymlaen ni ellir darllen y log."));

    public static Damage Unreadable(LogRow row) => Of(row, "event-unreadable",
        $"The event of type {Printable(row.Type)} cannot be read.", $"Ni ellir darllen y digwyddiad o fath {Printable(row.Type)}.");

    public static Damage Falls(LogRow row, long after) => Of(row, "position-falls", $"It comes after position {after}.", $"Daw ar ôl safle {after}.");

    public static Damage Gap(LogRow row, long after) => Of(row, "version-gap",
        Invariant($"Version {row.Version} of its stream comes after version {after}."), Invariant($"Daw fersiwn {row.Version} o’i ffrwd ar ôl fersiwn {after}."));

    public static Damage Twice(LogRow row) => Of(row, "event-twice", $"The event {row.Id} was there before.", $"Roedd y digwyddiad {row.Id} yno o’r blaen.");

    public static Damage WrongStream(LogRow row, StreamKind stream) => Of(row, "wrong-stream",
        $"An event of type {Printable(row.Type)} does not belong in a stream of kind {stream}.", $"Nid yw digwyddiad o fath {Printable(row.Type)} yn perthyn i ffrwd o fath {stream}.");

    public static Damage StreamWithoutRow(SeminarId seminar, Guid stream) => Of(seminar, stream, "stream-missing", "It has events and no row of its own.", "Mae ganddi ddigwyddiadau ond dim rhes ei hun.");

    public static Damage StreamVersion(SeminarId seminar, Guid stream, long said, long found) => Of(seminar, stream, "stream-version",
        Invariant($"Its row says version {said}; the version of its last event is {found}."), Invariant($"Dywed ei rhes fersiwn {said}; fersiwn ei digwyddiad olaf yw {found}."));

    public static Damage StreamKindDiffers(SeminarId seminar, Guid stream, string? said, StreamKind found) => Of(seminar, stream, "stream-kind",
        $"Its row says that it is of kind {Printable(said ?? "–")}; its events are of kind {found}.", $"Dywed ei rhes ei bod o fath {Printable(said ?? "–")}; mae ei digwyddiadau o fath {found}.");

    public static Damage AttachmentMissing(SeminarId seminar, Guid id) => new("attachment-missing", Text.Of(
        $"Seminar {seminar}: the photo or recording {id}, which an answer speaks of, is not there.", $"Seminar {seminar}: nid yw’r llun na’r recordiad {id}, y mae ateb yn sôn amdano, yno."));

    public static Damage PatternsDiffer(SeminarId seminar) => new("patterns-differ", Text.Of(
        $"Seminar {seminar}: the live patterns are not those that a rebuild from the log gives.", $"Seminar {seminar}: nid y patrymau byw yw’r rhai a geir wrth eu hailadeiladu o’r log."));

    public static Damage NoPatterns(SeminarId seminar) => new("patterns-impossible", Text.Of(
        $"Seminar {seminar}: no patterns can be made from its events.", $"Seminar {seminar}: ni ellir gwneud patrymau o’i digwyddiadau."));

    private static Damage Of(LogRow row, string code, string english, string welsh) => new(code, Text.Of(
        Invariant($"Seminar {row.Seminar}, stream {row.Stream}, position {row.Position}: {english}"), Invariant($"Seminar {row.Seminar}, ffrwd {row.Stream}, safle {row.Position}: {welsh}")));

    private static Damage Of(SeminarId seminar, Guid stream, string code, string english, string welsh) => new(code, Text.Of(
        $"Seminar {seminar}, stream {stream}: {english}", $"Seminar {seminar}, ffrwd {stream}: {welsh}"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>A damaged column may hold anything, also what somebody told: only what looks like a name is repeated.</summary>
    private static string Printable(string name) => name.Length <= 40 && name.All(letter => char.IsAsciiLetterLower(letter) || letter is '_' or '–') ? $"'{name}'" : "'…'";
}
