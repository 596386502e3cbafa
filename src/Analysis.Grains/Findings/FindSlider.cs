using System.Collections.Immutable;
using Narratives.Analysis.Found.Sentences;
using Narratives.Analysis.Statistics;
using Narratives.Instruments;
using Narratives.Marks;

namespace Narratives.Analysis.Found;

/// <summary>A slider: its distributions, and how the same delegates moved between the frameworks.</summary>
internal static class FindSlider
{
    public static SliderFinding Of(Asked asked, int signifier)
    {
        var considered = asked.Primary;
        var pairs = Pairs.Of(considered, signifier, 1, Read);
        var found = new SliderFinding
        {
            Signifier = considered.Instrument.Signifiers[signifier].Id,
            Role = asked.RoleOf(considered.Instrument.Signifiers[signifier].Id),
            States = CountUnits.States(considered, signifier),
            Lines = FindLines.Of(considered, signifier),
            Paired = FindShift.Of(asked, pairs),
        };
        return found with { Sentences = SaySlider.Of(found, asked.ReadingOf(signifier), asked.PlacedOf(signifier)) };
    }

    internal static bool Read(Mark mark, Span<double> into)
    {
        if (mark.Placement is not SliderPlacement(var position)) return false;
        into[0] = position.Fraction;
        return true;
    }
}
