using System.Collections.Immutable;
using System.Globalization;
using Narratives.Instruments;
using Narratives.Interchange.Columns;
using Narratives.Interchange.Tables;
using Narratives.Words;

namespace Narratives.Interchange.Mapped;

/// <summary>From a mapping and the table that it is for to signifiers and readers of their marks. Every named column is there, once.</summary>
internal sealed class MakeMapped(Table table, Mapping mapping)
{
    private readonly Slugs slugs = new();
    private readonly HashSet<string> notApplicable = [.. mapping.NotApplicable.OrEmpty()];

    public UsedColumns Used { get; } = new(table);

    public Language Language { get; } = Languages.Of(mapping.Language ?? "") ?? Language.English;

    public static IEnumerable<string> ColumnsOf(Mapping mapping) => new[]
    {
        mapping.Delegate, mapping.Framing?.Column, mapping.Scenario?.Column, mapping.Turn, mapping.AfterReveal, mapping.LanguageColumn,
    }.OfType<string>()
        .Concat(mapping.Sliders.OrEmpty().Select(slider => slider.Column))
        .Concat(mapping.Triads.OrEmpty().SelectMany(triad => new[] { triad.Left.Column, triad.Top.Column, triad.Right.Column }))
        .Concat(mapping.Planes.OrEmpty().SelectMany(plane => new[] { plane.X.Column, plane.Y.Column }))
        .Concat(mapping.Choices.OrEmpty().Concat(mapping.AboutYou.OrEmpty()).Select(choice => choice.Column))
        .Concat(mapping.Stories.OrEmpty().SelectMany(story => new[] { story.Column, story.TitleColumn }.OfType<string>()));

    public static IEnumerable<(string Column, double Min, double Max)> LinesOf(Mapping mapping) =>
        mapping.Sliders.OrEmpty().Select(slider => (slider.Column, slider.Min, slider.Max))
            .Concat(mapping.Planes.OrEmpty().SelectMany(plane => new[] { plane.X, plane.Y }).Select(axis => (axis.Column, axis.Min, axis.Max)));

    public int Take(string? column, string use) => column is null ? -1 : Used.Take(column, use);

    public ImmutableArray<MarkReader> Readers() =>
    [
        .. mapping.Sliders.OrEmpty().Select(Slider),
        .. mapping.Triads.OrEmpty().Select(Triad),
        .. mapping.Planes.OrEmpty().Select(Plane),
        .. mapping.Choices.OrEmpty().Select(Choice),
        .. mapping.Stories.OrEmpty().Select(Story),
    ];

    public ImmutableArray<MarkReader> AboutYou() => [.. mapping.AboutYou.OrEmpty().Select(Choice)];

    public Division? Division(MappedDivision? division, string use)
    {
        if (division is null) return null;
        var column = Take(division.Column, use);
        var named = new Slugs();
        var values = division.Values.IsDefaultOrEmpty ? ValuesIn([column], null).Select(value => new MappedValue(value)) : division.Values;
        return new Division(column, [.. values.DistinctBy(value => value.Value).Select(value => (value.Value, named.Of(value.Value), Wording(value.Name, value.Value)))]);
    }

    private SliderReader Slider(MappedSlider slider)
    {
        var id = slugs.Of(slider.Column);
        var column = Used.Take(slider.Column, $"{id}.position");
        var line = new Line(slider.Min, slider.Max);
        return new SliderReader(
            new Slider(new SignifierId(id), Wording(slider.Question, slider.Column), Required: false, NotApplicable: notApplicable.Count > 0,
                Wording(slider.Left, Number(slider.Min)), Wording(slider.Right, Number(slider.Max))),
            [column], numbers => line.Fraction(numbers[0]), Says([column]));
    }

    private TriadReader Triad(MappedTriad triad)
    {
        var id = slugs.Of($"{triad.Left.Column}-{triad.Top.Column}-{triad.Right.Column}");
        ImmutableArray<int> parts = [Used.Take(triad.Left.Column, $"{id}.left"), Used.Take(triad.Top.Column, $"{id}.top"), Used.Take(triad.Right.Column, $"{id}.right")];
        var whole = table.Rows.SelectMany(row => parts.Select(part => row[part]))
            .Any(cell => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 1.5) ? 100 : 1;
        return new TriadReader(
            new Triad(new SignifierId(id), Wording(triad.Question, id), Required: false, NotApplicable: notApplicable.Count > 0,
                Wording(triad.Left.Label, triad.Left.Column), Wording(triad.Top.Label, triad.Top.Column), Wording(triad.Right.Label, triad.Right.Column)),
            parts, whole, Says(parts));
    }

    private StonesReader Plane(MappedPlane plane)
    {
        const string stone = "stone";
        var id = slugs.Of($"{plane.X.Column}-{plane.Y.Column}");
        var (x, y) = (Used.Take(plane.X.Column, $"{id}.{stone}.x"), Used.Take(plane.Y.Column, $"{id}.{stone}.y"));
        return new StonesReader(
            new Stones(new SignifierId(id), Wording(plane.Question, id), Required: false, NotApplicable: notApplicable.Count > 0, AxisOf(plane.X), AxisOf(plane.Y),
                [new Stone(stone, Wording(null, "●"))]),
            [(x, y)], new Line(plane.X.Min, plane.X.Max), new Line(plane.Y.Min, plane.Y.Max), Says([x, y]));
    }

    private NamedChoiceReader Choice(MappedChoice choice)
    {
        var id = slugs.Of(choice.Column);
        var column = Used.Take(choice.Column, $"{id}.chosen");
        var named = new Slugs();
        var values = choice.Options.IsDefaultOrEmpty ? ValuesIn([column], choice.Between) : choice.Options;
        var options = values.Select(value => value.Trim()).Distinct().Select(value => (Value: value, Id: named.Of(value))).ToList();
        return new NamedChoiceReader(
            new Choice(new SignifierId(id), Wording(choice.Question, choice.Column), Required: false, NotApplicable: notApplicable.Count > 0,
                [.. options.Select(option => new Option(option.Id, Wording(null, option.Value)))], Several: choice.Between is not null, choice.Ordered, Other: false, PreferNotToSay: false),
            [column], options.ToDictionary(option => option.Value, option => option.Id), choice.Between, Says([column]));
    }

    private StoryReader Story(MappedStory story)
    {
        var id = slugs.Of(story.Column);
        var text = Used.Take(story.Column, $"{id}.text");
        return new StoryReader(
            new Story(new SignifierId(id), Wording(story.Question, story.Column), Required: false, NotApplicable: false, Titled: story.TitleColumn is not null),
            text, Take(story.TitleColumn, $"{id}.title"), _ => false);
    }

    private ImmutableArray<string> ValuesIn(ImmutableArray<int> columns, string? between) =>
        [.. table.Rows.SelectMany(row => columns.SelectMany(column => NamedChoiceReader.Named(row[column], between))).Where(value => !notApplicable.Contains(value)).Distinct()];

    /// <summary>Whether one of the cells says "not applicable".</summary>
    private Func<Row, bool> Says(ImmutableArray<int> columns) => row => columns.Any(column => notApplicable.Contains(row[column].Trim()));

    private Axis AxisOf(MappedAxis axis) => new(Wording(axis.Title, axis.Column), Wording(axis.Low, Number(axis.Min)), Wording(axis.High, Number(axis.Max)));

    private Text Wording(string? wording, string insteadOfNothing) => Elsewhere.Of(Language, wording ?? "", insteadOfNothing);

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
