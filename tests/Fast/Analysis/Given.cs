using System.Collections.Immutable;
using Narratives.Analysis.Patterns;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Tests.Fast.Analysis;

/// <summary>A small instrument with every kind of signifier, and marks on it.</summary>
internal static class Given
{
    public static readonly SeminarId Seminar = new(new Guid(1, 0, 0, new byte[8]));

    public static readonly SignifierId Reporting = new("reporting");
    public static readonly SignifierId Helpful = new("helpful");
    public static readonly SignifierId Involving = new("involving");
    public static readonly SignifierId Roles = new("roles");
    public static readonly SignifierId Told = new("told");

    public static readonly Consent Yes = new(1, Count: true, ShowDot: true, AnalyseStory: true, QuoteStory: true);
    public static readonly Consent NotCounted = Yes with { Count = false };
    public static readonly Consent NoDot = Yes with { ShowDot = false };

    private static readonly Text Words = Text.Of("words", "geiriau");

    public static readonly Instrument AllKinds = WithFramings("fail-not", "fail-safe");

    /// <summary>Framing 1 or 2 (3), scenario 1, 2 or 3.</summary>
    public static Cell Cell(int framing, int scenario) => Instrument3.Cells.ElementAt((framing - 1) * 3 + scenario - 1);

    private static Instrument Instrument3 => WithFramings("fail-not", "fail-safe", "fail-well");

    public static Instrument WithFramings(params string[] framings) => new(
        "test", 1, [Language.English, Language.Welsh], Words, Words,
        [.. framings.Select(id => new Framing(new FramingId(id), Words, Words))],
        [.. new[] { "flood", "fire", "theft" }.Select(id => new Scenario(new ScenarioId(id), Words, Words))],
        [
            new Slider(Reporting, Words, Required: false, NotApplicable: true, Words, Words),
            new Triad(Helpful, Words, Required: false, NotApplicable: true, Words, Words, Words),
            new Stones(Involving, Words, Required: false, NotApplicable: true, new Axis(Words, Words, Words), new Axis(Words, Words, Words),
                [new Stone("us", Words), new Stone("them", Words)]),
            new Choice(Roles, Words, Required: false, NotApplicable: true, [new Option("front", Words), new Option("back", Words)],
                Several: true, Ordered: false, Other: true, PreferNotToSay: true),
            new Story(Told, Words, Required: false, NotApplicable: true, Titled: false),
        ],
        [], new ConsentText(1, Words, Words, Words, Words, Words));

    public static Mark Slider(double position) => new(Reporting, MarkState.Placed, new SliderPlacement(Position.Of(position)));

    public static Mark Triad(double left, double top) =>
        TriadPoint.TryOf(left, top, Math.Max(0, 1 - left - top), out var point) ? new Mark(Helpful, MarkState.Placed, new TriadPlacement(point)) : throw new ArgumentOutOfRangeException(nameof(left));

    public static Mark Stones(params (string Stone, double X, double Y)[] stones) => new(Involving, MarkState.Placed,
        new StonesPlacement([.. stones.Select(stone => new StonePoint(stone.Stone, Position.Of(stone.X), Position.Of(stone.Y)))]));

    public static Mark Choice(params string[] options) => new(Roles, MarkState.Placed, new ChoicePlacement([.. options], null));

    public static Mark Story(string text) => new(Told, MarkState.Placed, new StoryPlacement(null, text));

    public static BoardView View(SignifierId signifier, FigureName figure) => new(Screen.Figure, signifier, figure, Hidden: false, Language.English);

    public static SliderPattern Slider(this CellPattern pattern) => (SliderPattern)pattern.Find(Reporting)!;

    /// <summary>The placements of a slider, in ten-thousandths and in order.</summary>
    public static ImmutableArray<int> Placed(this PositionCounts counts)
    {
        var placed = ImmutableArray.CreateBuilder<int>();
        var at = counts.AtTenThousandths;
        for (var position = 0; position < at.Length; position++)
        {
            for (var time = 0; time < at[position]; time++) placed.Add(position);
        }
        return placed.ToImmutable();
    }
}
