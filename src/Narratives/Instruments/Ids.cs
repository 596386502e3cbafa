using System.Text.Json.Serialization;
using Narratives.Words;

namespace Narratives.Instruments;

[JsonConverter(typeof(SlugJson<SignifierId>))]
public readonly record struct SignifierId(string Slug) : ISlug<SignifierId>
{
    public static SignifierId Of(string slug) => new(slug);

    public override string ToString() => Slug;
}

[JsonConverter(typeof(SlugJson<FramingId>))]
public readonly record struct FramingId(string Slug) : ISlug<FramingId>
{
    public static FramingId Of(string slug) => new(slug);

    public override string ToString() => Slug;
}

[JsonConverter(typeof(SlugJson<ScenarioId>))]
public readonly record struct ScenarioId(string Slug) : ISlug<ScenarioId>
{
    public static ScenarioId Of(string slug) => new(slug);

    public override string ToString() => Slug;
}

/// <summary>One framing × one scenario: what one round asks about, and the unit in which patterns are kept.</summary>
public readonly record struct Cell(FramingId Framing, ScenarioId Scenario)
{
    public override string ToString() => $"{Framing}/{Scenario}";
}
