using System.Collections.Immutable;
using System.Globalization;
using Narratives.Analysis.Collected;
using Narratives.Instruments;
using Narratives.Interchange.Columns;
using Narratives.Interchange.Tables;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.Interchange.Exporting;

/// <summary><c>responses.csv</c>: one row for each response, without anything that a person wrote.</summary>
internal static class ResponsesFile
{
    public const string Name = "responses.csv";

    public static readonly ImmutableArray<string> Fixed = ["response", "delegate", "framing", "scenario", "turn", "language", "after-reveal", "late"];

    public static byte[] Write(CollectedAnswers answers)
    {
        var asked = answers.Instrument.Signifiers.Select(signifier => new MarkColumns(signifier)).ToList();
        return WriteTable.Bytes([.. Fixed, .. asked.SelectMany(columns => columns.Names)], answers.Responses.Select(response => (IReadOnlyCollection<string>)
        [
            response.Code, answers.Delegates[response.Delegate].Code, response.Cell.Framing.Slug, response.Cell.Scenario.Slug,
            response.Turn.ToString(CultureInfo.InvariantCulture), response.Language?.Slug ?? "", YesNo(response.AfterReveal), YesNo(response.Late),
            .. asked.SelectMany((columns, at) => columns.Write(response.Marks[at])),
        ]));
    }

    /// <summary>The responses as they are in the table, stories without their texts.</summary>
    /// <param name="delegates">The place of each delegate, by code.</param>
    public static ImmutableArray<CollectedResponse> Read(Table table, Instrument instrument, Dictionary<string, int> delegates, Faults faults)
    {
        var asked = instrument.Signifiers.Select(signifier => new ColumnsInTable(new MarkColumns(signifier), table)).ToList();
        var at = Fixed.Select(table.IndexOf).ToArray();
        var cells = instrument.Cells.ToHashSet();
        var responses = ImmutableArray.CreateBuilder<CollectedResponse>(table.Rows.Length);
        foreach (var row in table.Rows)
        {
            var cell = new Cell(new FramingId(row[at[2]]), new ScenarioId(row[at[3]]));
            if (!delegates.TryGetValue(row[at[1]], out var who)) faults.LeaveOut(row, Faults.NoDelegate);
            else if (!cells.Contains(cell)) faults.LeaveOut(row, instrument.Framings.Any(framing => framing.Id == cell.Framing) ? Faults.NoScenario : Faults.NoFraming);
            else
            {
                if (!int.TryParse(row[at[4]], NumberStyles.None, CultureInfo.InvariantCulture, out var turn)) faults.Add(row, at[4], Faults.NoNumber);
                responses.Add(new CollectedResponse(row[at[0]], null, who, cell, turn, LanguageOf(row[at[5]]), row[at[6]] == "1", row[at[7]] == "1",
                    [.. asked.Select(columns => columns.Read(row, faults))]));
            }
        }
        return responses.ToImmutable();
    }

    public static string YesNo(bool yes) => yes ? "1" : "0";

    public static Language? LanguageOf(string cell) => cell.Length > 0 ? new Language(cell) : null;
}

/// <summary>Where the columns of a signifier stand in a table that was read.</summary>
internal sealed class ColumnsInTable(MarkColumns columns, Table table)
{
    private readonly int[] at = [.. columns.Names.Select(table.IndexOf)];

    /// <summary>A mark whose columns are missing was never reached; one that cannot be read is a fault as well.</summary>
    public Mark Read(Row row, Faults faults)
    {
        var unread = new Mark(columns.Signifier.Id, MarkState.NeverReached);
        if (at[0] < 0) return unread;
        if (columns.Read([.. at.Select(column => column < 0 ? "" : row[column])]) is { } mark) return mark;
        faults.Add(row, at[0], Contradiction);
        return unread;
    }

    private static readonly Text Contradiction = Text.Of(
        "The state and the numbers of this answer do not fit together.",
        "Nid yw cyflwr a rhifau’r ateb hwn yn cyd-fynd.");
}
