using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Interpreting;

/// <summary>From a brush as a page sent it to one that fits a question of this instrument.</summary>
public static class ReadBrush
{
    public const int FewestCorners = 3;

    /// <summary>More than a hand draws; each costs time for each answer.</summary>
    public const int MostCorners = 500;

    /// <summary>A hand may draw a little beyond a figure's edge.</summary>
    private const double Margin = 1;

    public static Outcome<Brush> Decide(Instrument instrument, Brush? told, string field = "brush")
    {
        if (told is null) return Refusals.Missing(field);
        var fits = (told, instrument.Find(told.Signifier)) switch
        {
            (_, null) => Refusals.UnknownSignifier($"{field}.signifier"),
            (SliderBrush(_, var from, var to), Slider) => Between(from, to, field),
            (ShiftBrush(_, var from, var to), Slider) => Between(from, to, field),
            (TriadBrush(_, var outline), Triad) => Drawn(outline, field),
            (StonesBrush(_, var stone, var outline), Stones stones) =>
                stones.Movable.Any(movable => movable.Id == stone) ? Drawn(outline, field) : Refusals.UnknownStone($"{field}.stone"),
            (ChoiceBrush(_, var options), Choice choice) => Offered(options, choice, field),
            (SliderBrush or ShiftBrush or TriadBrush or StonesBrush or ChoiceBrush, not null) => Refusals.WrongBrush($"{field}.kind"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return fits is { } fault ? fault : told;
    }

    private static Refusal? Between(double from, double to, string field) =>
        double.IsFinite(from) && double.IsFinite(to) && from <= to ? null : Refusals.WrongBrush($"{field}.from");

    private static Refusal? Drawn(ImmutableArray<OutlinePoint> outline, string field) =>
        !outline.IsDefault && outline.Length is >= FewestCorners and <= MostCorners && outline.All(corner => Near(corner.X) && Near(corner.Y))
            ? null
            : Refusals.WrongBrush($"{field}.outline");

    private static bool Near(double number) => number is >= -Margin and <= 1 + Margin;

    private static Refusal? Offered(ImmutableArray<string> options, Choice choice, string field) =>
        !options.IsDefaultOrEmpty && options.All(choice.Offers) ? null : Refusals.UnknownOption($"{field}.options");
}
