using System.Text;
using System.Xml.Linq;
using Narratives.Analysis.Found;
using Narratives.Instruments;
using Narratives.Interchange.Exporting;
using Narratives.Interchange.Exporting.Figures;
using Narratives.Marks;
using Narratives.Tests.Fast.Finding;
using Narratives.Words;
using static Narratives.Tests.Fast.Finding.Room;

namespace Narratives.Tests.Fast.Interchange;

public sealed class Drawing_figures_for_an_export
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void there_is_one_for_each_question_that_is_not_a_story()
    {
        var figures = DrawFigures.Of(Of(20, Moving).Findings(), Language.English);

        Assert.Equal(["figures/line.svg", "figures/triangle.svg", "figures/plane.svg", "figures/options.svg"], figures.Select(figure => figure.Name));
        Assert.All(figures, figure => Assert.Equal(Svg + "svg", Read(figure).Root!.Name));
    }

    [Fact]
    public void each_says_what_it_shows_to_those_who_listen()
    {
        foreach (var figure in DrawFigures.Of(Of(20, Moving).Findings(), Language.Welsh))
        {
            var svg = Read(figure).Root!;
            Assert.Equal(("img", "title description", "cy"), (svg.Attribute("role")!.Value, svg.Attribute("aria-labelledby")!.Value, svg.Attribute(XNamespace.Xml + "lang")!.Value));
            Assert.Equal("Ef", svg.Element(Svg + "title")!.Value);
            Assert.NotEqual("", svg.Element(Svg + "desc")!.Value);
            Assert.Contains("cynrychiolwyr: 20", svg.Value, StringComparison.Ordinal);
            Assert.DoesNotContain("delegates", svg.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void none_fetches_or_runs_anything()
    {
        foreach (var figure in DrawFigures.Of(Of(20, Moving).Findings(), Language.English))
        {
            var text = Encoding.UTF8.GetString(figure.Content.Span).Replace(Svg.NamespaceName, "", StringComparison.Ordinal);
            foreach (var word in new[] { "http", "href", "url(", "<style", "<script", "<image", "<foreignObject", "NaN", "Infinity" }) Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Read(figure).Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void a_label_stays_a_label_whatever_is_in_it()
    {
        var nasty = Text.Of("<script>alert(1)</script> & \u0001\uFFFE“x”", "\"></text>");
        var asked = Room.Instrument with { Signifiers = [.. Room.Instrument.Signifiers.Select(one => one is Slider slider ? slider with { Left = nasty, Question = nasty } : one)] };

        var figure = DrawFigures.Of(Of(20, Moving, asked).Findings(), Language.English)[0];

        Assert.Empty(Read(figure).Descendants(Svg + "script"));
        Assert.Equal("<script>alert(1)</script> & “x”", Read(figure).Root!.Element(Svg + "title")!.Value);
    }

    [Fact]
    public void the_same_findings_are_the_same_bytes()
    {
        byte[][] Drawn() => [.. DrawFigures.Of(Of(20, Moving).Findings(), Language.English).Select(figure => figure.Content.ToArray())];

        Assert.Equal(Drawn(), Drawn());
    }

    /// <summary>A bar for each of the counted bins and no other, and as high as its share.</summary>
    [Fact]
    public void bars_are_as_high_as_their_counts()
    {
        var found = Of(20, Moving).Findings();
        var lines = found.Slider().Lines.Where(line => line is { Framing: not null, Scenario: null }).ToArray();
        var figure = DrawFigures.Of(found, Language.English)[0];

        double[] heights = [.. Read(figure).Descendants(Svg + "rect").Where(rect => rect.Attribute("fill-opacity") is not null).Select(rect => (double)rect.Attribute("height")!)];
        double[] counts = [.. lines.SelectMany(line => line.Histogram).Where(count => count > 0)];
        Assert.Equal(counts.Length, heights.Length);
        Assert.InRange(heights.Max(), 55, 110); // none taller than its panel, which they share with their density
        Assert.All(heights.Zip(counts), pair => Assert.Equal(heights[0] / counts[0], pair.First / pair.Second, 0.05));
    }

    [Fact]
    public void dots_are_those_who_agreed_to_be_shown()
    {
        var found = Of(20, Moving, changePerson: (one, who) => one with { ShowDot = who % 2 == 0 }).Findings();
        var discs = Read(DrawFigures.Of(found, Language.English)[2]).Descendants(Svg + "circle").Count(disc => disc.Attribute("fill-opacity") is not null);

        Assert.Equal(found.Stone().Groups.Where(group => group is { Framing: not null, Scenario: null }).Sum(group => group.Dots.Length), discs);
    }

    [Fact]
    public void too_few_are_said_and_not_drawn()
    {
        foreach (var figure in DrawFigures.Of(Of(3, Moving).Findings(), Language.English))
        {
            Assert.Contains("Too few to show", Read(figure).Root!.Value, StringComparison.Ordinal);
            Assert.DoesNotContain(Read(figure).Descendants(), element => element.Attribute("fill-opacity") is not null);
        }
    }

    [Fact]
    public void answers_of_nobody_knows_whom_are_not_called_delegates()
    {
        foreach (var figure in DrawFigures.Of(Of(12, Moving, knows: false).Findings(), Language.English))
        {
            Assert.Contains("who answered is not known", Read(figure).Root!.Value, StringComparison.Ordinal);
            Assert.DoesNotContain("delegates:", Read(figure).Root!.Value, StringComparison.Ordinal);
            Assert.DoesNotContain("pairs:", Read(figure).Root!.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void nobody_at_all_and_one_framing_alone_are_drawn_too()
    {
        foreach (var answers in new[] { Of(0, Moving), Of(12, (_, _, _) => []), Of(12, Moving, InstrumentOf(1, 1)), Of(12, Moving, InstrumentOf(1, 3)), Of(12, Moving, knows: false) })
        {
            Assert.All(DrawFigures.Of(answers.Findings(), Language.Welsh), figure => Assert.DoesNotContain("NaN", Read(figure).ToString(), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void an_export_holds_them_in_a_folder_and_leaves_none_of_before()
    {
        var answers = Of(20, Moving, changePerson: (one, _) => one with { AboutYou = [.. Room.Instrument.AboutYou.Select(asked => new Mark(asked.Id, MarkState.NeverReached))] });
        var folder = Directory.CreateTempSubdirectory("narratives-figures-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "figures"));
        File.WriteAllText(Path.Combine(folder, "figures", "of-before.svg"), "");

        var bundle = WriteExport.Of(new ExportRequest(answers, 1, "1.0") { Figures = DrawFigures.Of(answers.Findings(), Language.English) });
        bundle.ToFolder(folder);

        Assert.Equal(["line.svg", "options.svg", "plane.svg", "triangle.svg"], Directory.GetFiles(Path.Combine(folder, "figures")).Select(Path.GetFileName).Order());
        Assert.Contains("figures/: the main figure of each question", File.ReadAllText(Path.Combine(folder, "README.txt")), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static XDocument Read(ExportFile figure) => XDocument.Parse(Encoding.UTF8.GetString(figure.Content.Span));

    private static IEnumerable<Mark> Moving(int who, int framing, int scenario) =>
        [At(0.2 + 0.25 * framing + who % 7 / 20.0), At(0.5 - 0.3 * framing + who % 5 / 50.0, 0.2 + who % 3 / 20.0), On(who % 4 / 8.0 + 0.3 * framing, (who + scenario) % 5 / 6.0), Chosen(who % 3 == 0 ? "b" : "a")];
}
