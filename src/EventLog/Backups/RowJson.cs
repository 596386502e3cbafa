using System.Text.Encodings.Web;
using System.Text.Json;
using Narratives.EventLog.Keeping;
using Narratives.Words;

namespace Narratives.EventLog.Backups;

/// <summary>One event of a log on one line of a backup, with all that the log says of it.</summary>
internal static class RowJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="LogUnreadableException">What stands in the row is no JSON.</exception>
    public static void Write(Stream output, LogRow row)
    {
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("Position"u8, row.Position);
            writer.WriteString("Seminar"u8, row.Seminar.Value);
            writer.WriteString("Stream"u8, row.Stream);
            writer.WriteNumber("Version"u8, row.Version);
            writer.WriteString("Id"u8, row.Id);
            writer.WriteString("At"u8, row.At.UtcDateTime);
            writer.WriteString("Type"u8, row.Type);
            writer.WritePropertyName("Data"u8);
            WriteData(writer, row);
            writer.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    /// <exception cref="Exception">Of several kinds: the line is none of ours.</exception>
    public static LogRow Read(string line)
    {
        using var read = JsonDocument.Parse(line);
        var row = read.RootElement;
        return new LogRow(
            row.GetProperty("Position").GetInt64(), new SeminarId(row.GetProperty("Seminar").GetGuid()), row.GetProperty("Stream").GetGuid(), row.GetProperty("Version").GetInt64(),
            row.GetProperty("Id").GetGuid(), row.GetProperty("At").GetDateTimeOffset(), row.GetProperty("Type").GetString()!,
            System.Text.Encoding.UTF8.GetBytes(row.GetProperty("Data").GetRawText()));
    }

    /// <summary>Anew, so that no line break of the store's own is in it; numbers and members stay as they are.</summary>
    private static void WriteData(Utf8JsonWriter writer, LogRow row)
    {
        try
        {
            using var data = JsonDocument.Parse(row.Json);
            data.RootElement.WriteTo(writer);
        }
        catch (JsonException broken)
        {
            throw new LogUnreadableException($"The event at position {row.Position} cannot be read.", broken);
        }
    }
}
