using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Narratives.Analysis.Collected;
using Narratives.Planning;
using Narratives.Words;

namespace Narratives.Interchange.Exporting;

/// <summary><c>collection.json</c>: what the tables cannot say of themselves.</summary>
/// <param name="DataHash">Of responses.csv when it was written: a reader can tell whether the table was changed since.</param>
internal sealed record CollectionFile(int Format, Text Title, bool KnowsDelegates, int Seed, string Version, string DataHash, ImmutableArray<LeftOut> LeftOut)
{
    public const string Name = "collection.json";

    /// <summary>Of the files of an export. A later one that this version cannot read has a higher number.</summary>
    public const int PresentFormat = 1;
}

internal static class CollectionJson
{
    private static readonly CollectionJsonContext Json = new(new(CollectionJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" });

    public static byte[] Write(CollectionFile collection) => Bytes(collection, Json.CollectionFile);

    public static byte[] Write(AnalysisPlan plan) => Bytes(plan, Json.AnalysisPlan);

    /// <exception cref="JsonException">Not such a file; the message says where.</exception>
    public static CollectionFile ReadCollection(ReadOnlySpan<byte> file) => JsonSerializer.Deserialize(file, Json.CollectionFile) ?? throw new JsonException("The file is empty.");

    /// <exception cref="JsonException">Not such a file; the message says where.</exception>
    public static AnalysisPlan ReadPlan(ReadOnlySpan<byte> file) => JsonSerializer.Deserialize(file, Json.AnalysisPlan) ?? throw new JsonException("The file is empty.");

    private static byte[] Bytes<T>(T value, JsonTypeInfo<T> type) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(value, type) + "\n");
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, UseStringEnumConverter = true, NumberHandling = JsonNumberHandling.Strict,
    RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CollectionFile))]
[JsonSerializable(typeof(AnalysisPlan))]
internal sealed partial class CollectionJsonContext : JsonSerializerContext;
