using System.Collections.Immutable;
using System.Text.Encodings.Web;
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
    /// <summary>
    /// Letters stand as themselves: a Welsh story is shorter than with ŵ as \u0175, and is read without unescaping. The stricter escapes
    /// are for JSON inside HTML; this stands in a table.
    /// </summary>
    private static readonly EventJsonContext Json = new(new(EventJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static readonly ImmutableArray<(string Name, JsonTypeInfo Type)> Types =
    [
        ("seminar_planned", Json.SeminarPlanned),
        ("instrument_revised", Json.InstrumentRevised),
        ("key_issued", Json.KeyIssued),
        ("round_opened", Json.RoundOpened),
        ("round_closed", Json.RoundClosed),
        ("round_revealed", Json.RoundRevealed),
        ("round_reset", Json.RoundReset),
        ("countdown_set", Json.CountdownSet),
        ("seminar_ended", Json.SeminarEnded),
        ("seminar_resumed", Json.SeminarResumed),
        ("key_ended", Json.KeyEnded),
        ("board_turned", Json.BoardTurned),
        ("delegate_joined", Json.DelegateJoined),
        ("consent_changed", Json.ConsentChanged),
        ("delegate_withdrew", Json.DelegateWithdrew),
        ("response_captured", Json.ResponseCaptured),
        ("response_withdrawn", Json.ResponseWithdrawn),
        ("analysis_plan_locked", Json.AnalysisPlanLocked),
        ("theme_named", Json.ThemeNamed),
        ("story_coded", Json.StoryCoded),
        ("note_written", Json.NoteWritten),
        ("note_removed", Json.NoteRemoved),
        ("story_approved", Json.StoryApproved),
        ("story_hidden", Json.StoryHidden),
        ("story_pinned", Json.StoryPinned),
        ("moderation_changed", Json.ModerationChanged),
        ("feedback_given", Json.FeedbackGiven),
        ("feedback_removed", Json.FeedbackRemoved),
    ];

    private static readonly Dictionary<string, JsonTypeInfo> ByName = Types.ToDictionary(type => type.Name, type => type.Type, StringComparer.Ordinal);
    private static readonly Dictionary<Type, (string Name, JsonTypeInfo Type)> ByType = Types.ToDictionary(type => type.Type.Type);

    /// <summary>Every event type that may stand in a log, by its name there.</summary>
    public static IEnumerable<(string Name, Type Type)> Known => Types.Select(type => (type.Name, type.Type.Type));

    /// <summary>None where this version does not know it.</summary>
    public static Type? TypeOf(string name) => ByName.GetValueOrDefault(name)?.Type;

    public static string NameOf(NarrativeEvent happened) => ByType[happened.GetType()].Name;

    public static byte[] Write(NarrativeEvent happened) => JsonSerializer.SerializeToUtf8Bytes(happened, ByType[happened.GetType()].Type);

    /// <summary>The same event as <see cref="Read"/> gives, masked; but what a person wrote is never made into a string.</summary>
    /// <exception cref="JsonException">As for <see cref="Read"/>.</exception>
    public static NarrativeEvent ReadWithoutText(string name, ReadOnlySpan<byte> data)
    {
        if (name != "response_captured") return Read(name, data).Masked();
        var reader = new Utf8JsonReader(data);
        reader.Read();
        return ResponseCapturedJson.Read(ref reader, withoutText: true);
    }

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
[JsonSerializable(typeof(RoundReset))]
[JsonSerializable(typeof(CountdownSet))]
[JsonSerializable(typeof(SeminarEnded))]
[JsonSerializable(typeof(SeminarResumed))]
[JsonSerializable(typeof(KeyEnded))]
[JsonSerializable(typeof(BoardTurned))]
[JsonSerializable(typeof(DelegateJoined))]
[JsonSerializable(typeof(ConsentChanged))]
[JsonSerializable(typeof(DelegateWithdrew))]
[JsonSerializable(typeof(ResponseCaptured))]
[JsonSerializable(typeof(ResponseWithdrawn))]
[JsonSerializable(typeof(AnalysisPlanLocked))]
[JsonSerializable(typeof(ThemeNamed))]
[JsonSerializable(typeof(StoryCoded))]
[JsonSerializable(typeof(NoteWritten))]
[JsonSerializable(typeof(NoteRemoved))]
[JsonSerializable(typeof(StoryApproved))]
[JsonSerializable(typeof(StoryHidden))]
[JsonSerializable(typeof(StoryPinned))]
[JsonSerializable(typeof(ModerationChanged))]
[JsonSerializable(typeof(FeedbackGiven))]
[JsonSerializable(typeof(FeedbackRemoved))]
internal sealed partial class EventJsonContext : JsonSerializerContext;
