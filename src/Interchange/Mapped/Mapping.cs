using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Narratives.Words;

namespace Narratives.Interchange.Mapped;

/// <summary>Which column of a CSV is what. A small JSON file, with these names in camelCase; what is left out is not there.</summary>
/// <param name="Delegate">The column that says who answered; without, every row is its own delegate and nothing is paired.</param>
/// <param name="Turn">The column that says which of a delegate's answers a row is, from 1.</param>
/// <param name="AfterReveal">The column that is 1 for answers given after the results were seen.</param>
/// <param name="NotApplicable">What a cell says for "not applicable", such as <c>N/A</c>. A blank cell is untouched.</param>
public sealed record Mapping(
    string? Name = null, string? Language = null, string? Delegate = null, MappedDivision? Framing = null, MappedDivision? Scenario = null,
    string? Turn = null, string? AfterReveal = null, string? LanguageColumn = null,
    ImmutableArray<MappedSlider> Sliders = default, ImmutableArray<MappedTriad> Triads = default, ImmutableArray<MappedPlane> Planes = default,
    ImmutableArray<MappedChoice> Choices = default, ImmutableArray<MappedStory> Stories = default, ImmutableArray<MappedChoice> AboutYou = default,
    ImmutableArray<string> NotApplicable = default)
{
    public static Outcome<Mapping> Read(ReadOnlySpan<byte> file)
    {
        try
        {
            return JsonSerializer.Deserialize(file, MappingJson.Default.Mapping) is { } mapping ? mapping : Unreadable("$");
        }
        catch (JsonException damaged)
        {
            return Unreadable(damaged.Path ?? "$");
        }
    }

    private static Refusal Unreadable(string path) => new("unreadable-mapping", path, Text.Of(
        $"The mapping cannot be read at {path}: it is no JSON there, a needed member is missing, or one is not known.",
        $"Ni ellir darllen y mapio yn {path}: nid JSON mohono yno, mae aelod angenrheidiol ar goll, neu nid yw un yn hysbys."));
}

/// <param name="Values">In the order of the framings or scenarios; without, each value of the column, in the order of the file.</param>
public sealed record MappedDivision(string Column, ImmutableArray<MappedValue> Values = default);

/// <param name="Value">What the cell says.</param>
public sealed record MappedValue(string Value, string? Name = null);

/// <param name="Min">The number at the left end; it may be the larger one.</param>
public sealed record MappedSlider(string Column, double Min, double Max, string? Question = null, string? Left = null, string? Right = null);

/// <summary>The columns of three parts, which make 1 or 100 together.</summary>
public sealed record MappedTriad(MappedPart Left, MappedPart Top, MappedPart Right, string? Question = null);

public sealed record MappedPart(string Column, string? Label = null);

public sealed record MappedPlane(MappedAxis X, MappedAxis Y, string? Question = null);

public sealed record MappedAxis(string Column, double Min, double Max, string? Title = null, string? Low = null, string? High = null);

/// <param name="Options">What a cell may say; without, each value of the column, in the order of the file.</param>
/// <param name="Between">What stands between several chosen in one cell.</param>
public sealed record MappedChoice(string Column, string? Question = null, ImmutableArray<string> Options = default, string? Between = null, bool Ordered = false);

public sealed record MappedStory(string Column, string? TitleColumn = null, string? Question = null);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, NumberHandling = JsonNumberHandling.Strict,
    RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(Mapping))]
internal sealed partial class MappingJson : JsonSerializerContext;
