using System.Text.Json;
using System.Text.Json.Serialization;

namespace Narratives.Words;

/// <summary>An identity that is a UUID. The default value names nobody.</summary>
public interface IIdentity<TSelf> where TSelf : struct, IIdentity<TSelf>
{
    Guid Value { get; }

    static abstract TSelf Of(Guid value);
}

[JsonConverter(typeof(IdentityJson<SeminarId>))]
public readonly record struct SeminarId(Guid Value) : IIdentity<SeminarId>
{
    public static SeminarId Of(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

[JsonConverter(typeof(IdentityJson<DelegateId>))]
public readonly record struct DelegateId(Guid Value) : IIdentity<DelegateId>
{
    public static DelegateId Of(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>Made by the phone (UUID version 7), so that sending again is harmless. Operational: it holds a time, and is never exported.</summary>
[JsonConverter(typeof(IdentityJson<ResponseId>))]
public readonly record struct ResponseId(Guid Value) : IIdentity<ResponseId>
{
    public static ResponseId Of(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

public sealed class IdentityJson<T> : JsonConverter<T> where T : struct, IIdentity<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.Of(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
