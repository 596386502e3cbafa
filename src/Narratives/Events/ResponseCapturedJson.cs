using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.Events;

/// <summary>
/// A response as it stands in the log. Written by hand, as <see cref="MarkJson"/> is and for the same reason: nearly every event of a
/// rebuild is one. Unknown members are passed over; missing ones are refused.
/// </summary>
public sealed class ResponseCapturedJson : JsonConverter<ResponseCaptured>
{
    /// <summary>Each thread gathers the marks of one response after another in the same list.</summary>
    [ThreadStatic]
    private static List<Mark>? gathered;

    public override ResponseCaptured Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, withoutText: false);

    internal static ResponseCaptured Read(ref Utf8JsonReader reader, bool withoutText)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A response is an object.");
        DelegateId? delegateId = null;
        Cell? cell = null;
        Language? language = null;
        ImmutableArray<Mark>? marks = null;
        bool late = false, easyRead = false;
        var run = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.Is("Delegate"u8)) delegateId = new DelegateId(reader.GetGuid());
            else if (reader.Is("Cell"u8)) cell = ReadCell(ref reader);
            else if (reader.Is("Language"u8)) language = new Language(KnownWords.Read(ref reader));
            else if (reader.Is("Marks"u8)) marks = ReadMarks(ref reader, withoutText);
            else if (reader.Is("Late"u8)) late = reader.GetBoolean();
            else if (reader.Is("EasyRead"u8)) easyRead = reader.GetBoolean();
            else if (reader.Is("Run"u8)) run = reader.GetInt32();
            else reader.Pass();
        }
        return new ResponseCaptured(
            delegateId ?? throw Missing("Delegate"), cell ?? throw Missing("Cell"), language ?? throw Missing("Language"), marks ?? throw Missing("Marks")) { Late = late, EasyRead = easyRead, Run = run };
    }

    public override void Write(Utf8JsonWriter writer, ResponseCaptured value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("Delegate"u8, value.Delegate.Value);
        writer.WriteStartObject("Cell"u8);
        writer.WriteString("Framing"u8, value.Cell.Framing.Slug);
        writer.WriteString("Scenario"u8, value.Cell.Scenario.Slug);
        writer.WriteEndObject();
        writer.WriteString("Language"u8, value.Language.Slug);
        writer.WriteStartArray("Marks"u8);
        foreach (var mark in value.Marks) MarkJson.Write(writer, mark);
        writer.WriteEndArray();
        if (value.Late) writer.WriteBoolean("Late"u8, value.Late);
        if (value.EasyRead) writer.WriteBoolean("EasyRead"u8, value.EasyRead);
        if (value.Run > 0) writer.WriteNumber("Run"u8, value.Run);
        writer.WriteEndObject();
    }

    private static Cell ReadCell(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A cell is an object.");
        string? framing = null, scenario = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.Is("Framing"u8)) framing = KnownWords.Read(ref reader);
            else if (reader.Is("Scenario"u8)) scenario = KnownWords.Read(ref reader);
            else reader.Pass();
        }
        return new Cell(new FramingId(framing ?? throw Missing("Framing")), new ScenarioId(scenario ?? throw Missing("Scenario")));
    }

    private static ImmutableArray<Mark> ReadMarks(ref Utf8JsonReader reader, bool withoutText)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("Marks are an array.");
        var marks = gathered ??= [];
        try
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.StartObject) marks.Add(MarkJson.Read(ref reader, withoutText));
            return [.. marks];
        }
        finally
        {
            marks.Clear(); // nobody's story is kept here
        }
    }

    private static JsonException Missing(string member) => new($"A response has no {member}.");
}
