using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Interchange.Columns;
using Narratives.Interchange.Tables;
using Narratives.Words;

namespace Narratives.Interchange.NarraFirma;

/// <summary>What the file does not say of itself. Questions are named as in the header.</summary>
/// <param name="Framing">The question whose answer says which framing a row answers, such as <c>Eliciting question</c>; without, there is one.</param>
/// <param name="Delegate">The column of the participant; without, every row is its own delegate and nothing is paired.</param>
/// <param name="StoryText">Where it is not <c>Story text</c>.</param>
/// <param name="StoryTitle">Where it is not <c>Story title</c>.</param>
/// <param name="Sliders">Questions with numbers that are sliders from 0 to 100 although no answer is above 20.</param>
/// <param name="Between">For questions with several answers in one cell, what stands between them.</param>
public sealed record NarraFirmaColumns(
    string? Framing = null, string? Delegate = null, string StoryText = "Story text", string StoryTitle = "Story title",
    ImmutableArray<string> Sliders = default, ImmutableDictionary<string, string>? Between = null)
{
    public string Language { get; init; } = "en";
}

/// <summary>
/// Reads a NarraFirma story CSV: its own export (two header lines: the questions, and below them the answers of questions with a column
/// for each answer), and the encodings that its import knows: a column for each answer with the same question above, <c>question [answer]</c>
/// with yes and no, several answers in one cell. Scales are 0 to 100. The file writes "does not apply" and "not answered" both as
/// nothing, so both are read as untouched.
/// </summary>
public static class ReadNarraFirma
{
    public static Outcome<Imported> From(ReadOnlyMemory<byte> csv, NarraFirmaColumns? columns = null) => ReadTable.From(csv) switch
    {
        Outcome<Table>.Accepted(var table) => new Reading(table, columns ?? new NarraFirmaColumns()).Result(),
        Outcome<Table>.Refused(var refusal) => refusal,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private sealed class Reading(Table whole, NarraFirmaColumns columns)
    {
        private readonly UsedColumns used = new(whole);
        private readonly Faults faults = new(whole);

        public Outcome<Imported> Result()
        {
            var text = used.Take(columns.StoryText, "story.text");
            if (text < 0) return Elsewhere.MissingColumn(columns.StoryText);
            var title = used.Take(columns.StoryTitle, "story.title");
            var answers = SecondHeader(text, title);
            var table = answers is null ? whole : whole with { Rows = whole.Rows[1..] };
            var who = columns.Delegate is { } named ? used.Take(named, "delegate") : -1;
            if (columns.Delegate is { } absent && who < 0) return Elsewhere.MissingColumn(absent);
            var language = Languages.Of(columns.Language) ?? Language.English;
            var make = new MakeQuestions(table, columns, language, used, answers);
            Division? framing = null;
            if (columns.Framing is { } divided && (framing = make.Division(divided)) is null) return Elsewhere.MissingColumn(divided);
            ImmutableArray<MarkReader> readers = [make.Story(text, title), .. make.Readers()];
            var instrument = Elsewhere.Instrument("narrafirma", "", language, framing?.Framings, null, readers, []);
            var told = table.Rows.Select(row => Read(row, who, framing, readers)).OfType<Told>().ToList();
            return new Imported(new AssembleAnswers(instrument, knowsDelegates: who >= 0).From(told, faults), new ImportReport(
                table.Rows.Length + table.Faults.Length, used.Understood, used.LeftOut(_ => FreeText), [.. faults.Found], [BlankIsBoth]));
        }

        private Told? Read(Row row, int who, Division? framing, ImmutableArray<MarkReader> readers)
        {
            if (who >= 0 && string.IsNullOrWhiteSpace(row[who])) return LeaveOut(row, Faults.NoDelegate);
            if (framing is not null && framing.IdOf(row) is null) return LeaveOut(row, Faults.NoFraming);
            return new Told(row, who < 0 ? null : row[who].Trim(), new Cell(new FramingId(framing?.IdOf(row) ?? Elsewhere.Only), new ScenarioId(Elsewhere.Only)),
                Turn: 0, Language: null, AfterReveal: false, [.. readers.Select(reader => reader.Read(row, faults))], []);
        }

        private Told? LeaveOut(Row row, Text reason)
        {
            faults.LeaveOut(row, reason);
            return null;
        }

        /// <summary>The line below the header, where it names answers: it has no story, and no row without one was ever exported.</summary>
        private Row? SecondHeader(int text, int title) =>
            whole.Rows is [var first, ..] && first[text].Length == 0 && (title < 0 || first[title].Length == 0) ? first : null;
    }

    private static Text FreeText { get; } = Text.Of(
        "It is neither numbers nor a choice among few answers: free text, which could name people, is not read.",
        "Nid rhifau mohono na dewis o blith ychydig o atebion: ni ddarllenir testun rhydd, a allai enwi pobl.");

    private static Text BlankIsBoth { get; } = Text.Of(
        "The file writes “does not apply” and “not answered” both as nothing: both are read as untouched.",
        "Mae’r ffeil yn ysgrifennu “ddim yn berthnasol” a “heb ei ateb” fel dim: darllenir y ddau fel heb eu cyffwrdd.");
}
