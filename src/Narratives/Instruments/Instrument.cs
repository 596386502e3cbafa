using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Narratives.Words;

namespace Narratives.Instruments;

/// <summary>Everything a delegate is asked, in every language. Versioned, and frozen once answers may exist.</summary>
public sealed record Instrument(
    string Id,
    int Version,
    ImmutableArray<Language> Languages,
    Text Name,
    Text Stem,
    ImmutableArray<Framing> Framings,
    ImmutableArray<Scenario> Scenarios,
    ImmutableArray<Signifier> Signifiers,
    ImmutableArray<Choice> AboutYou,
    ConsentText Consent)
{
    /// <summary>
    /// The signifiers are shown in an order drawn by chance for each delegate, the same in every cell. A story stays where it is, and a
    /// question that depends on a choice follows it. The order that was shown is stored with each mark.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool RandomOrder { get; init; }

    /// <summary>About breakfast or the like: shown once before the first round, to learn the controls by. Never sent and never stored.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<Signifier>? Practice { get; init; }

    /// <summary>Every framing × scenario, framing by framing: the order of the rounds unless the plan says otherwise.</summary>
    public IEnumerable<Cell> Cells => from framing in Framings from scenario in Scenarios select new Cell(framing.Id, scenario.Id);

    public Signifier? Find(SignifierId id)
    {
        foreach (var signifier in Signifiers)
        {
            if (signifier.Id == id) return signifier;
        }
        return null;
    }
}

/// <summary>A way of looking at risk that delegates are given before they answer: <i>Failure is Not an Option</i>, <i>Safe to Fail</i>.</summary>
public sealed record Framing(FramingId Id, Text Name, Text Description);

/// <summary>A challenge that is discussed at the tables, and then answered about under each framing.</summary>
public sealed record Scenario(ScenarioId Id, Text Name, Text Description);

/// <summary>What a delegate agrees to: an introduction and four separate ticks. The version is stored with the ticks.</summary>
public sealed record ConsentText(int Version, Text Introduction, Text Count, Text ShowDot, Text AnalyseStory, Text QuoteStory);
