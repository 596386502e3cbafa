using System.Collections.Immutable;
using Narratives.Interchange.Tables;
using Narratives.Words;

namespace Narratives.Interchange.Columns;

/// <summary>Which columns were taken and as what; the rest is told as left out.</summary>
internal sealed class UsedColumns(Table table)
{
    private readonly Dictionary<int, string> uses = [];

    /// <summary>The first column of this name, marked as used; −1 where there is none.</summary>
    public int Take(string column, string use)
    {
        var index = table.IndexOf(column);
        if (index >= 0) uses[index] = use;
        return index;
    }

    /// <summary>The first of some names that is there.</summary>
    public int TakeFirst(string use, params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (Take(column, use) is >= 0 and var index) return index;
        }
        return -1;
    }

    public void Take(int column, string use) => uses[column] = use;

    public bool IsTaken(int column) => uses.ContainsKey(column);

    public ImmutableArray<ColumnUnderstood> Understood =>
        [.. uses.OrderBy(use => use.Key).Select(use => new ColumnUnderstood(table.Header[use.Key], use.Value))];

    public ImmutableArray<ColumnLeftOut> LeftOut(Func<int, Text> reason) =>
        [.. Enumerable.Range(0, table.Header.Length).Where(column => !uses.ContainsKey(column)).Select(column => new ColumnLeftOut(table.Header[column],
            table.IndexOf(table.Header[column]) < column ? Doubled : reason(column)))];

    private static readonly Text Doubled = Text.Of(
        "A column of this name came before; that one was read.",
        "Daeth colofn o’r enw hwn o’r blaen; honno a ddarllenwyd.");
}
