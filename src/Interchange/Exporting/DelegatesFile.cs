using System.Collections.Immutable;
using Narratives.Analysis.Collected;
using Narratives.Instruments;
using Narratives.Interchange.Columns;
using Narratives.Interchange.Tables;

namespace Narratives.Interchange.Exporting;

/// <summary>
/// <c>delegates.csv</c>: what each said about themselves, and what they agreed to. Nothing is suppressed: it is for analysts, who
/// must not publish a breakdown of few.
/// </summary>
internal static class DelegatesFile
{
    public const string Name = "delegates.csv";

    public static readonly ImmutableArray<string> Fixed = ["delegate", "language", "show-dot", "analyse-story", "quote-story"];

    public static byte[] Write(CollectedAnswers answers)
    {
        var asked = answers.Instrument.AboutYou.Select(choice => new MarkColumns(choice)).ToList();
        return WriteTable.Bytes([.. Fixed, .. asked.SelectMany(columns => columns.Names)], answers.Delegates.Select(one => (IReadOnlyCollection<string>)
        [
            one.Code, one.Language?.Slug ?? "", ResponsesFile.YesNo(one.ShowDot), ResponsesFile.YesNo(one.AnalyseStory), ResponsesFile.YesNo(one.QuoteStory),
            .. asked.SelectMany((columns, at) => columns.Write(one.AboutYou[at])),
        ]));
    }

    public static ImmutableArray<CollectedDelegate> Read(Table table, Instrument instrument, Faults faults)
    {
        var asked = instrument.AboutYou.Select(choice => new ColumnsInTable(new MarkColumns(choice), table)).ToList();
        var at = Fixed.Select(table.IndexOf).ToArray();
        return [.. table.Rows.Select(row => new CollectedDelegate(row[at[0]], ResponsesFile.LanguageOf(row[at[1]]), [.. asked.Select(columns => columns.Read(row, faults))],
            row[at[2]] == "1", row[at[3]] == "1", row[at[4]] == "1"))];
    }
}
