using Narratives.Instruments;
using Narratives.Seminars;

namespace Narratives.Door;

/// <summary>A round as phones and facilitators are told of it.</summary>
public sealed record RoundTold(int Number, FramingId Framing, ScenarioId Scenario, Phase Phase, bool Revealed)
{
    public static RoundTold Of(Round round) => new(round.Number, round.Cell.Framing, round.Cell.Scenario, round.Phase, round.Revealed);
}

public sealed record RoundsTold(IReadOnlyList<RoundTold> Rounds, int? Open)
{
    public static RoundsTold Of(Seminar seminar) => new([.. seminar.Rounds.Select(RoundTold.Of)], seminar.Open?.Number);
}
