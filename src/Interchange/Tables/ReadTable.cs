using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using Narratives.Words;

namespace Narratives.Interchange.Tables;

/// <summary>
/// Reads a CSV file (RFC 4180; commas, semicolons or tabs; UTF-8 with or without a byte-order mark, or UTF-16 with one). A row that cannot
/// be read is a fault with its line, and reading goes on at the next line: a quotation mark that is never closed costs its own row,
/// not the rest of the file.
/// </summary>
public static class ReadTable
{
    /// <summary>In characters. A story has at most 10,000: a longer cell is damage, or an attack.</summary>
    public const int LongestCell = 200_000;

    public static Outcome<Table> From(ReadOnlyMemory<byte> file)
    {
        if (Utf8Of(file) is not { } bytes)
        {
            return Unreadable("not-utf8", "The file is not UTF-8. Save it as “CSV UTF-8” and try again.", "Nid UTF-8 yw’r ffeil. Cadwch hi fel “CSV UTF-8” a rhowch gynnig arall arni.");
        }
        if (bytes.Span.Contains((byte)0)) return Unreadable("not-text", "The file is not a text file.", "Nid ffeil destun yw hon.");
        var reading = new Reading(bytes);
        return reading.Header() is not { } header
            ? Unreadable("no-header", "The file has no first line with the names of its columns.", "Nid oes llinell gyntaf gydag enwau’r colofnau yn y ffeil.")
            : reading.Rows(header);
    }

    private static Refusal Unreadable(string code, string english, string welsh) => new(code, "file", Text.Of(english, welsh));

    /// <summary>None where the bytes are no text in the encoding that they claim, or in UTF-8.</summary>
    private static ReadOnlyMemory<byte>? Utf8Of(ReadOnlyMemory<byte> file)
    {
        try
        {
            switch (file.Span)
            {
                case [0xEF, 0xBB, 0xBF, ..]:
                    Utf8.GetCharCount(file.Span);
                    return file[3..];
                case [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]:
                    return Utf8.GetBytes(new UnicodeEncoding(bigEndian: file.Span[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true).GetString(file.Span[2..]));
                default:
                    Utf8.GetCharCount(file.Span);
                    return file;
            }
        }
        catch (ArgumentException) // thrown by both encodings for bytes that they do not know
        {
            return null;
        }
    }

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private sealed class Reading(ReadOnlyMemory<byte> file)
    {
        private readonly ImmutableArray<Row>.Builder rows = ImmutableArray.CreateBuilder<Row>();
        private readonly ImmutableArray<Fault>.Builder faults = ImmutableArray.CreateBuilder<Fault>();
        private CsvMalformedReason? malformed;
        private char? separator;
        private int offset;
        private int line = 1;

        public string[]? Header()
        {
            using var csv = Open();
            if (!csv.Read() || malformed is not null) return null;
            separator = csv.Separator;
            var header = Enumerable.Range(0, csv.FieldCount).Select(field => csv.GetString(field).Trim()).ToArray();
            if (header.All(name => name.Length == 0)) return null;
            Pass((int)csv.ByteOffset + csv.RawRecord.Length);
            if (offset < file.Length) PassLine();
            return header;
        }

        public Table Rows(string[] header)
        {
            while (offset < file.Length) ReadOn(header.Length);
            return new Table([.. header], rows.ToImmutable(), faults.ToImmutable());
        }

        /// <summary>Reads to the end, or to a fault that swallowed lines: behind its first line a new reader begins.</summary>
        private void ReadOn(int width)
        {
            using var csv = Open();
            while (csv.Read())
            {
                var reason = FaultOf(csv, width);
                malformed = null;
                if (reason is null)
                {
                    rows.Add(new Row(line + (int)csv.LineNumber - 1, [.. Enumerable.Range(0, width).Select(field => FormulaCells.Undo(csv.GetString(field)))]));
                    continue;
                }
                faults.Add(new Fault(line + (int)csv.LineNumber - 1, "", reason));
                if (csv.RawRecord.IndexOfAny((byte)'\n', (byte)'\r') < 0) continue;
                Pass((int)csv.ByteOffset);
                PassLine();
                return;
            }
            offset = file.Length;
        }

        private Text? FaultOf(CsvReader csv, int width)
        {
            if (malformed is { } found) return found == CsvMalformedReason.UnterminatedQuote ? NeverClosed : Quotation;
            if (csv.FieldCount != width) return Ragged(csv.FieldCount, width);
            for (var field = 0; field < width; field++)
            {
                if (csv.GetRawSpan(field).Length > LongestCell) return TooLong;
            }
            return null;
        }

        private void Pass(int bytes)
        {
            line += LineEnds(file.Span.Slice(offset, bytes));
            offset += bytes;
        }

        private void PassLine()
        {
            var rest = file.Span[offset..];
            var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
            if (end < 0) Pass(rest.Length);
            else Pass(rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? end + 2 : end + 1);
        }

        /// <summary>LF, CR and CR LF each count once. A slice never ends between CR and LF.</summary>
        private static int LineEnds(ReadOnlySpan<byte> text)
        {
            var count = text.Count((byte)'\n');
            for (var at = 0; at < text.Length; at++)
            {
                if (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')) count++;
            }
            return count;
        }

        private CsvReader Open() => CsvReader.Create(file[offset..], new CsvReaderOptions
        {
            HasHeader = false,
            Separator = separator,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = record => malformed = record.Reason,
        });
    }

    private static readonly Text NeverClosed = Text.Of(
        "A quotation mark opens here and is not closed.",
        "Mae dyfynnod yn agor yma ac nid yw’n cael ei gau.");

    private static readonly Text Quotation = Text.Of(
        "A quotation mark stands where none may stand.",
        "Mae dyfynnod mewn man lle na chaiff fod.");

    private static readonly Text TooLong = Text.Of(
        "A cell is longer than any answer can be.",
        "Mae cell yn hirach nag y gall unrhyw ateb fod.");

    private static Text Ragged(int cells, int width) => Text.Of(
        string.Create(CultureInfo.InvariantCulture, $"Cells in this row: {cells}; in the header: {width}."),
        string.Create(CultureInfo.InvariantCulture, $"Celloedd yn y rhes hon: {cells}; yn y pennawd: {width}."));
}
