using System.Collections.Immutable;
using System.Globalization;
using Narratives.Instruments;
using Narratives.Interchange.Columns;
using Narratives.Interchange.Tables;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.Interchange.Mapped;

/// <summary>Reads any CSV, one response a row, with a <see cref="Mapping"/> that says which column is what.</summary>
public static class ReadMapped
{
    public static Outcome<Imported> From(ReadOnlyMemory<byte> csv, ReadOnlySpan<byte> mapping) => Mapping.Read(mapping) switch
    {
        Outcome<Mapping>.Accepted(var read) => From(csv, read),
        Outcome<Mapping>.Refused(var refusal) => refusal,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static Outcome<Imported> From(ReadOnlyMemory<byte> csv, Mapping mapping) => ReadTable.From(csv) switch
    {
        Outcome<Table>.Accepted(var table) => Of(table, mapping),
        Outcome<Table>.Refused(var refusal) => refusal,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Outcome<Imported> Of(Table table, Mapping mapping)
    {
        if (FaultOf(table, mapping) is { } fault) return fault;
        var make = new MakeMapped(table, mapping);
        var readers = make.Readers();
        if (readers.IsEmpty) return NothingMapped;
        var about = make.AboutYou();
        var (framing, scenario) = (make.Division(mapping.Framing, "framing"), make.Division(mapping.Scenario, "scenario"));
        var instrument = Elsewhere.Instrument(mapping.Name ?? "", mapping.Name ?? "", make.Language,
            framing?.Framings, scenario?.Scenarios, readers, about);
        var faults = new Faults(table);
        var (who, turn, after, language) = (make.Take(mapping.Delegate, "delegate"), make.Take(mapping.Turn, "turn"), make.Take(mapping.AfterReveal, "after-reveal"), make.Take(mapping.LanguageColumn, "language"));
        var told = new List<Told>();
        foreach (var row in table.Rows)
        {
            var (under, on) = (framing is null ? Elsewhere.Only : framing.IdOf(row), scenario is null ? Elsewhere.Only : scenario.IdOf(row));
            if (who >= 0 && string.IsNullOrWhiteSpace(row[who])) faults.LeaveOut(row, Faults.NoDelegate);
            else if (under is null) faults.LeaveOut(row, Faults.NoFraming);
            else if (on is null) faults.LeaveOut(row, Faults.NoScenario);
            else
            {
                told.Add(new Told(row, who < 0 ? null : row[who].Trim(), new Cell(new FramingId(under), new ScenarioId(on)), TurnOf(row, turn, faults),
                    language < 0 ? null : Languages.Of(row[language]), after >= 0 && MarkedChoiceReader.OneOrZero(row[after].Trim()) == true,
                    [.. readers.Select(reader => reader.Read(row, faults))], [.. about.Select(reader => reader.Read(row, faults))]));
            }
        }
        var answers = new AssembleAnswers(instrument, knowsDelegates: who >= 0).From(told, faults);
        return new Imported(answers, new ImportReport(table.Rows.Length + table.Faults.Length, make.Used.Understood, make.Used.LeftOut(_ => NotMapped), [.. faults.Found], []));
    }

    private static int TurnOf(Row row, int column, Faults faults)
    {
        if (column < 0 || string.IsNullOrWhiteSpace(row[column])) return 0;
        if (int.TryParse(row[column].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var turn)) return turn;
        faults.Add(row, column, Faults.NoNumber);
        return 0;
    }

    /// <summary>A column that is named and is not there, or is there twice; a line without a length.</summary>
    private static Refusal? FaultOf(Table table, Mapping mapping)
    {
        foreach (var column in MakeMapped.ColumnsOf(mapping))
        {
            var count = table.Header.Count(name => name == column);
            if (count == 0) return Elsewhere.MissingColumn(column);
            if (count > 1) return Elsewhere.DoubledColumn(column);
        }
        foreach (var (column, min, max) in MakeMapped.LinesOf(mapping))
        {
            if (!double.IsFinite(max - min) || min == max)
            {
                return new Refusal("no-line", column, Text.Of($"The two ends of “{column}” are the same number.", $"Mae dau ben “{column}” yr un rhif."));
            }
        }
        return null;
    }

    private static Refusal NothingMapped { get; } = new("nothing-mapped", "", Text.Of(
        "The mapping names no slider, triad, plane, choice or story.",
        "Nid yw’r mapio’n enwi llithrydd, triad, plân, dewis na stori."));

    private static Text NotMapped { get; } = Text.Of("The mapping does not name it.", "Nid yw’r mapio yn ei henwi.");
}
