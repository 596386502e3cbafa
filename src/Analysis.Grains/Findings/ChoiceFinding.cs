using System.Collections.Immutable;
using Narratives.Analysis.Figures;
using Narratives.Instruments;

namespace Narratives.Analysis.Found;

public sealed record ChoiceFinding : SignifierFinding
{
    public required ImmutableArray<ChoiceFound> Groups { get; init; }

    /// <summary>Averaging has no meaning for a choice, so there is one row for each scenario, and one for all where there is only one.</summary>
    public ImmutableArray<ChoicePaired> Paired { get; init; } = [];

    /// <summary>Only where nothing can be paired.</summary>
    public ChoiceUnpaired? Unpaired { get; init; }
}

public sealed record ChoiceFound(FramingId? Framing, ScenarioId? Scenario, int Placed, bool TooFew, ImmutableArray<OptionCount> Options);

/// <summary>Exact McNemar for each option; Stuart–Maxwell over all of a single choice.</summary>
public sealed record ChoicePaired(ScenarioId? Scenario, int Delegates, int Pairs, bool TooFew, double? Statistic, double? P, ImmutableArray<OptionMoved> Options);

public sealed record OptionMoved(string Option, int FirstOnly, int SecondOnly, int Both, double P);

public sealed record ChoiceUnpaired(double ChiSquare, int Freedom, double P, bool Fisher, double CramersV, double LeastExpected);

/// <param name="Stories">With a text that may be analysed.</param>
public sealed record StoryFinding(int Stories) : SignifierFinding;
