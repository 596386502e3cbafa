using System.Text.Json;
using System.Text.Json.Serialization;

namespace Narratives.Door;

/// <summary>JSON as it goes over the wire: camelCase, enumerations as camelCase words. The log has its own (PascalCase, for Marten).</summary>
public static class WireJson
{
    public static JsonSerializerOptions Options { get; } = Set(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Set(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowOutOfOrderMetadataProperties = true;
        return options;
    }
}
