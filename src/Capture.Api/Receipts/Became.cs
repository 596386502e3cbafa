using Narratives.EventLog;
using Narratives.Events;
using Narratives.Interpreting;
using Narratives.Moderating;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Capture.Receipts;

/// <summary>What became of the answers of a seminar: read by analysts, put before the room, and answered.</summary>
public sealed class Became
{
    private readonly Dictionary<ResponseId, HashSet<string>> coders = [];
    private readonly Dictionary<string, DateTimeOffset> shown = new(StringComparer.Ordinal);
    private Moderation moderation = Moderation.None;
    private SeminarId seminar;

    public void Hear(Told told)
    {
        seminar = told.Seminar;
        switch (told.Event)
        {
            case StoryCoded coded:
                HearCoding(coded);
                break;
            case BoardTurned { View: { Screen: Screen.Story, Hidden: false, Story: { } alias } }:
                shown[alias] = told.At;
                break;
            case AboutAnswers when told.Stream == Moderation.StreamOf(told.Seminar):
                moderation = moderation.Hear(told.Version, told.Event);
                break;
        }
    }

    public ReceiptLine Of(ReceiptLine line) => line with
    {
        CodedBy = coders.GetValueOrDefault(line.ResponseId)?.Count ?? 0,
        ShownAt = shown.TryGetValue(ResponseAlias.Of(seminar, line.ResponseId), out var at) ? at : null,
        Feedback = [.. moderation.Feedback.Where(feedback => feedback.About.Contains(line.ResponseId)).Select(Heard)],
    };

    /// <summary>Without what stands beside one of these answers already.</summary>
    public IReadOnlyList<FeedbackHeard> ForEverybody(IReadOnlyList<ReceiptLine> standing) =>
        [.. moderation.Feedback.Where(feedback => !standing.Any(line => feedback.About.Contains(line.ResponseId))).Select(Heard)];

    private static FeedbackHeard Heard(Feedback feedback) => new(feedback.YouSaid, feedback.WeHeard);

    private void HearCoding(StoryCoded coded)
    {
        if (!coders.TryGetValue(coded.Response, out var names)) coders[coded.Response] = names = new(StringComparer.Ordinal);
        if (coded.Themes.IsEmpty) names.Remove(coded.Coder);
        else names.Add(coded.Coder);
    }
}
