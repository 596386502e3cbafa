using System.Collections.Immutable;
using System.Globalization;
using Narratives.Analysis.Collected;
using Narratives.Instruments;
using Narratives.Interchange.Tables;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.Interchange.Columns;

/// <summary>
/// Reads the mark of one signifier from a row. Blank cells mean seen and left untouched; a cell that cannot be read is a fault, and its
/// mark is one that the source does not hold.
/// </summary>
internal abstract class MarkReader(Signifier signifier)
{
    /// <summary>Other tools leave a little beyond the ends (−0.0009 was seen) and sums beyond 1 (1.0009): taken as the end, and closed.</summary>
    protected const double Slack = 0.02;

    public Signifier Signifier { get; } = signifier;

    public abstract Mark Read(Row row, Faults faults);

    protected Mark Placed(Placement placement) => new(Signifier.Id, MarkState.Placed, placement);

    protected Mark NotApplicable => new(Signifier.Id, MarkState.NotApplicable);

    protected Mark Untouched => new(Signifier.Id, MarkState.Skipped);

    protected Mark Unread => new(Signifier.Id, MarkState.NeverReached);

    /// <summary>The numbers in some cells of a row.</summary>
    /// <returns>As many as there are columns; none when all cells are blank; null when one is no number, or only some are blank: a fault then.</returns>
    protected static double[]? Numbers(Row row, ReadOnlySpan<int> columns, Faults faults)
    {
        var numbers = new double[columns.Length];
        var blank = 0;
        for (var at = 0; at < columns.Length; at++)
        {
            var cell = row[columns[at]].Trim();
            if (cell.Length == 0) blank++;
            else if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[at]) || !double.IsFinite(numbers[at]))
            {
                faults.Add(row, columns[at], Faults.NoNumber);
                return null;
            }
        }
        if (blank == columns.Length) return [];
        if (blank == 0) return numbers;
        faults.Add(row, columns[0], Faults.Incomplete);
        return null;
    }

    /// <summary>Takes what lies a little outside as the end. False for what lies further out.</summary>
    protected static bool TryPosition(double fraction, out Position position)
    {
        position = default;
        return fraction is >= -Slack and <= 1 + Slack && Position.TryOf(Math.Clamp(fraction, 0, 1), out position);
    }
}

/// <summary>Gathers what could not be read, in the order of the file.</summary>
internal sealed class Faults(Table table)
{
    private readonly List<Fault> found = [.. table.Faults];

    public IEnumerable<Fault> Found => found.OrderBy(fault => fault.Line);

    public void Add(Row row, int column, Text reason) => Add(row, table.Header[column], reason);

    public void Add(Row row, string column, Text reason) => found.Add(new Fault(row.Line, column, reason));

    /// <summary>Nothing of this row is imported.</summary>
    public void LeaveOut(Row row, Text reason) => Add(row, "", reason);

    /// <summary>Rows of which nothing is imported, reason by reason.</summary>
    public ImmutableArray<LeftOut> LeftOut() =>
        [.. Found.Where(fault => fault.Column.Length == 0).GroupBy(fault => fault.Reason).Select(group => new LeftOut(group.Key, group.Count(), [.. group.Select(fault => fault.Line)]))];

    public static readonly Text NoNumber = Text.Of("This is not a number.", "Nid rhif yw hwn.");

    public static readonly Text Incomplete = Text.Of("Some of the numbers that belong together are missing.", "Mae rhai o’r rhifau sy’n perthyn i’w gilydd ar goll.");

    public static readonly Text Outside = Text.Of("The number lies outside the line.", "Mae’r rhif y tu allan i’r llinell.");

    public static readonly Text NoSum = Text.Of("The three parts do not make a whole.", "Nid yw’r tair rhan yn gwneud cyfan.");

    public static readonly Text NoOption = Text.Of("This is not among the options.", "Nid yw hwn ymhlith y dewisiadau.");

    public static readonly Text OneOnly = Text.Of("More than one option is chosen where one may be.", "Dewiswyd mwy nag un lle caniateir un yn unig.");

    public static readonly Text TooLong = Text.Of("The text is longer than 10,000 characters.", "Mae’r testun yn hirach na 10,000 o nodau.");

    public static readonly Text NoDelegate = Text.Of("The row does not say who answered.", "Nid yw’r rhes yn dweud pwy a atebodd.");

    public static readonly Text NoFraming = Text.Of("The row does not say which framing it answers.", "Nid yw’r rhes yn dweud pa fframio y mae’n ei ateb.");

    public static readonly Text NoScenario = Text.Of("The row does not say which scenario it answers.", "Nid yw’r rhes yn dweud pa senario y mae’n ei ateb.");

    public static readonly Text OtherAboutYou = Text.Of(
        "The delegate answered this differently in an earlier row, which was taken.",
        "Atebodd y cynrychiolydd hyn yn wahanol mewn rhes gynharach, a’r un honno a gymerwyd.");
}
