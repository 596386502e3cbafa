using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Narratives.Analysis.Figures;
using Narratives.Instruments;
using Narratives.Planning;
using Narratives.Words;

namespace Narratives.Analysis.Found;

/// <summary>Findings as a file: camelCase JSON, in which nothing is left out (what is not known is null).</summary>
public static class FindingsJson
{
    private static readonly FindingsJsonContext Json = new(Options());

    public static byte[] Write(Findings findings) => JsonSerializer.SerializeToUtf8Bytes(findings, Json.Findings);

    /// <exception cref="JsonException">Not JSON, or not the shape of findings.</exception>
    public static Findings Read(ReadOnlySpan<byte> file) =>
        JsonSerializer.Deserialize(file, Json.Findings) ?? throw new JsonException("The file holds no findings.");

    /// <exception cref="JsonException">Not JSON, or not the shape of an analysis plan.</exception>
    public static AnalysisPlan ReadPlan(ReadOnlySpan<byte> file) =>
        JsonSerializer.Deserialize(file, Json.AnalysisPlan) ?? throw new JsonException("The file holds no plan.");

    /// <summary>How findings are read and written, for whoever carries them over the wire.</summary>
    public static IJsonTypeInfoResolver Resolver => Json;

    /// <summary>The JSON Schema of findings, made from these types, so that it cannot disagree with them.</summary>
    public static JsonNode Schema()
    {
        var schema = Json.Options.GetJsonSchemaAsNode(typeof(Findings), new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) => Describe(context.TypeInfo.Type) ?? node,
        }).AsObject();
        schema["properties"]!["instrument"] = new JsonObject { ["$ref"] = "instrument.schema.json" };
        schema.Insert(0, "title", "Narratives findings");
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema;
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            NumberHandling = JsonNumberHandling.Strict,
            RespectRequiredConstructorParameters = true,
            RespectNullableAnnotations = true,
            AllowOutOfOrderMetadataProperties = true,
            // Letters stand as themselves; whoever puts the document into a page escapes what a page would read as markup.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new JsonStringEnumConverter<PlannedRole>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<ExpectedDirection>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<FoundRole>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<FoundInterval>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<ZoneName>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<Order>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<RevealPart>(JsonNamingPolicy.CamelCase));
        return options;
    }

    /// <summary>What the exporter cannot see behind the converters of our own.</summary>
    private static JsonObject? Describe(Type type)
    {
        if (type == typeof(Text))
        {
            return new JsonObject { ["type"] = "object", ["description"] = "The same text in each language.", ["additionalProperties"] = new JsonObject { ["type"] = "string" } };
        }
        var slug = Nullable.GetUnderlyingType(type) ?? type;
        if (slug == typeof(Language) || slug == typeof(FramingId) || slug == typeof(ScenarioId) || slug == typeof(SignifierId)) return Slug(slug != type);
        if (type == typeof(ImmutableArray<FramingId>) || type == typeof(ImmutableArray<ScenarioId>)) return new JsonObject { ["type"] = "array", ["items"] = Slug(nullable: false) };
        if (type == typeof(Part)) return Tuple(2);
        if (type == typeof(Part?)) return new JsonObject { ["anyOf"] = new JsonArray(Tuple(2), new JsonObject { ["type"] = "null" }) };
        if (type == typeof(Dot)) return Tuple(3);
        if (type == typeof(PlaneMove)) return Tuple(4);
        if (type == typeof(ImmutableArray<Part>)) return new JsonObject { ["type"] = "array", ["items"] = Tuple(2) };
        if (type == typeof(ImmutableArray<Dot>)) return new JsonObject { ["type"] = "array", ["items"] = Tuple(3) };
        if (type == typeof(ImmutableArray<PlaneMove>)) return new JsonObject { ["type"] = "array", ["items"] = Tuple(4) };
        if (type == typeof(ImmutableArray<Text>)) return new JsonObject { ["type"] = "array", ["items"] = Describe(typeof(Text)) };
        return null;
    }

    private static JsonObject Slug(bool nullable) => new() { ["type"] = nullable ? new JsonArray("string", "null") : "string" };

    private static JsonObject Tuple(int numbers) => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["type"] = "number" },
        ["minItems"] = numbers,
        ["maxItems"] = numbers,
    };
}

[JsonSerializable(typeof(Findings))]
[JsonSerializable(typeof(AnalysisPlan))]
internal sealed partial class FindingsJsonContext : JsonSerializerContext;
