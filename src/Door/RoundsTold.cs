using Narratives.Instruments;
using Narratives.Seminars;

namespace Narratives.Door;

/// <summary>A round as phones and facilitators are told of it.</summary>
/// <param name="Run">How often it was reset: a phone says with its answer which run it answers, and asks again in a new one.</param>
public sealed record RoundTold(int Number, FramingId Framing, ScenarioId Scenario, Phase Phase, bool Revealed, int Run)
{
    public static RoundTold Of(Round round) => new(round.Number, round.Cell.Framing, round.Cell.Scenario, round.Phase, round.Revealed, round.Run);
}

/// <param name="Version">Of the instrument: a phone that knows an older one asks for the questions again.</param>
/// <param name="Ended">Nothing opens any more, and nobody joins.</param>
public sealed record RoundsTold(IReadOnlyList<RoundTold> Rounds, int? Open, int Version, bool Ended)
{
    public static RoundsTold Of(Seminar seminar) => new([.. seminar.Rounds.Select(RoundTold.Of)], seminar.Open?.Number, seminar.Instrument.Version, seminar.Ended);
}
