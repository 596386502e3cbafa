using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Narratives.Attaching;
using Narratives.Words;

namespace Narratives.Instruments;

/// <summary>A question that delegates answer about their own story or scenario. A closed family of five kinds.</summary>
/// <param name="Id">The same in every cell; a new wording is a new signifier.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Required">Whether a response needs it answered. <i>Not applicable</i> is an answer, where it is offered.</param>
/// <param name="NotApplicable">Whether <i>not applicable</i> is offered.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Slider), "slider")]
[JsonDerivedType(typeof(Triad), "triad")]
[JsonDerivedType(typeof(Stones), "stones")]
[JsonDerivedType(typeof(Choice), "choice")]
[JsonDerivedType(typeof(Story), "story")]
public abstract record Signifier(SignifierId Id, Text Question, bool Required, bool NotApplicable)
{
    /// <summary>Asked only after a certain choice; always asked when there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OnlyIf? OnlyIf { get; init; }

    /// <summary>The texts of this kind beside the question, each with the name of its member, for the parity gate.</summary>
    [JsonIgnore]
    public abstract IEnumerable<(string Member, Text Text)> Labels { get; }
}

/// <summary>A line between two poles (a dyad). 0 is the left pole, 1 the right.</summary>
/// <param name="Poles">What the author holds the poles to be; for the linter, never shown to a delegate.</param>
public sealed record Slider(SignifierId Id, Text Question, bool Required, bool NotApplicable, Text Left, Text Right,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Poles? Poles = null)
    : Signifier(Id, Question, Required, NotApplicable)
{
    public override IEnumerable<(string Member, Text Text)> Labels => [("left", Left), ("right", Right)];
}

/// <summary>How a delegate would take each pole of a slider. Two alike leave no end that looks like the right answer.</summary>
/// <param name="Reason">Why a good and a bad pole are wanted here, for whoever reads the instrument later.</param>
public sealed record Poles(Tone Left, Tone Right, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null)
{
    /// <summary>One end is good and the other bad.</summary>
    [JsonIgnore]
    public bool AreMixed => (Left, Right) is (Tone.Good, Tone.Bad) or (Tone.Bad, Tone.Good);
}

[JsonConverter(typeof(JsonStringEnumConverter<Tone>))]
public enum Tone
{
    [JsonStringEnumMemberName("neutral")]
    Neutral,

    [JsonStringEnumMemberName("good")]
    Good,

    [JsonStringEnumMemberName("bad")]
    Bad,
}

/// <summary>A triangle of three equally attractive labels. A mark is three parts that sum to 1.</summary>
public sealed record Triad(SignifierId Id, Text Question, bool Required, bool NotApplicable, Text Left, Text Top, Text Right)
    : Signifier(Id, Question, Required, NotApplicable)
{
    public override IEnumerable<(string Member, Text Text)> Labels => [("left", Left), ("top", Top), ("right", Right)];
}

/// <summary>One or more movable stones on a plane with two labelled axes.</summary>
public sealed record Stones(SignifierId Id, Text Question, bool Required, bool NotApplicable, Axis X, Axis Y,
    [property: JsonPropertyName("stones")] ImmutableArray<Stone> Movable) : Signifier(Id, Question, Required, NotApplicable)
{
    public override IEnumerable<(string Member, Text Text)> Labels =>
        [("x.title", X.Title), ("x.low", X.Low), ("x.high", X.High), ("y.title", Y.Title), ("y.low", Y.Low), ("y.high", Y.High),
         .. Movable.Select(stone => ($"stones.{stone.Id}", stone.Label))];
}

/// <summary>One axis of a plane: 0 at its low end, 1 at its high.</summary>
public sealed record Axis(Text Title, Text Low, Text High);

public sealed record Stone(string Id, Text Label);

/// <summary>One or several options, nominal or ordered. Says its kind also where it stands in a list of choices only (which JSON allows to no sealed type).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Choice), "choice")]
public record Choice(SignifierId Id, Text Question, bool Required, bool NotApplicable, ImmutableArray<Option> Options,
    bool Several, bool Ordered, bool Other, bool PreferNotToSay) : Signifier(Id, Question, Required, NotApplicable)
{
    /// <summary>Reserved option ids: chosen when the choice offers them, never listed among its options.</summary>
    public const string OtherId = "other";
    /// <summary>The choice among “about you” that says where somebody sits: tables may begin with different framings.</summary>
    public const string TableId = "table";

    public const string PreferNotToSayId = "prefer-not-to-say";

    public override IEnumerable<(string Member, Text Text)> Labels => Options.Select(option => ($"options.{option.Id}", option.Label));

    public bool Offers(string option) =>
        (Other && option == OtherId) || (PreferNotToSay && option == PreferNotToSayId) || Options.Any(offered => offered.Id == option);
}

public sealed record Option(string Id, Text Label)
{
    /// <summary>Of a group: how a voice from it is signed when it is quoted, as “UC” or “MH – practitioner”.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Text? Code { get; init; }
}

/// <summary>A micro-narrative: a short text in the delegate's own words, with a title where one is asked for.</summary>
public sealed record Story(SignifierId Id, Text Question, bool Required, bool NotApplicable, bool Titled)
    : Signifier(Id, Question, Required, NotApplicable)
{
    /// <summary>The longest story that is accepted, in UTF-16 characters.</summary>
    public const int LongestText = 10_000;
    public const int LongestTitle = 200;

    /// <summary>What may go with the story; nothing, unless the instrument asks for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Attachable? Attach { get; init; }

    public override IEnumerable<(string Member, Text Text)> Labels => [];
}
