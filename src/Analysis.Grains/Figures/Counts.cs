using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Narratives.Analysis.Patterns;
using Narratives.Instruments;
using Narratives.Seminars;

namespace Narratives.Analysis.Figures;

/// <summary>How the room is getting on: of all rounds, revealed or not, for it tells how many have answered and never what. In the shape of its JSON.</summary>
/// <param name="Open">The number of the open round.</param>
public sealed record Counts(int Joined, int Delegates, int Responses, int CompletePairs, ImmutableArray<RoundCount> Rounds, int? Open)
{
    /// <summary>Of the instrument: a page that has another one fetches the plan again.</summary>
    public int Version { get; init; }

    /// <summary>When the room's time is up, by the clock that stamps the log; none where it was told nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>The seminar is over.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Ended { get; init; }

    /// <summary>None until the plan of the seminar was heard.</summary>
    public static Counts? Of(SeminarPattern pattern) => pattern.Seminar is not { } seminar ? null : new Counts(
        pattern.Joined, pattern.Delegates, pattern.Responses, pattern.CompletePairs,
        [
            .. seminar.Rounds.Select(round => new RoundCount(
                round.Number, round.Cell.Framing, round.Cell.Scenario, round.Phase, round.Revealed, pattern.AnsweredBy(round.Cell), round.Run)),
        ],
        seminar.Open?.Number)
    {
        Version = seminar.Instrument.Version,
        EndsAt = seminar.CountdownEnds,
        Ended = seminar.Ended,
    };
}

/// <param name="Answered">Delegates who have answered, before or after the reveal and whatever they consented to: how far the room is, not a result.</param>
/// <param name="Run">How often it was reset.</param>
public sealed record RoundCount(int Number, FramingId Framing, ScenarioId Scenario, Phase Phase, bool Revealed, int Answered, int Run);
