using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Interchange.Columns;
using Narratives.Interchange.Tables;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.Interchange.SenseMaker;

/// <param name="Framing">The id of the list signifier whose answer says which framing a row answers; without, there is one.</param>
/// <param name="Scenario">The same for the scenario.</param>
/// <param name="Delegate">The column that says who answered; without, every row is its own delegate and nothing is paired.</param>
public sealed record SenseMakerColumns(string? Framing = null, string? Scenario = null, string? Delegate = null);

/// <summary>
/// Reads a SenseMaker export: a CSV and its definition, of either generation. Sliders are the dyads; labels of a triad come in the order
/// top, left, right: in the public demonstration set the first part equals the pointer's Y and X equals third + first/2, in all 598
/// placements, which is so for that order alone.
/// </summary>
public static class ReadSenseMaker
{
    public static Outcome<Imported> From(ReadOnlyMemory<byte> csv, ReadOnlyMemory<byte> definition, SenseMakerColumns? columns = null)
    {
        if (Definition.Read(definition) is not { } asked) return NoDefinition;
        switch (ReadTable.From(csv))
        {
            case Outcome<Table>.Refused(var refusal):
                return refusal;
            case Outcome<Table>.Accepted(var table):
                return new Reading(table, asked, columns ?? new SenseMakerColumns()).Result();
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    internal static Refusal NoDefinition { get; } = new("no-definition", "definition", Text.Of(
        "This is not a SenseMaker definition: it has no signifiers.",
        "Nid diffiniad SenseMaker mo hwn: nid oes arwyddwyr ynddo."));

    private sealed class Reading(Table table, Definition definition, SenseMakerColumns columns)
    {
        private readonly UsedColumns used = new(table);
        private readonly Faults faults = new(table);

        public Outcome<Imported> Result()
        {
            var id = used.TakeFirst("row", "id", "FragmentID");
            if (id < 0) return Missing("id", "FragmentID");
            var who = columns.Delegate is { } named ? used.Take(named, "delegate") : -1;
            if (columns.Delegate is { } absent && who < 0) return Missing(absent);
            var make = new MakeSignifiers(table, definition.Language, used);
            Division? framing = null, scenario = null;
            if (columns.Framing is { } framingId && (framing = make.Division(Find(framingId), "framing")) is null) return Missing(framingId);
            if (columns.Scenario is { } scenarioId && (scenario = make.Division(Find(scenarioId), "scenario")) is null) return Missing(scenarioId);
            var language = used.Take("language", "language");
            var asked = definition.Signifiers.Where(one => one.Id != columns.Framing && one.Id != columns.Scenario).ToList();
            var readers = asked.Where(one => !MakeSignifiers.IsAboutYou(one)).Select(make.Reader).OfType<MarkReader>().ToImmutableArray();
            var about = asked.Where(MakeSignifiers.IsAboutYou).Select(make.Reader).OfType<MarkReader>().ToImmutableArray();
            if (readers.IsEmpty) return NothingAsked;
            var instrument = Elsewhere.Instrument(definition.Id, definition.Name, definition.Language, framing?.Framings, scenario?.Scenarios, readers, about);
            var told = table.Rows.Select(row => Read(row, who, framing, scenario, language, readers, about)).OfType<Told>().ToList();
            var answers = new AssembleAnswers(instrument, knowsDelegates: who >= 0).From(told, faults);
            return new Imported(answers, new ImportReport(
                table.Rows.Length + table.Faults.Length, used.Understood, used.LeftOut(make.WhyLeftOut), [.. faults.Found], make.Remarks(who >= 0)));
        }

        private Asked? Find(string id) => definition.Signifiers.FirstOrDefault(one => one.Id == id && one.Type == "list");

        private Told? Read(Row row, int who, Division? framing, Division? scenario, int language, ImmutableArray<MarkReader> readers, ImmutableArray<MarkReader> about)
        {
            if (who >= 0 && string.IsNullOrWhiteSpace(row[who])) return LeaveOut(row, Faults.NoDelegate);
            if (framing?.IdOf(row) is null && framing is not null) return LeaveOut(row, Faults.NoFraming);
            if (scenario?.IdOf(row) is null && scenario is not null) return LeaveOut(row, Faults.NoScenario);
            return new Told(row, who < 0 ? null : row[who].Trim(),
                new Cell(new FramingId(framing?.IdOf(row) ?? Elsewhere.Only), new ScenarioId(scenario?.IdOf(row) ?? Elsewhere.Only)), Turn: 0,
                language < 0 ? null : Languages.Of(row[language]), AfterReveal: false,
                Marks(readers, row), Marks(about, row));
        }

        private Told? LeaveOut(Row row, Text reason)
        {
            faults.LeaveOut(row, reason);
            return null;
        }

        private ImmutableArray<Mark> Marks(ImmutableArray<MarkReader> readers, Row row) => [.. readers.Select(reader => reader.Read(row, faults))];

        private static Refusal Missing(params string[] names) => Elsewhere.MissingColumn(names);

        private static Refusal NothingAsked { get; } = new("nothing-asked", "file", Text.Of(
            "None of the columns belongs to a signifier of the definition: are the two files of the same project?",
            "Nid yw’r un o’r colofnau’n perthyn i arwyddwr yn y diffiniad: ai o’r un prosiect y daw’r ddwy ffeil?"));
    }
}
