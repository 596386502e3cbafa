using System.Text.Json;
using System.Text.Json.Serialization;

namespace Narratives.Words;

/// <summary>A name made of one short word, such as <c>safe-to-fail</c>: one type for each thing that is named, so that a mix-up does not compile.</summary>
public interface ISlug<TSelf> where TSelf : struct, ISlug<TSelf>
{
    string Slug { get; }

    static abstract TSelf Of(string slug);
}

/// <summary>A slug is written as a plain string, also as the name of a member.</summary>
public sealed class SlugJson<T> : JsonConverter<T> where T : struct, ISlug<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Of(reader.GetString() ?? throw new JsonException("A name is missing."));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Slug);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Of(reader.GetString() ?? throw new JsonException("A name is missing."));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.Slug);
}
