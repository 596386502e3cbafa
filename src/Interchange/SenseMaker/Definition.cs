using System.Collections.Immutable;
using System.Text.Json;
using Narratives.Interchange.Columns;
using Narratives.Words;

namespace Narratives.Interchange.SenseMaker;

/// <summary>The definition that comes beside a SenseMaker export: what was asked.</summary>
internal sealed record Definition(string Id, string Name, Language Language, ImmutableArray<Asked> Signifiers)
{
    /// <summary>Null when it is no definition.</summary>
    public static Definition? Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var json = JsonDocument.Parse(file.Span is [0xEF, 0xBB, 0xBF, ..] ? file[3..] : file);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("signifiers", out var signifiers) || signifiers.ValueKind != JsonValueKind.Array) return null;
            return new Definition(Word(root, "id"), PlainText.Of(Word(root, "name")), Languages.Of(Word(root, "language")) ?? Language.English,
                [.. signifiers.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object).Select(ReadOne).Where(asked => asked.Id.Length > 0)]);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException) // the latter of a text that is no UTF-8, or half a character
        {
            return null;
        }
    }

    private static Asked ReadOne(JsonElement one)
    {
        var content = one.TryGetProperty("content", out var found) ? found : default;
        return new Asked(Word(one, "id"), Word(one, "type"), PlainText.Of(Word(one, "title")),
            Says(one, "allow_na"), Says(one, "required"), Says(one, "sticky"), Says(one, "fragment"),
            Things(content, "items", "title"), Things(content, "labels", "text"), Things(content, "stones", "title"),
            AxisOf(content, "x"), AxisOf(content, "y"),
            content.ValueKind == JsonValueKind.Object && content.TryGetProperty("max_responses", out var most) && most.ValueKind == JsonValueKind.Number && most.TryGetInt32(out var count) ? count : 1);
    }

    /// <summary>Lists without members are written as empty objects.</summary>
    private static ImmutableArray<Thing> Things(JsonElement content, string member, string text) =>
        content.ValueKind == JsonValueKind.Object && content.TryGetProperty(member, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object).Select(one => new Thing(Word(one, "id"), PlainText.Of(Word(one, text))))]
            : [];

    private static (string Name, string Low, string High) AxisOf(JsonElement content, string which) =>
        content.ValueKind == JsonValueKind.Object && content.TryGetProperty("axis", out var axes) && axes.ValueKind == JsonValueKind.Object &&
        axes.TryGetProperty(which, out var axis) && axis.ValueKind == JsonValueKind.Object
            ? (PlainText.Of(Word(axis, "name")), PlainText.Of(Word(axis, "start_label")), PlainText.Of(Word(axis, "end_label")))
            : ("", "", "");

    /// <summary>Some members are wrapped in a list of one.</summary>
    private static string Word(JsonElement one, string member)
    {
        if (one.ValueKind != JsonValueKind.Object || !one.TryGetProperty(member, out var value)) return "";
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0) value = value[0];
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };
    }

    private static bool Says(JsonElement one, string member) => one.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.True;
}

/// <summary>A project element; most are signifiers.</summary>
/// <param name="Sticky">Kept by the collector from one entry of a person to the next: of a list, a question about the person.</param>
/// <param name="Fragment">This text is the story.</param>
internal sealed record Asked(
    string Id, string Type, string Title, bool AllowNa, bool Required, bool Sticky, bool Fragment,
    ImmutableArray<Thing> Items, ImmutableArray<Thing> Labels, ImmutableArray<Thing> Stones,
    (string Name, string Low, string High) X, (string Name, string Low, string High) Y, int MostResponses);

/// <summary>An item, a label or a stone.</summary>
internal sealed record Thing(string Id, string Title);
