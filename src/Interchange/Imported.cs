using System.Collections.Immutable;
using Narratives.Analysis.Collected;
using Narratives.Interchange.Tables;
using Narratives.Words;

namespace Narratives.Interchange;

/// <summary>What came in from a file, and what is to be said about it.</summary>
public sealed record Imported(CollectedAnswers Answers, ImportReport Report);

/// <param name="Rows">Of the file below its header, read or not.</param>
/// <param name="Faults">Rows that could not be read, and single cells that could not: their row was imported without them.</param>
public sealed record ImportReport(
    int Rows, ImmutableArray<ColumnUnderstood> Understood, ImmutableArray<ColumnLeftOut> LeftOut, ImmutableArray<Fault> Faults, ImmutableArray<Text> Remarks);

/// <param name="As">What the column was read as: the name of a signifier with its part, such as <c>helpful.left</c>, or <c>delegate</c>.</param>
public sealed record ColumnUnderstood(string Column, string As);

public sealed record ColumnLeftOut(string Column, Text Reason);
