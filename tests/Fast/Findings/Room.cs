using System.Collections.Immutable;
using Narratives.Analysis.Collected;
using Narratives.Analysis.Found;
using Narratives.Instruments;
using Narratives.Interpreting;
using Narratives.Marks;
using Narratives.Planning;
using Narratives.Words;

namespace Narratives.Tests.Fast.Finding;

/// <summary>A room of delegates who say what a test wants them to say, about one question of each kind.</summary>
internal static class Room
{
    public static readonly SignifierId Line = new("line"), Triangle = new("triangle"), Plane = new("plane"), Options = new("options"), Told = new("told");

    public static readonly Instrument Instrument = InstrumentOf(framings: 2, scenarios: 3);

    /// <summary>What one delegate says in one cell; none where they were not there.</summary>
    public delegate IEnumerable<Mark>? Says(int who, int framing, int scenario);

    public static Instrument InstrumentOf(int framings, int scenarios)
    {
        var template = InstrumentJson.Template("well-managed-risks");
        var text = Text.Of("It", "Ef");
        var axis = new Axis(text, text, text);
        return template with
        {
            Framings = [.. template.Framings.Take(framings)],
            Scenarios = [.. template.Scenarios.Take(scenarios)],
            Signifiers =
            [
                new Slider(Line, text, Required: false, NotApplicable: true, Text.Of("low", "isel"), Text.Of("high", "uchel")),
                new Triad(Triangle, text, Required: false, NotApplicable: true, Text.Of("left", "chwith"), Text.Of("top", "brig"), Text.Of("right", "de")),
                new Stones(Plane, text, Required: false, NotApplicable: true, axis, axis, [new Stone("here", text)]),
                new Choice(Options, text, Required: false, NotApplicable: true, [new Option("a", text), new Option("b", text), new Option("c", text)], Several: false, Ordered: false, Other: false, PreferNotToSay: false),
                new Story(Told, text, Required: false, NotApplicable: false, Titled: false),
            ],
        };
    }

    public static CollectedAnswers Of(int delegates, Says says, Instrument? instrument = null, bool knows = true, AnalysisPlan? plan = null,
        Func<CollectedResponse, CollectedResponse>? change = null, Func<CollectedDelegate, int, CollectedDelegate>? changePerson = null)
    {
        var asked = instrument ?? Instrument;
        var people = Enumerable.Range(0, delegates).Select(who => new CollectedDelegate($"D{who + 1:000}", Language.English, [], ShowDot: true, AnalyseStory: true, QuoteStory: false));
        var responses = ImmutableArray.CreateBuilder<CollectedResponse>();
        for (var who = 0; who < delegates; who++)
        {
            var turn = 0;
            foreach (var (cell, at) in asked.Cells.Select((cell, at) => (cell, at)))
            {
                if (says(who, at / asked.Scenarios.Length, at % asked.Scenarios.Length) is not { } said) continue;
                var response = new CollectedResponse($"R{responses.Count + 1:0000}", null, who, cell, ++turn, Language.English, AfterReveal: false, Late: false, All(asked, said));
                responses.Add(change is null ? response : change(response));
            }
        }
        return new CollectedAnswers(Text.Of("A room", "Ystafell"), asked, plan, knows, [.. people.Select((one, who) => changePerson is null ? one : changePerson(one, who))], responses.DrainToImmutable(), []);
    }

    public static Findings Findings(this CollectedAnswers answers, Selection? selection = null, int seed = 2017, int draws = 999) =>
        MakeFindings.Of(answers, selection ?? Selection.Everything, seed, draws, "hash", "test");

    public static SliderFinding Slider(this Findings findings) => findings.Signifiers.OfType<SliderFinding>().First();

    public static TriadFinding Triad(this Findings findings) => findings.Signifiers.OfType<TriadFinding>().First();

    public static ChoiceFinding Choice(this Findings findings) => findings.Signifiers.OfType<ChoiceFinding>().First();

    public static StoneFound Stone(this Findings findings) => findings.Signifiers.OfType<StonesFinding>().First().Stones[0];

    public static Mark At(double position) => new(Line, MarkState.Placed, new SliderPlacement(Position.Of(position)));

    public static Mark At(double left, double top) => new(Triangle, MarkState.Placed, new TriadPlacement(TriadPoint.TryOf(left, top, 1 - left - top, out var point) ? point : throw new ArgumentOutOfRangeException(nameof(left))));

    public static Mark On(double x, double y) => new(Plane, MarkState.Placed, new StonesPlacement([new StonePoint("here", Position.Of(x), Position.Of(y))]));

    public static Mark Chosen(string option) => new(Options, MarkState.Placed, new ChoicePlacement([option], null));

    public static Mark Story(string text) => new(Told, MarkState.Placed, new StoryPlacement(null, text));

    private static ImmutableArray<Mark> All(Instrument instrument, IEnumerable<Mark> said)
    {
        var marks = said.ToDictionary(mark => mark.Signifier);
        return [.. instrument.Signifiers.Select(signifier => marks.GetValueOrDefault(signifier.Id) ?? new Mark(signifier.Id, MarkState.NeverReached))];
    }
}
