using System.Collections.Immutable;
using Narratives.Words;

namespace Narratives.Interchange.Tables;

/// <summary>A CSV file as it was read: what could be, and what could not.</summary>
/// <param name="Header">The names of the columns, trimmed; names may be doubled.</param>
/// <param name="Faults">Rows that could not be read, by their line.</param>
public sealed record Table(ImmutableArray<string> Header, ImmutableArray<Row> Rows, ImmutableArray<Fault> Faults)
{
    /// <summary>The first column of this name; −1 where there is none.</summary>
    public int IndexOf(string column) => Header.IndexOf(column);
}

/// <param name="Line">Of the file, from 1 with the header as the first; where the row begins.</param>
public sealed record Row(int Line, ImmutableArray<string> Cells)
{
    public string this[int column] => Cells[column];
}

/// <summary>What could not be read.</summary>
/// <param name="Line">Of the file, from 1 with the header as the first.</param>
/// <param name="Column">Its name; empty when the whole row is at fault.</param>
public sealed record Fault(int Line, string Column, Text Reason);
