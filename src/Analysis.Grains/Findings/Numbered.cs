using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Marks;

namespace Narratives.Analysis.Found;

/// <summary>How each kind of placement is read as numbers.</summary>
internal static class Numbered
{
    public static bool Slider(Mark mark, Span<double> into)
    {
        if (mark.Placement is not SliderPlacement(var position)) return false;
        into[0] = position.Fraction;
        return true;
    }

    /// <summary>Left and top.</summary>
    public static bool Parts(Mark mark, Span<double> into)
    {
        if (mark.Placement is not TriadPlacement(var point)) return false;
        (into[0], into[1]) = (point.Left.Fraction, point.Top.Fraction);
        return true;
    }

    /// <summary>In the plane of an equilateral triangle with corners (0, 0), (0.5, √3/2), (1, 0): plain distance.</summary>
    public static bool InTriangle(Mark mark, Span<double> into)
    {
        if (!Parts(mark, into)) return false;
        (into[0], into[1]) = (1 - into[0] - into[1] / 2, into[1] * Math.Sqrt(3) / 2);
        return true;
    }

    public static bool LogRatios(Mark mark, Span<double> into) => LogRatios(mark, into, LogRatio.Zero);

    /// <summary>With ten times as much in the place of zeros: what depends on the replacement shows.</summary>
    public static bool LogRatiosOfMore(Mark mark, Span<double> into) => LogRatios(mark, into, 10 * LogRatio.Zero);

    public static ReadNumbers Stone(string id) => (mark, into) =>
    {
        if (mark.Placement is not StonesPlacement(var points)) return false;
        foreach (var point in points)
        {
            if (point.Stone != id) continue;
            (into[0], into[1]) = (point.X.Fraction, point.Y.Fraction);
            return true;
        }
        return false;
    };

    /// <summary>One number for each option: 1 where it was chosen.</summary>
    public static ReadNumbers Options(Choice choice)
    {
        var options = OptionsOf(choice);
        return (mark, into) =>
        {
            if (mark.Placement is not ChoicePlacement(var chosen, _)) return false;
            for (var option = 0; option < options.Length; option++) into[option] = chosen.Contains(options[option]) ? 1 : 0;
            return true;
        };
    }

    /// <summary>In the order of the instrument, the reserved ones last.</summary>
    public static ImmutableArray<string> OptionsOf(Choice choice) =>
    [
        .. choice.Options.Select(option => option.Id),
        .. choice.Other ? [Choice.OtherId] : Array.Empty<string>(),
        .. choice.PreferNotToSay ? [Choice.PreferNotToSayId] : Array.Empty<string>(),
    ];

    private static bool LogRatios(Mark mark, Span<double> into, double zero)
    {
        if (mark.Placement is not TriadPlacement(var point)) return false;
        (into[0], into[1]) = LogRatio.Of(point, zero);
        return true;
    }
}
