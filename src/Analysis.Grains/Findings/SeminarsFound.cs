using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Analysis.Found;

/// <summary>
/// Two seminars side by side. They are different people, so nothing is paired across; where each compared the frameworks within its own
/// delegates, the two shifts are compared. Never declared beforehand, always exploratory.
/// </summary>
public sealed record SeminarsFound(Text First, Text Second, ImmutableArray<SeminarDifference> Signifiers, ImmutableArray<Text> Sentences);

/// <summary>One signifier in both seminars: how far their delegates moved between the frameworks or, with one framing only, where they placed it.</summary>
/// <param name="Shift">True: framework 2 − framework 1. False: places.</param>
/// <param name="TooFew">One of the two has too few delegates to be shown, and none has numbers.</param>
public sealed record SeminarDifference(SignifierId Signifier, string? Stone, bool Shift, bool TooFew, SeminarSide First, SeminarSide Second)
{
    /// <summary>Second − first, of a slider; Welch's interval.</summary>
    public double? Difference { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    /// <summary>By exchanging the labels of the two seminars.</summary>
    public double? P { get; init; }

    /// <summary>Over all signifiers of the two seminars.</summary>
    public double? BenjaminiHochberg { get; init; }
}

/// <param name="Delegates">Who have a pair, or where places are compared who placed it.</param>
/// <param name="Mean">Of a slider; with the interval that the seminar's own findings have.</param>
/// <param name="From">Of a triad or a stone: the centre under framework 1.</param>
/// <param name="To">The centre under framework 2, or of all placements where places are compared.</param>
public sealed record SeminarSide(int Delegates, double? Mean, double? Low, double? High, Part? From, Part? To);
