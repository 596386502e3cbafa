using System.Collections.Immutable;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Interpreting;

/// <param name="Responses">Aliases.</param>
public sealed record NoteTold(
    string? Id, string? Author, string? Observation, Strength? Strength, IReadOnlyList<string?>? Interpretations, IReadOnlyList<string?>? Themes,
    string? Signifier, Selection? Selection, Brush? Brush, IReadOnlyList<string?>? Responses);

/// <summary>An analyst writes an observation down, or writes it better: the latest of one id stands.</summary>
public static class WriteNote
{
    /// <param name="find">The response that an alias stands for; none when it was taken back, and then the note does without it.</param>
    public static Outcome<NarrativeEvent?> Decide(Interpretation known, Instrument instrument, NoteTold told, Func<string, ResponseId?> find)
    {
        if (FaultOf(known, instrument, told) is { } fault) return fault;
        var (themes, selection) = (Written.Themes(known, told.Themes ?? [], "themes"), ReadSelection.Decide(instrument, told.Selection));
        if (themes is Outcome<ImmutableArray<string>>.Refused(var unknown)) return unknown;
        if (selection is Outcome<Selection>.Refused(var unselectable)) return unselectable;
        if (told.Brush is { } brush && ReadBrush.Decide(instrument, brush) is Outcome<Brush>.Refused(var wrong)) return wrong;
        var note = new Note(told.Id!, told.Author!.Trim(), told.Observation!.Trim(), told.Strength!.Value,
            [.. (told.Interpretations ?? []).Select(one => one!.Trim())], ((Outcome<ImmutableArray<string>>.Accepted)themes).Result,
            told.Signifier is { } asked ? new SignifierId(asked) : null, ((Outcome<Selection>.Accepted)selection).Result, told.Brush,
            [.. (told.Responses ?? []).Select(alias => find(alias!)).OfType<ResponseId>().Distinct()]);
        return new NoteWritten(note);
    }

    private static Refusal? FaultOf(Interpretation known, Instrument instrument, NoteTold told)
    {
        if (!Written.IsId(told.Id)) return Refusals.MalformedId("id");
        if (known.Notes.Length >= Written.MostNotes && known.Notes.All(note => note.Id != told.Id)) return Refusals.TooMany("id", Written.MostNotes);
        if (told.Strength is not { } strength || !Enum.IsDefined(strength)) return Refusals.Missing("strength");
        if (told.Signifier is { } asked && instrument.Find(new SignifierId(asked)) is null) return Refusals.UnknownSignifier("signifier");
        return Written.FaultOf(told.Author, Written.LongestCoder, "author")
            ?? Written.FaultOf(told.Observation, Written.LongestObservation, "observation")
            ?? FaultOfInterpretations(told.Interpretations ?? [])
            ?? FaultOfResponses(told.Responses ?? []);
    }

    private static Refusal? FaultOfInterpretations(IReadOnlyList<string?> told) => told.Count > Written.MostInterpretations
        ? Refusals.TooMany("interpretations", Written.MostInterpretations)
        : told.Select((one, at) => Written.FaultOf(one, Written.LongestObservation, $"interpretations[{at}]")).FirstOrDefault(fault => fault is not null);

    private static Refusal? FaultOfResponses(IReadOnlyList<string?> told)
    {
        if (told.Count > Written.MostResponses) return Refusals.TooMany("responses", Written.MostResponses);
        return told.Any(alias => alias is null) ? Refusals.Missing("responses") : null;
    }
}
