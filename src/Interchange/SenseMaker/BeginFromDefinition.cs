using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Interchange.Columns;
using Narratives.Words;

namespace Narratives.Interchange.SenseMaker;

/// <summary>What a facilitator begins to write with.</summary>
/// <param name="LeftOut">Elements of the project that are no question here: labels, pictures, sounds.</param>
public sealed record Begun(Instrument Instrument, ImmutableArray<string> LeftOut);

/// <summary>
/// A SenseMaker project becomes a plan to go on with. It has one language; the other stands there empty, so that the parity gate names each text that
/// is still to be written, and so do the framing and the scenario, which SenseMaker does not know. The consent is the product's own, in four layers.
/// </summary>
public static class BeginFromDefinition
{
    private static readonly ImmutableArray<Language> Both = [Language.English, Language.Welsh];

    public static Outcome<Begun> From(ReadOnlyMemory<byte> file)
    {
        if (Definition.Read(file) is not { } definition) return ReadSenseMaker.NoDefinition;
        var make = new Making(definition.Language);
        var made = definition.Signifiers.Select(asked => (Asked: asked, Signifier: make.Signifier(asked))).ToImmutableArray();
        var signifiers = made.Where(one => !MakeSignifiers.IsAboutYou(one.Asked)).Select(one => one.Signifier).OfType<Signifier>().ToImmutableArray();
        if (signifiers.IsEmpty) return ReadSenseMaker.NoDefinition;
        var title = definition.Name;
        var instrument = new Instrument(
            new Slugs().Of(title), 1, [.. Both.Append(definition.Language).Distinct()], make.Wording(title), make.Wording(""),
            [new Framing(new FramingId("framing"), make.Wording(""), make.Wording(""))],
            [new Scenario(new ScenarioId("scenario"), make.Wording(""), make.Wording(""))],
            signifiers,
            [.. made.Where(one => MakeSignifiers.IsAboutYou(one.Asked)).Select(one => one.Signifier).OfType<Choice>().Select(choice => choice with { PreferNotToSay = true })],
            InstrumentJson.Template(InstrumentJson.ReferenceTemplate).Consent);
        return new Begun(instrument, [.. made.Where(one => one.Signifier is null).Select(one => one.Asked.Title.Length > 0 ? one.Asked.Title : one.Asked.Id)]);
    }

    private sealed class Making(Language language)
    {
        private readonly Slugs slugs = new();

        /// <summary>In its own language; in the others there is nothing yet.</summary>
        public Text Wording(string wording) => new(Both.Append(language).Distinct().Select(one => KeyValuePair.Create(one, one == language ? wording : "")));

        /// <summary>Null for what asks nothing that is asked here.</summary>
        public Signifier? Signifier(Asked asked) => asked.Type switch
        {
            "dyad" when asked.Labels.Length == 2 => new Slider(Id(asked), Wording(asked.Title), asked.Required, asked.AllowNa, Label(asked, 0), Label(asked, 1)),
            // Labels come in the order top, left, right; see ReadSenseMaker.
            "triad" when asked.Labels.Length == 3 => new Triad(Id(asked), Wording(asked.Title), asked.Required, asked.AllowNa, Label(asked, 1), Label(asked, 0), Label(asked, 2)),
            "stones" when asked.Stones.Length > 0 => new Stones(Id(asked), Wording(asked.Title), asked.Required, asked.AllowNa, AxisOf(asked.X), AxisOf(asked.Y),
                [.. Named(asked.Stones).Select(stone => new Stone(stone.Slug, Wording(stone.Title)))]),
            "list" when asked.Items.Length > 0 => new Choice(Id(asked), Wording(asked.Title), asked.Required, asked.AllowNa,
                [.. Named(asked.Items).Select(item => new Option(item.Slug, Wording(item.Title)))],
                Several: asked.MostResponses != 1, Ordered: false, Other: false, PreferNotToSay: false),
            "freetext" => new Story(Id(asked), Wording(asked.Title), asked.Required, NotApplicable: false, Titled: false),
            _ => null,
        };

        private static IEnumerable<(string Slug, string Title)> Named(ImmutableArray<Thing> things)
        {
            var named = new Slugs();
            return [.. things.Select(thing => (named.Of(thing.Title.Length > 0 ? thing.Title : thing.Id), thing.Title))];
        }

        /// <summary>Readable in the data, where the definition has nothing but an identifier.</summary>
        private SignifierId Id(Asked asked) => new(slugs.Of(asked.Title.Length > 0 ? asked.Title : asked.Id));

        private Text Label(Asked asked, int index) => Wording(asked.Labels[index].Title);

        private Axis AxisOf((string Name, string Low, string High) axis) => new(Wording(axis.Name), Wording(axis.Low), Wording(axis.High));
    }
}
