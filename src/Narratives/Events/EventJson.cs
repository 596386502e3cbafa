using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Narratives.Events;

/// <summary>
/// Events as they stand in the log: a type name in snake_case, and JSON with PascalCase members throughout (what Marten reads by
/// default; camelCase it would read as empty objects without an error).
/// </summary>
public static class EventJson
{
    private static readonly ImmutableArray<(string Name, JsonTypeInfo Type)> Types =
    [
        ("seminar_planned", EventJsonContext.Default.SeminarPlanned),
        ("instrument_revised", EventJsonContext.Default.InstrumentRevised),
        ("key_issued", EventJsonContext.Default.KeyIssued),
        ("round_opened", EventJsonContext.Default.RoundOpened),
        ("round_closed", EventJsonContext.Default.RoundClosed),
        ("round_revealed", EventJsonContext.Default.RoundRevealed),
        ("board_turned", EventJsonContext.Default.BoardTurned),
        ("delegate_joined", EventJsonContext.Default.DelegateJoined),
        ("response_captured", EventJsonContext.Default.ResponseCaptured),
        ("response_withdrawn", EventJsonContext.Default.ResponseWithdrawn),
    ];

    private static readonly Dictionary<string, JsonTypeInfo> ByName = Types.ToDictionary(type => type.Name, type => type.Type, StringComparer.Ordinal);
    private static readonly Dictionary<Type, (string Name, JsonTypeInfo Type)> ByType = Types.ToDictionary(type => type.Type.Type);

    /// <summary>Every event type that may stand in a log, by its name there.</summary>
    public static IEnumerable<(string Name, Type Type)> Known => Types.Select(type => (type.Name, type.Type.Type));

    public static string NameOf(NarrativeEvent happened) => ByType[happened.GetType()].Name;

    public static byte[] Write(NarrativeEvent happened) => JsonSerializer.SerializeToUtf8Bytes(happened, ByType[happened.GetType()].Type);

    /// <exception cref="JsonException">The type is unknown or the data cannot be read: the log was written by a later version, or is damaged.</exception>
    public static NarrativeEvent Read(string name, ReadOnlySpan<byte> data)
    {
        if (!ByName.TryGetValue(name, out var type)) throw new JsonException($"The log holds an event of type '{name}', which this version does not know.");
        return (NarrativeEvent)(JsonSerializer.Deserialize(data, type) ?? throw new JsonException($"An event of type '{name}' is empty."));
    }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(SeminarPlanned))]
[JsonSerializable(typeof(InstrumentRevised))]
[JsonSerializable(typeof(KeyIssued))]
[JsonSerializable(typeof(RoundOpened))]
[JsonSerializable(typeof(RoundClosed))]
[JsonSerializable(typeof(RoundRevealed))]
[JsonSerializable(typeof(BoardTurned))]
[JsonSerializable(typeof(DelegateJoined))]
[JsonSerializable(typeof(ResponseCaptured))]
[JsonSerializable(typeof(ResponseWithdrawn))]
internal sealed partial class EventJsonContext : JsonSerializerContext;
