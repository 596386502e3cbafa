using System.Collections.Frozen;
using Narratives.Events;

namespace Narratives.EventLog;

/// <summary>Which kind of stream an event belongs in: each in one.</summary>
public static class StreamKinds
{
    private static readonly FrozenDictionary<Type, StreamKind> Kinds = new (StreamKind Kind, Type[] Events)[]
    {
        (StreamKind.Seminar,
        [
            typeof(SeminarPlanned), typeof(InstrumentRevised), typeof(KeyIssued), typeof(KeyEnded), typeof(RoundOpened), typeof(RoundClosed), typeof(RoundRevealed), typeof(RoundReset),
            typeof(CountdownSet), typeof(SeminarEnded), typeof(SeminarResumed), typeof(BoardTurned), typeof(AnalysisPlanLocked),
        ]),
        (StreamKind.Delegate, [typeof(DelegateJoined), typeof(ConsentChanged), typeof(DelegateWithdrew)]),
        (StreamKind.Response, [typeof(ResponseCaptured), typeof(ResponseWithdrawn)]),
        (StreamKind.Workbench, [typeof(ThemeNamed), typeof(StoryCoded), typeof(NoteWritten), typeof(NoteRemoved)]),
        (StreamKind.Moderation, [typeof(StoryApproved), typeof(StoryHidden), typeof(StoryPinned), typeof(ModerationChanged), typeof(FeedbackGiven), typeof(FeedbackRemoved)]),
    }.SelectMany(one => one.Events.Select(type => (type, one.Kind))).ToFrozenDictionary(one => one.type, one => one.Kind);

    /// <param name="type">Of a <see cref="NarrativeEvent"/>.</param>
    /// <exception cref="KeyNotFoundException">Somebody added an event and did not say where it belongs.</exception>
    public static StreamKind Of(Type type) => Kinds[type];
}
