using System.Collections.Immutable;
using System.Globalization;
using Narratives.Instruments;
using Narratives.Interchange.Columns;
using Narratives.Interchange.Tables;
using Narratives.Words;

namespace Narratives.Interchange.SenseMaker;

/// <summary>
/// From a signifier of the definition and the columns that are there to a signifier of ours and a reader of its marks. Whether numbers
/// run to 1 or to 100 is found for each signifier alone: within one older file triads run to 100 and dyads to 1.
/// </summary>
internal sealed class MakeSignifiers(Table table, Language language, UsedColumns used)
{
    private readonly Slugs slugs = new();
    private bool anyStones;

    public static bool IsAboutYou(Asked asked) => asked is { Type: "list", Sticky: true };

    /// <summary>Null where the file has no column of it, or it is a kind that is not read.</summary>
    public MarkReader? Reader(Asked asked) => asked.Type switch
    {
        "dyad" => Dyad(asked),
        "triad" => Triad(asked),
        "stones" => StonesOf(asked),
        "list" => List(asked),
        "freetext" => Text(asked),
        _ => null, // labels, buttons, pictures, sounds: their columns are told as left out
    };

    public Division? Division(Asked? asked, string use)
    {
        if (asked is null || used.Take(asked.Id, use) is not (>= 0 and var column)) return null;
        var named = new Slugs();
        return new Division(column, [.. asked.Items.Select(item => (item.Id, named.Of(item.Title.Length > 0 ? item.Title : item.Id), Wording(item.Title, item.Id)))]);
    }

    public Text WhyLeftOut(int column) => table.Header[column].Length > 36 && Guid.TryParse(table.Header[column].AsSpan(0, 36), out _) || Guid.TryParse(table.Header[column], out _)
        ? Words.Text.Of("It belongs to no signifier of the definition that can be read here.", "Nid yw’n perthyn i unrhyw arwyddwr yn y diffiniad y gellir ei ddarllen yma.")
        : Words.Text.Of("It holds no answer.", "Nid oes ateb ynddi.");

    public ImmutableArray<Text> Remarks(bool knowsDelegates) =>
    [
        .. knowsDelegates ? Array.Empty<Text>() : [Words.Text.Of(
            "The file does not say who answered: every row counts as a person of its own, and nothing is compared within persons.",
            "Nid yw’r ffeil yn dweud pwy a atebodd: mae pob rhes yn cyfrif fel person ar wahân, ac ni chymherir dim o fewn personau.")],
        .. !anyStones ? Array.Empty<Text>() : [Words.Text.Of(
            "Stones are read as measured from the bottom left, as the pointers of triads are; the file does not say so itself.",
            "Darllenir cerrig fel rhai a fesurir o’r gwaelod ar y chwith, fel pwyntyddion triadau; nid yw’r ffeil ei hun yn dweud hynny.")],
    ];

    private SliderReader? Dyad(Asked asked)
    {
        if (asked.Labels.Length != 2) return null;
        var id = Slug(asked);
        var left = used.Take($"{asked.Id}_{asked.Labels[0].Id}", $"{id}.left");
        var right = used.Take($"{asked.Id}_{asked.Labels[1].Id}", $"{id}.right");
        var x = used.TakeFirst($"{id}.pointer", $"{asked.Id}_percentX", $"{asked.Id}X");
        var (na, offered) = NotApplicable(asked, id);
        var slider = new Slider(new SignifierId(id), Wording(asked.Title, asked.Id), asked.Required, offered, Label(asked, 0), Label(asked, 1));
        // The parts, not the pointer: they say which end is which. A part of 0 may be written 0.00001.
        if (left >= 0 && right >= 0) return new SliderReader(slider, [left, right], parts => parts[1] / (parts[0] + parts[1]), na);
        var whole = x < 0 ? 1 : Whole([x]);
        return x < 0 ? null : new SliderReader(slider, [x], numbers => numbers[0] / whole, na);
    }

    private TriadReader? Triad(Asked asked)
    {
        if (asked.Labels.Length != 3) return null;
        var id = Slug(asked);
        var top = used.Take($"{asked.Id}_{asked.Labels[0].Id}", $"{id}.top");
        var left = used.Take($"{asked.Id}_{asked.Labels[1].Id}", $"{id}.left");
        var right = used.Take($"{asked.Id}_{asked.Labels[2].Id}", $"{id}.right");
        used.TakeFirst($"{id}.pointer", $"{asked.Id}_percentX", $"{asked.Id}X");
        used.TakeFirst($"{id}.pointer", $"{asked.Id}_percentY", $"{asked.Id}Y");
        if (top < 0 || left < 0 || right < 0) return null;
        var (na, offered) = NotApplicable(asked, id);
        var triad = new Triad(new SignifierId(id), Wording(asked.Title, asked.Id), asked.Required, offered, Label(asked, 1), Label(asked, 0), Label(asked, 2));
        return new TriadReader(triad, [left, top, right], Whole([left, top, right]), na);
    }

