using System.Collections.Frozen;
using System.Text;
using Narratives.Events;

namespace Narratives.EventLog.Engines;

/// <summary>What stands in the columns <c>type</c> and <c>mt_dotnet_type</c>, made once.</summary>
internal static class EventNames
{
    private static readonly FrozenDictionary<Type, (string Name, string Dotnet)> Texts = EventJson.Known.ToFrozenDictionary(
        known => known.Type,
        known => (known.Name, $"{known.Type.FullName}, {known.Type.Assembly.GetName().Name}"));

    private static readonly FrozenDictionary<Type, (byte[] Name, byte[] Dotnet)> Columns = Texts.ToFrozenDictionary(
        known => known.Key,
        known => (Encoding.UTF8.GetBytes(known.Value.Name), Encoding.UTF8.GetBytes(known.Value.Dotnet)));

    private static readonly (byte[] Utf8, string Name)[] Known =
        [.. EventJson.Known.OrderByDescending(known => known.Name == "response_captured").Select(known => (Encoding.UTF8.GetBytes(known.Name), known.Name))];

    public static byte[] Name(NarrativeEvent happened) => Columns[happened.GetType()].Name;

    public static byte[] Dotnet(NarrativeEvent happened) => Columns[happened.GetType()].Dotnet;

    public static byte[] Dotnet(Type type) => Columns[type].Dotnet;

    public static string DotnetText(Type type) => Texts[type].Dotnet;

    /// <summary>What stands in the column <c>type</c> of a stream.</summary>
    public static string Of(StreamKind kind) => kind switch
    {
        StreamKind.Seminar => "seminar",
        StreamKind.Delegate => "delegate",
        StreamKind.Response => "response",
        StreamKind.Workbench => "workbench",
        StreamKind.Moderation => "moderation",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The same columns as text.</summary>
    public static (string Name, string Dotnet) TextOf(NarrativeEvent happened) => Texts[happened.GetType()];

    /// <summary>The known name without making a string; an unknown one is made, for the one who decodes it to complain about.</summary>
    public static string Of(ReadOnlySpan<byte> utf8)
    {
        foreach (var (known, name) in Known)
        {
            if (utf8.SequenceEqual(known)) return name;
        }
        return Encoding.UTF8.GetString(utf8);
    }
}
