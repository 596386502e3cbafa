using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Interchange.Tables;
using Narratives.Words;

namespace Narratives.Interchange.Columns;

/// <summary>A column whose values divide the rows into framings or scenarios.</summary>
internal sealed record Division(int Column, ImmutableArray<(string Value, string Slug, Text Name)> Parts)
{
    /// <summary>None where the row does not say, or says something else.</summary>
    public string? IdOf(Row row)
    {
        var said = row[Column].Trim();
        foreach (var part in Parts)
        {
            if (part.Value == said) return part.Slug;
        }
        return null;
    }

    public ImmutableArray<Framing> Framings => [.. Parts.Select(part => new Framing(new FramingId(part.Slug), part.Name, part.Name))];

    public ImmutableArray<Scenario> Scenarios => [.. Parts.Select(part => new Scenario(new ScenarioId(part.Slug), part.Name, part.Name))];
}
