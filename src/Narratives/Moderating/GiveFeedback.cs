using Narratives.Events;
using Narratives.Instruments;
using Narratives.Interpreting;
using Narratives.Words;

namespace Narratives.Moderating;

/// <param name="About">Aliases of the stories that it answers.</param>
public sealed record FeedbackTold(string? Id, Text? YouSaid, Text? WeHeard, IReadOnlyList<string?>? About);

/// <summary>“You said, we heard”: a facilitator tells delegates what was done with what they said, or tells it better. The latest of one id stands.</summary>
public static class GiveFeedback
{
    private const int Most = 200;
    private const int Longest = 1_000;

    /// <param name="find">The response that an alias stands for; none when it was taken back, and then the feedback does without it.</param>
    public static Outcome<NarrativeEvent?> Decide(Moderation known, Instrument instrument, FeedbackTold told, Func<string, ResponseId?> find)
    {
        if (!Written.IsId(told.Id)) return Refusals.MalformedId("id");
        if (known.Feedback.Length >= Most && known.Feedback.All(earlier => earlier.Id != told.Id)) return Refusals.TooMany("id", Most);
        if (told.About is { Count: > Written.MostResponses }) return Refusals.TooMany("about", Written.MostResponses);
        if (told.About?.Any(alias => alias is null) == true) return Refusals.Missing("about");
        if ((FaultOf(instrument, told.YouSaid, "youSaid") ?? FaultOf(instrument, told.WeHeard, "weHeard")) is { } fault) return fault;
        return new FeedbackGiven(new Feedback(told.Id!, Kept(instrument, told.YouSaid!), Kept(instrument, told.WeHeard!),
            [.. (told.About ?? []).Select(alias => find(alias!)).OfType<ResponseId>().Distinct()]));
    }

    public static Outcome<NarrativeEvent?> Remove(Moderation known, string id) =>
        known.Feedback.Any(feedback => feedback.Id == id) ? new FeedbackRemoved(id) : default(NarrativeEvent?);

    /// <summary>Welsh and English are equal: what is told to everybody is told in every language that the seminar is held in.</summary>
    private static Refusal? FaultOf(Instrument instrument, Text? text, string field) => instrument.Languages
        .Select(language => Written.FaultOf(text?.Speaks(language) == true ? text.In(language) : null, Longest, $"{field}.{language}"))
        .FirstOrDefault(fault => fault is not null);

    private static Text Kept(Instrument instrument, Text told) => new(instrument.Languages.Select(language => KeyValuePair.Create(language, told.In(language).Trim())));
}
