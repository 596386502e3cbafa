using Narratives.Events;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Seminars;

/// <summary>
/// Changes what a planned seminar asks, and with it its rounds. Frozen as soon as a round has been opened: from then on an answer may exist, and
/// cells with different wordings could not be compared.
/// </summary>
public static class ReviseInstrument
{
    public static Outcome<NarrativeEvent?> Decide(Seminar seminar, Instrument asked)
    {
        if (seminar.IsFrozen) return Refusals.InstrumentFrozen;
        // The plan was made for these words; about others it would say nothing.
        if (seminar.Plan is not null) return Refusals.InstrumentPlanned;
        if (CheckInstrument.Faults(asked).FirstOrDefault() is { } fault) return fault;
        return asked.Version > seminar.Instrument.Version ? new InstrumentRevised(asked) : Refusals.InstrumentNewer;
    }
}
