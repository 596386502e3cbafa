using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Narratives.Analysis.Figures;
using Narratives.Seminars;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

/// <summary>The JSON has exactly the members of contract.ts, with the options of the host.</summary>
public class Writing_figures
{
    private static readonly JsonSerializerOptions Host = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private readonly Said said = Said.Planned();

    public Writing_figures()
    {
        for (var person = 0; person < 5; person++)
        {
            var who = said.Joins();
            foreach (var framing in new[] { 1, 2 }) said.Answers(who, Cell(framing, 1), Slider(0.2 * framing), Triad(0.25, 0.5), Choice("front"));
        }
        said.RevealsEverything();
    }

    [Fact]
    public void writes_a_slider()
    {
        var json = Written(Reporting, FigureName.Coloured);

        Assert.Equal("cells framings kind pooled shift signifier units", Members(json));
        Assert.Equal("slider", (string?)json["kind"]);
        Assert.Equal("reporting", (string?)json["signifier"]);
        Assert.Equal("""{"delegates":5,"responses":10,"pairs":5,"states":{"placed":10,"notApplicable":0,"skipped":0,"cleared":0,"neverReached":0},"afterReveal":0}""",
            json["units"]!.ToJsonString());
        Assert.Null(json["pooled"]);
        Assert.Equal("afterReveal density estimate framing histogram mean median placed sd tooFew", Members(json["framings"]![0]!));
        Assert.Equal("fail-not", (string?)json["framings"]![0]!["framing"]);
    }

    [Fact]
    public void writes_a_shift()
    {
        var shift = Written(Reporting, FigureName.Shift)["shift"]!;

        Assert.Equal("confounded delegates high histogram level low mean movedLeft movedRight pairs same tolerance tooFew", Members(shift));
    }

    [Fact]
    public void writes_a_triad_with_dots_of_three_numbers()
    {
        var json = Written(Helpful, FigureName.Pooled);

        Assert.Equal("triad", (string?)json["kind"]);
        Assert.Equal("""{"placed":10,"tooFew":false,"dots":[[0.25,0.5,10]],"centre":{"delegates":5,"level":0.95,"middle":[0.25,0.5],"region":[]}}""", json["pooled"]!.ToJsonString());
        Assert.Equal("[]", json["framings"]!.ToJsonString());
    }

    [Fact]
    public void writes_the_dots_of_a_framing()
    {
        var row = Written(Helpful, FigureName.Rows)["framings"]![1]!;

        Assert.Equal("centre dots framing placed tooFew", Members(row));
    }

    [Fact]
    public void writes_the_estimate_and_the_cells_of_a_slider()
    {
        var cell = Written(Reporting, FigureName.Grid)["cells"]![0]!;

        Assert.Equal("afterReveal density estimate framing histogram mean median placed scenario sd tooFew", Members(cell));
        Assert.Equal("delegates level meanHigh meanLow medianHigh medianLow", Members(cell["estimate"]!));
    }

    [Fact]
    public void writes_zones_and_moves_of_a_triad()
    {
        var moves = Written(Helpful, FigureName.Shift)["moves"]!;

        Assert.Equal("""{"framing":"fail-not","placed":5,"tooFew":false,"counts":[0,0,0,0,0,0,5]}""", Written(Helpful, FigureName.Zones)["zones"]![0]!.ToJsonString());
        Assert.Equal("confounded delegates drawn lines pairs tooFew zones", Members(moves));
        Assert.Equal("[0,0,0,0,0,0,5]", moves["zones"]![6]!.ToJsonString());
    }

    [Fact]
    public void writes_a_choice()
    {
        var json = Written(Roles, FigureName.Rows);

        Assert.Equal("choice", (string?)json["kind"]);
        Assert.Equal("""{"option":"front","count":5}""", json["framings"]![0]!["options"]![0]!.ToJsonString());
    }

    [Fact]
    public void writes_the_same_when_the_case_is_written_by_its_own_type()
    {
        var figure = BoardFigure.Of(said.Patterns, View(Helpful, FigureName.Pooled))!;

        Assert.True(JsonNode.DeepEquals(JsonSerializer.SerializeToNode(figure, Host), JsonSerializer.SerializeToNode(figure, figure.GetType(), Host)));
    }

    [Fact]
    public void writes_counts()
    {
        var json = JsonSerializer.SerializeToNode(Counts.Of(said.Patterns.Seminar), Host)!;

        Assert.Equal("completePairs delegates joined open responses rounds version", Members(json));
        Assert.Equal("""{"number":1,"framing":"fail-not","scenario":"flood","phase":"planned","revealed":true,"answered":5,"run":0}""", json["rounds"]![0]!.ToJsonString());
    }

    private JsonNode Written(Narratives.Instruments.SignifierId signifier, FigureName figure) =>
        JsonSerializer.SerializeToNode(BoardFigure.Of(said.Patterns, View(signifier, figure)), Host)!;

    private static string Members(JsonNode node) => string.Join(' ', node.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));
}
