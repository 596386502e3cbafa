using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Narratives.Interchange.Exporting.Figures;

/// <summary>
/// An SVG that grows downwards as it is written on: dark on white, for a page of print. It stands alone: no style sheet, no font, nothing that would be fetched.
/// A title and a description are for whoever listens. Lengths are in pixels; numbers are written with one decimal, so the same figure is the same bytes.
/// </summary>
internal sealed class Sheet
{
    public const double Width = 960, Margin = 40, Inner = Width - 2 * Margin;

    private const string Fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly List<XElement> drawn = [];

    /// <summary>How far it is written on.</summary>
    public double Down { get; set; } = Margin;

    public void Text(double x, double y, string words, Ink ink, double size = 15, string anchor = "start", bool bold = false) => Put("text",
        ("x", x), ("y", y), ("fill", ink.Colour), ("font-size", size), ("text-anchor", anchor), ("font-weight", bold ? "600" : null)).Add(Plain(words));

    /// <summary>As many lines as it takes. Where no font can be asked, a letter is taken for a little more than half as wide as it is high.</summary>
    /// <returns>Where the last line stands.</returns>
    public double Lines(double x, double y, double width, string words, Ink ink, double size = 15, string anchor = "start", bool bold = false)
    {
        foreach (var line in Broken(words, (int)(width / (size * (bold ? 0.58 : 0.54)))))
        {
            Text(x, y, line, ink, size, anchor, bold);
            y += size * 1.35;
        }
        return y - size * 1.35;
    }

    /// <summary>At the left margin, and the sheet goes on below.</summary>
    public void Paragraph(string words, Ink ink, double size = 15, bool bold = false)
    {
        Down = Lines(Margin, Down + size, Inner, words, ink, size, bold: bold) + size * 0.6;
    }

    public void Line(double x1, double y1, double x2, double y2, Ink ink, double width = 1, string? dashes = null) => Put("line",
        ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2), ("stroke", ink.Colour), ("stroke-width", width), ("stroke-dasharray", dashes), ("stroke-linecap", "round"));

    public void Bar(double x, double y, double width, double height, Ink ink, double opacity) => Put("rect",
        ("x", x), ("y", y), ("width", width), ("height", height), ("fill", ink.Colour), ("fill-opacity", opacity));

    public void Disc(double x, double y, double radius, Ink ink, double opacity) => Put("circle", ("cx", x), ("cy", y), ("r", radius), ("fill", ink.Colour), ("fill-opacity", opacity));

    /// <param name="filled">How densely; 0 is the outline alone.</param>
    public void Path(IEnumerable<(double X, double Y)> points, Ink ink, double filled = 0, double width = 1.5, string? dashes = null, bool closed = true)
    {
        var steps = points.Select((point, at) => $"{(at == 0 ? 'M' : 'L')}{Number(point.X)} {Number(point.Y)}").ToArray();
        if (steps.Length == 0) return;
        Put("path", ("d", string.Concat(steps) + (closed ? "Z" : "")), ("fill", filled > 0 ? ink.Colour : "none"), ("fill-opacity", filled > 0 ? filled : null),
            ("stroke", ink.Colour), ("stroke-width", width), ("stroke-dasharray", dashes), ("stroke-linejoin", "round"));
    }

    /// <summary>What stands for a mean: a circle for framework 1, a diamond for framework 2, so that it can be told without colour.</summary>
    public void Mark(double x, double y, Ink ink, double radius = 6)
    {
        var shape = ink.IsDiamond
            ? Put("path", ("d", $"M{Number(x)} {Number(y - radius * 1.3)}L{Number(x + radius * 1.3)} {Number(y)}L{Number(x)} {Number(y + radius * 1.3)}L{Number(x - radius * 1.3)} {Number(y)}Z"))
            : Put("circle", ("cx", x), ("cy", y), ("r", radius));
        foreach (var (name, value) in new (string, object)[] { ("fill", ink.Colour), ("stroke", Ink.Paper.Colour), ("stroke-width", 1.5) }) shape.SetAttributeValue(name, Written(value));
    }

    public byte[] Bytes(string language, string title, string description)
    {
        var height = Math.Ceiling(Down + Margin / 2);
        var svg = new XElement(Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Number(Width)} {Number(height)}"), new XAttribute("width", Number(Width)), new XAttribute("height", Number(height)), new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", "title description"), new XAttribute(XNamespace.Xml + "lang", language), new XAttribute("font-family", Fonts),
            new XElement(Svg + "title", new XAttribute("id", "title"), Plain(title)),
            new XElement(Svg + "desc", new XAttribute("id", "description"), Plain(description)),
            new XElement(Svg + "rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", Ink.Paper.Colour)),
            drawn);
        return Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.ToString(SaveOptions.DisableFormatting) + "\n");
    }

    private XElement Put(string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        var element = new XElement(Svg + name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null) element.SetAttributeValue(attribute, Written(value));
        }
        drawn.Add(element);
        return element;
    }

    private static string Written(object value) => value is double number ? Number(number) : (string)value;

    private static string Number(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>XML has no place for some characters, which a phone can send.</summary>
    private static string Plain(string words) => string.Concat(words.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));

    private static IEnumerable<string> Broken(string words, int letters)
    {
        var line = "";
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > letters)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        if (line.Length > 0) yield return line;
    }
}

/// <summary>The colours of the pages on white (<c>tokens.css</c>): the two frameworks differ in hue, in luminance and in their mark.</summary>
internal sealed record Ink(string Colour, bool IsDiamond = false)
{
    public static readonly Ink Black = new("#1a1f26"), Soft = new("#545d68"), Hair = new("#c9ced4"), Paper = new("#ffffff");
    public static readonly Ink First = new("#1f5fa8"), Second = new("#b35900", IsDiamond: true);
}
