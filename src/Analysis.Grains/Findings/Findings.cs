using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Narratives.Analysis.Figures;
using Narratives.Instruments;
using Narratives.Planning;
using Narratives.Words;

namespace Narratives.Analysis.Found;

/// <summary>
/// What was found: one immutable document, made from collected answers, in the shape of its JSON (<c>findings.json</c>; the pages know
/// it from <c>findingsContract.ts</c> and <c>placementContract.ts</c>, where each member is explained). Positions and differences are fractions of the line. No list
/// of people has names or an order of time.
/// </summary>
/// <param name="DataHash">SHA-256 of what was analysed, in hexadecimal.</param>
/// <param name="Compared">Framework 1 and framework 2; none where there is only one framing.</param>
/// <param name="KnowsDelegates">False: the source does not say who answered, and nothing is paired.</param>
public sealed record Findings(
    int Schema, string Program, int Seed, int Draws, double Level, string DataHash, Text Title, Instrument Instrument, AnalysisPlan? Plan, Selection Selection,
    Compared? Compared, bool KnowsDelegates, FoundUnits Units, ImmutableArray<SignifierFinding> Signifiers, ImmutableArray<FamilyMember> Family,
    ImmutableArray<WordFound> Words, ImmutableArray<Text> Sentences)
{
    /// <summary>Where two seminars that were asked the very same were taken together: what differs between them.</summary>
    public SeminarsFound? Seminars { get; init; }
}

public sealed record Compared(FramingId First, FramingId Second);

/// <param name="CompletePairs">Delegate × scenario with a response under both framings.</param>
/// <param name="Confounded">Only one order was used: framing cannot be told from order.</param>
public sealed record FoundUnits(
    int Delegates, int Responses, int CompletePairs, int AfterReveal, int Late, OrderCounts Order, bool Confounded, Careless Careless, ImmutableArray<FoundLeftOut> LeftOut);

/// <summary>Delegates by the framing that they answered under first; unknown also where they answered under one only.</summary>
public sealed record OrderCounts(int FirstThenSecond, int SecondThenFirst, int Unknown);

/// <summary>Responses that look as if nobody had thought: flagged, never dropped; each question has a row without them. One response may be flagged for several reasons.</summary>
/// <param name="Fast">Less than two seconds for each mark placed, where time was measured.</param>
/// <param name="Identical">The same position on every slider, where at least three were placed.</param>
/// <param name="Unmoved">Of delegates who placed every slider at the same position in each of their (at least four) responses.</param>
public sealed record Careless(int Responses, int Fast, int Identical, int Unmoved);

public sealed record FoundLeftOut(Text Reason, int Count, ImmutableArray<int> Lines);

/// <summary>What was found with one signifier. A closed family of five kinds.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(SliderFinding), "slider")]
[JsonDerivedType(typeof(TriadFinding), "triad")]
[JsonDerivedType(typeof(StonesFinding), "stones")]
[JsonDerivedType(typeof(ChoiceFinding), "choice")]
[JsonDerivedType(typeof(StoryFinding), "story")]
public abstract record SignifierFinding
{
    private protected SignifierFinding() { }

    public required SignifierId Signifier { get; init; }

    public required FoundRole Role { get; init; }

    public required ImmutableArray<CellStates> States { get; init; }

    /// <summary>Not applicable by framing, of the same delegates.</summary>
    public NotApplicableFound? NotApplicable { get; init; }

    public ImmutableArray<Text> Sentences { get; init; } = [];

    public ImmutableArray<SensitivityRow> Sensitivity { get; init; } = [];
}

public enum FoundRole
{
    Primary,
    Secondary,
    Exploratory,
}

public sealed record CellStates(FramingId Framing, ScenarioId Scenario, States States);

/// <summary>Exact McNemar over delegates: said <i>not applicable</i> at least once under one framing and never under the other.</summary>
public sealed record NotApplicableFound(int FirstOnly, int SecondOnly, double P);

/// <summary>The same comparison with other answers in or out. Without numbers where delegates, or those who make the difference to the primary row, are too few to be shown.</summary>
/// <param name="Id"><c>primary</c>, <c>withLate</c>, <c>withAfterReveal</c>, <c>withoutCareless</c>, <c>notApplicableAsMissing</c>, <c>zeros</c>.</param>
public sealed record SensitivityRow(string Id, Text Name, int Delegates, double? Estimate, double? Low, double? High, double? P);

/// <param name="Holm">Within the declared family; none for exploratory ones.</param>
/// <param name="MaxT">As <paramref name="Holm"/>; none where the member is not one contrast.</param>
/// <param name="BenjaminiHochberg">Over the exploratory ones; none for the declared family.</param>
public sealed record FamilyMember(SignifierId Signifier, string? Stone, FoundRole Role, double P, double? Holm, double? MaxT, double? BenjaminiHochberg);

/// <param name="First">In the stories of framework 1.</param>
public sealed record WordFound(string Word, FramingId Framing, double Z, int First, int Second, int Delegates);
