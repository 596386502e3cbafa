using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Analysis.Collected;

/// <summary>The answers of two seminars that were asked the very same. They stay two sets: nobody is in both, and nothing is paired across.</summary>
public sealed record SideBySide(CollectedAnswers First, CollectedAnswers Second)
{
    /// <summary>
    /// Both as one collection, for findings over more people: every delegate of either, each paired within themselves. The plan is the
    /// plan of both; where they differ there is none, and everything is exploratory.
    /// </summary>
    public CollectedAnswers Together => First with
    {
        Title = TitleOfBoth(),
        Plan = PlansDiffer ? null : First.Plan,
        Delegates = [.. First.Delegates, .. Second.Delegates],
        Responses = [.. First.Responses, .. Second.Responses.Select(response => response with { Delegate = First.Delegates.Length + response.Delegate })],
        LeftOut = [.. First.LeftOut.Select(left => left with { Reason = Of(left.Reason, "1") }), .. Second.LeftOut.Select(left => left with { Reason = Of(left.Reason, "2") })],
        Seminars = First.Title.Equals(Second.Title)
            ? new TwoSeminars(Of(First.Title, "1"), Of(Second.Title, "2"), First.Delegates.Length)
            : new TwoSeminars(First.Title, Second.Title, First.Delegates.Length),
    };

    public bool PlansDiffer => First.Plan is { } one && Second.Plan is { } other
        ? one.Locked != other.Locked || !one.Signifiers.SequenceEqual(other.Signifiers)
        : First.Plan is not null || Second.Plan is not null;

    private Text TitleOfBoth() => First.Title.Equals(Second.Title)
        ? Of(First.Title, "1 + 2")
        : new(First.Title.Languages.Union(Second.Title.Languages).Select(language => KeyValuePair.Create(language, $"{First.Title.In(language)} + {Second.Title.In(language)}")));

    private static Text Of(Text text, string which) => new(text.Wordings.Select(one => KeyValuePair.Create(one.Key, $"{one.Value} ({which})")));
}

/// <summary>
/// Puts two seminars side by side, where that is a comparison: the same instrument, in the same version, in the same words. Another
/// wording is another question. Whether the same people came to both is not known, so all are kept apart.
/// </summary>
public static class CombineCollected
{
    public static Outcome<SideBySide> Of(CollectedAnswers first, CollectedAnswers second)
    {
        var (one, other) = (first.Instrument, second.Instrument);
        if (one.Id != other.Id) return Different("different-instrument", "id", "The two seminars used different instruments.", "Defnyddiodd y ddau seminar offerynnau gwahanol.");
        if (one.Version != other.Version) return Different("different-version", "version", "The two seminars used different versions of the instrument.", "Defnyddiodd y ddau seminar fersiynau gwahanol o’r offeryn.");
        if (InstrumentJson.Write(one) != InstrumentJson.Write(other))
        {
            return Different("different-wording", FirstDifference(one, other), "The instruments have the same name and version, and are not the same.", "Mae gan yr offerynnau’r un enw a fersiwn, ond nid ydynt yr un peth.");
        }
        if (first.KnowsDelegates != second.KnowsDelegates)
        {
            return Different("different-delegates", "", "One of the two says who answered, and the other does not.", "Mae un o’r ddau’n dweud pwy a atebodd, ac nid yw’r llall.");
        }
        return new SideBySide(first, Renamed(second, first.Delegates.Length, first.Responses.Length));
    }

    /// <summary>Codes go on behind those of the first, so that a code names one person and one response.</summary>
    private static CollectedAnswers Renamed(CollectedAnswers answers, int delegates, int responses) => answers with
    {
        Delegates = [.. answers.Delegates.Select((one, at) => one with { Code = CollectFromLog.Code('D', 3, delegates + at) })],
        Responses = [.. answers.Responses.Select((one, at) => one with { Code = CollectFromLog.Code('R', 4, responses + at) })],
    };

    /// <summary>The first text that differs; empty where it is something else that does, such as an order.</summary>
    private static string FirstDifference(Instrument one, Instrument other)
    {
        var texts = new Dictionary<string, Text>();
        foreach (var (path, text) in CheckInstrument.Texts(other)) texts.TryAdd(path, text);
        return CheckInstrument.Texts(one).Where(here => !texts.TryGetValue(here.Path, out var there) || !here.Text.Equals(there)).Select(here => here.Path).FirstOrDefault("");
    }

    private static Refusal Different(string code, string field, string english, string welsh) => new(code, field, Text.Of(english, welsh), RefusalKind.Conflict);
}
