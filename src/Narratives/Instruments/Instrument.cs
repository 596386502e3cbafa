using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Narratives.Picturing;
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

    /// <summary>How answers are asked for: in rounds unless it says otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Collection Collection { get; init; }

    /// <summary>Who meets which framing first. Other than as planned, delegates go at their own pace.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public CrossoverBy Crossover { get; init; }

    /// <summary>Every round may be open beside the others.</summary>
    [JsonIgnore]
    public bool HasRoundsBesideEachOther => Collection is not Collection.Rounds;

    /// <summary>A delegate may answer each cell as often as they have something to tell, days apart.</summary>
    [JsonIgnore]
    public bool IsOpen => Collection is Collection.Open;

    /// <summary>About breakfast or the like: shown once before the first round, to learn the controls by. Never sent and never stored.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<Signifier>? Practice { get; init; }

    /// <summary>Shown beside the easy-read wordings of the texts that they name, and only there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<Picture>? Pictures { get; init; }

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

[JsonConverter(typeof(JsonStringEnumConverter<Collection>))]
public enum Collection
{
    /// <summary>One round at a time, and one answer of each delegate in each.</summary>
    [JsonStringEnumMemberName("rounds")]
    Rounds,

    /// <summary>
    /// Every round may be open beside the others; each delegate goes through those that are, in their own order, and has one answer in
    /// each. Opened scenario by scenario, a room stays together while half of it meets the one framing first and half the other.
    /// </summary>
    [JsonStringEnumMemberName("ownPace")]
    OwnPace,

    /// <summary>For days or weeks: every round may be open beside the others, and every story that a delegate tells is an answer of its own.</summary>
    [JsonStringEnumMemberName("open")]
    Open,
}

/// <summary>Everybody in the same order, or half of them in the other (AB/BA): then a difference between the framings is not one between first and second.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CrossoverBy>))]
public enum CrossoverBy
{
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Assigned as delegates join, as evenly as it can be.</summary>
    [JsonStringEnumMemberName("delegate")]
    Delegate,

    /// <summary>By the choice <c>table</c> of “about you”: every other table begins with the second framing. Whoever names no table is assigned as a delegate.</summary>
    [JsonStringEnumMemberName("table")]
    Table,
}

/// <summary>A way of looking at risk that delegates are given before they answer: <i>Failure is Not an Option</i>, <i>Safe to Fail</i>.</summary>
public sealed record Framing(FramingId Id, Text Name, Text Description);

/// <summary>A challenge that is discussed at the tables, and then answered about under each framing.</summary>
public sealed record Scenario(ScenarioId Id, Text Name, Text Description);

/// <summary>What a delegate agrees to: an introduction and four separate ticks. The version is stored with the ticks.</summary>
public sealed record ConsentText(int Version, Text Introduction, Text Count, Text ShowDot, Text AnalyseStory, Text QuoteStory);
