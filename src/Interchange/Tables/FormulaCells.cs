namespace Narratives.Interchange.Tables;

/// <summary>
/// A spreadsheet runs a cell as a formula when it begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a line end (OWASP, <i>CSV
/// injection</i>). An apostrophe before it makes it text. One is put before an apostrophe too, so that the way back is exact.
/// </summary>
public static class FormulaCells
{
    private const char Mark = '\'';

    /// <summary>Their full-width forms are run as well, where a spreadsheet is set to Chinese or Japanese.</summary>
    private const string Dangerous = "=+-@\t\r\n＝＋－＠'";

    public static string Neutralise(string cell) => cell.Length > 0 && Dangerous.Contains(cell[0]) ? Mark + cell : cell;

    public static string Undo(string cell) => cell.Length > 1 && cell[0] == Mark && Dangerous.Contains(cell[1]) ? cell[1..] : cell;
}
