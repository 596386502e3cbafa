using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Interpreting;

/// <summary>What is looked at; empty lists and nulls mean everything.</summary>
public sealed record Selection(
    ImmutableArray<FramingId> Framings, ImmutableArray<ScenarioId> Scenarios, ImmutableArray<ChosenAboutYou> AboutYou, Language? Language, Order? Order, RevealPart Reveal)
{
    /// <summary>Everything that was answered before its reveal: the primary result.</summary>
    public static readonly Selection Everything = new([], [], [], null, null, RevealPart.Before);
}

/// <summary>Delegates who chose one of these options about themselves.</summary>
public sealed record ChosenAboutYou(SignifierId Signifier, ImmutableArray<string> Options);

public enum Order
{
    FirstThenSecond,
    SecondThenFirst,
}

public enum RevealPart
{
    Before,
    After,
    All,
}
