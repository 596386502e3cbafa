using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using Narratives.Words;

namespace Narratives.Instruments;

/// <summary>Instruments as files: camelCase JSON, readable and editable by people.</summary>
public static class InstrumentJson
{
    public static string Write(Instrument instrument) => JsonSerializer.Serialize(instrument, InstrumentJsonContext.Default.Instrument);

    /// <exception cref="JsonException">Not JSON, or not the shape of an instrument; the message says where.</exception>
    public static Instrument Read(ReadOnlySpan<byte> file)
    {
        LookThrough(file);
        return JsonSerializer.Deserialize(file, InstrumentJsonContext.Default.Instrument) ?? throw new JsonException("The file holds no instrument.");
    }

    /// <summary>For what a serializer lets pass: lists with nothing in a place, and texts that no log can hold.</summary>
    private static void LookThrough(ReadOnlySpan<byte> file)
    {
        var options = InstrumentJsonContext.Default.Options;
        var reader = new Utf8JsonReader(file, new JsonReaderOptions { CommentHandling = options.ReadCommentHandling, AllowTrailingCommas = options.AllowTrailingCommas });
        var inList = new Stack<bool>();
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject) inList.Push(reader.TokenType is JsonTokenType.StartArray);
            else if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject) inList.Pop();
            else if (reader.TokenType is JsonTokenType.Null && inList.TryPeek(out var list) && list) throw new JsonException($"A list holds nothing in one of its places (byte {reader.TokenStartIndex}).");
            else if (reader.ValueIsEscaped && !IsText(reader)) throw new JsonException($"A text holds a character that is none (byte {reader.TokenStartIndex}).");
        }
    }

    private static bool IsText(Utf8JsonReader reader)
    {
        try
        {
            return !reader.GetString()!.Contains('\0', StringComparison.Ordinal);
        }
        catch (InvalidOperationException) // half of a pair
        {
            return false;
        }
    }

    /// <summary>The seminar of 2017.</summary>
    public const string ReferenceTemplate = "well-managed-risks";

    private const string TemplateFolder = "Narratives.Templates.";

    /// <summary>The names of the product's templates, the reference seminar first.</summary>
    public static ImmutableArray<string> Templates { get; } =
    [
        .. typeof(InstrumentJson).Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(TemplateFolder, StringComparison.Ordinal))
            .Select(resource => resource[TemplateFolder.Length..^".json".Length])
            .OrderByDescending(name => name == ReferenceTemplate).ThenBy(name => name, StringComparer.Ordinal),
    ];

    /// <summary>A template of the product, by name, such as <c>well-managed-risks</c>.</summary>
    public static Instrument Template(string name)
    {
        using var file = typeof(InstrumentJson).Assembly.GetManifestResourceStream($"{TemplateFolder}{name}.json")
            ?? throw new ArgumentException($"There is no template called '{name}'.", nameof(name));
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return Read(copy.ToArray());
    }

    /// <summary>The JSON Schema of an instrument, made from these types, so that it cannot disagree with them.</summary>
    public static JsonNode Schema()
    {
        var schema = InstrumentJsonContext.Default.Options.GetJsonSchemaAsNode(typeof(Instrument), new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) => Describe(context.TypeInfo.Type) ?? node,
        }).AsObject();
        schema["properties"]!.AsObject().Insert(0, "$schema", new JsonObject { ["type"] = "string" });
        schema.Insert(0, "title", "Narratives instrument");
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema;
    }

    /// <summary>What the exporter cannot see behind the converters of our own.</summary>
    private static JsonObject? Describe(Type type)
    {
        if (type == typeof(Text))
        {
            return new JsonObject
            {
                ["type"] = "object",
                ["description"] = "The same text in each language of the instrument. An easy-read wording may stand beside each, as en-easy.",
                ["minProperties"] = 1,
                ["additionalProperties"] = new JsonObject { ["type"] = "string" },
            };
        }
        if (type == typeof(Language)) return new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z]{2,3}$" };
        // The exporter leaves the items of an array out when it cannot see into them.
        if (type == typeof(ImmutableArray<Language>)) return new JsonObject { ["type"] = "array", ["items"] = Describe(typeof(Language)) };
        var isSlug = type == typeof(FramingId) || type == typeof(ScenarioId) || type == typeof(SignifierId);
        return isSlug ? new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z0-9-]{1,60}$" } : null;
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, NumberHandling = JsonNumberHandling.Strict,
    ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(Instrument))]
internal sealed partial class InstrumentJsonContext : JsonSerializerContext;
