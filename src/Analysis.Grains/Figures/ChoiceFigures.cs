using System.Diagnostics;
using Narratives.Analysis.Patterns;
using Narratives.Seminars;

namespace Narratives.Analysis.Figures;

/// <summary>A choice: how often each option was chosen under each framing, in the order of the instrument.</summary>
internal static class ChoiceFigures
{
    /// <summary>A choice has one picture for all steps but the shift: options side by side by framing.</summary>
    public static ChoiceFigure? Of(Asked asked) => asked.Figure switch
    {
        FigureName.Pooled or FigureName.Coloured or FigureName.Rows or FigureName.Grid or FigureName.Zones => new ChoiceFigure
        {
            Signifier = asked.Signifier,
            Units = asked.Units(asked.Paired()),
            Framings = [.. asked.Framings.Select(under => Alone(under, [.. under.Patterns<ChoicePattern>(asked.Signifier)], asked.Placers([under])))],
        },
        FigureName.Shift or FigureName.Lines => null,
        _ => throw new UnreachableException(),
    };

    private static FramingChoices Alone(Under under, ChoicePattern[] patterns, int placers)
    {
        var placed = patterns.Sum(pattern => pattern.Placed);
        if (SmallCells.TooFew(placers)) return new FramingChoices(under.Framing, placed, TooFew: true, []);
        return new FramingChoices(under.Framing, placed, TooFew: false,
            [.. patterns[0].Options.Select((option, index) => new OptionCount(option, patterns.Sum(pattern => pattern.Chosen[index])))]);
    }
}
