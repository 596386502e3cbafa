using CsvHelper;

namespace Narratives.Interchange.Tables;

/// <summary>Writes a CSV file as RFC 4180 has it: commas, CRLF after every row, quotation marks where they are needed; UTF-8 without a byte-order mark. The same rows give the same bytes.</summary>
public static class WriteTable
{
    /// <param name="rows">Cells are neutralised here; a number is never touched, since none that is written is negative.</param>
    public static byte[] Bytes(IReadOnlyCollection<string> header, IEnumerable<IReadOnlyCollection<string>> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, new CsvWriterOptions(), leaveOpen: true))
        {
            WriteRow(csv, header);
            foreach (var row in rows) WriteRow(csv, row);
        }
        return bytes.ToArray();
    }

    private static void WriteRow(CsvWriter csv, IReadOnlyCollection<string> cells)
    {
        foreach (var cell in cells) csv.WriteField(FormulaCells.Neutralise(cell));
        csv.EndRecord();
    }
}