    private StonesReader? StonesOf(Asked asked)
    {
        var id = Slug(asked);
        var named = new Slugs();
        var stones = ImmutableArray.CreateBuilder<Stone>();
        var places = ImmutableArray.CreateBuilder<(int X, int Y)>();
        foreach (var stone in asked.Stones)
        {
            var slug = named.Of(stone.Id);
            var x = used.TakeFirst($"{id}.{slug}.x", $"{asked.Id}_{stone.Id}_percentX", $"{asked.Id}_{stone.Id}XRight");
            var y = used.TakeFirst($"{id}.{slug}.y", $"{asked.Id}_{stone.Id}_percentY", $"{asked.Id}_{stone.Id}YTop");
            if (x < 0 || y < 0) continue;
            stones.Add(new Stone(slug, Wording(stone.Title, stone.Id)));
            places.Add((x, y));
        }
        if (stones.Count == 0) return null;
        anyStones = true;
        var (na, offered) = NotApplicable(asked, id);
        var whole = Whole([.. places.Select(place => place.X), .. places.Select(place => place.Y)]);
        return new StonesReader(
            new Stones(new SignifierId(id), Wording(asked.Title, asked.Id), asked.Required, offered, AxisOf(asked.X, "↔"), AxisOf(asked.Y, "↕"), stones.ToImmutable()),
            places.ToImmutable(), new Line(0, whole), new Line(0, whole), na);
    }

    private MarkReader? List(Asked asked)
    {
        var id = Slug(asked);
        var named = new Slugs();
        var options = asked.Items.DistinctBy(item => item.Id).Select(item => (item.Id, Slug: named.Of(item.Id), item.Title)).ToList();
        var single = used.Take(asked.Id, id);
        var marked = options.Select(option => (Column: used.Take($"{asked.Id}_{option.Id}", $"{id}.{option.Slug}"), Option: option.Slug)).Where(one => one.Column >= 0).ToImmutableArray();
        if (single < 0 && marked.IsEmpty) return null;
        var (na, offered) = NotApplicable(asked, id);
        var choice = new Choice(new SignifierId(id), Wording(asked.Title, asked.Id), asked.Required, offered,
            [.. options.Select(option => new Option(option.Slug, Wording(option.Title, option.Id)))],
            Several: asked.MostResponses != 1, Ordered: false, Other: false, PreferNotToSay: false);
        return single >= 0
            ? new NamedChoiceReader(choice, [single], options.ToDictionary(option => option.Id, option => option.Slug), null, na)
            : new MarkedChoiceReader(choice, marked, MarkedChoiceReader.OneOrZero, na);
    }

    private StoryReader? Text(Asked asked)
    {
        var id = Slug(asked);
        var column = used.Take(asked.Id, id);
        return column < 0 ? null : new StoryReader(new Story(new SignifierId(id), Wording(asked.Title, asked.Id), asked.Required, NotApplicable: false, Titled: false), column, -1, _ => false);
    }

    /// <summary>Offered where the definition says so, and where somebody chose it.</summary>
    private (Func<Row, bool> Chosen, bool Offered) NotApplicable(Asked asked, string id)
    {
        var column = used.Take($"{asked.Id}_NA", $"{id}.not-applicable");
        if (column < 0) return (_ => false, asked.AllowNa);
        bool Chosen(Row row) => MarkedChoiceReader.OneOrZero(row[column].Trim()) == true;
        return (Chosen, asked.AllowNa || table.Rows.Any(Chosen));
    }

    /// <summary>100 where a number is larger than any that runs to 1 could be, with the little that lies outside.</summary>
    private double Whole(ImmutableArray<int> columns) => table.Rows.SelectMany(row => columns.Select(column => row[column]))
        .Any(cell => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 1.5) ? 100 : 1;

    private string Slug(Asked asked) => slugs.Of(asked.Id);

    private Text Label(Asked asked, int index) => Wording(asked.Labels[index].Title, asked.Labels[index].Id);

    private Axis AxisOf((string Name, string Low, string High) axis, string sign) => new(Wording(axis.Name, sign), Wording(axis.Low, "–"), Wording(axis.High, "+"));

    private Text Wording(string wording, string insteadOfNothing) => Elsewhere.Of(language, wording, insteadOfNothing);
}
