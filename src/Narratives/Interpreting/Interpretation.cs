using System.Collections.Immutable;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Interpreting;

/// <param name="Id">A short name for the log, which the page makes.</param>
public sealed record Theme(string Id, string Name, string Description);

/// <summary>An observation, its competing interpretations, and the themes they lead to; linked back to the figure and the stories it was written over.</summary>
/// <param name="Selection">What was looked at.</param>
/// <param name="Brush">What was brushed, if anything.</param>
public sealed record Note(
    string Id, string Author, string Observation, Strength Strength, ImmutableArray<string> Interpretations, ImmutableArray<string> Themes,
    SignifierId? Signifier, Selection Selection, Brush? Brush, ImmutableArray<ResponseId> Responses);

/// <summary>How strong the evidence is, as its author judges.</summary>
public enum Strength
{
    Weak,
    Moderate,
    Strong,
}

/// <summary>What analysts make of a seminar: the fold of the workbench's own stream. What they say of a response that was taken back stays here, and is shown nowhere.</summary>
/// <param name="Themes">In the order in which they were first named.</param>
/// <param name="Codings">The latest of each coder for each response; without themes: read, and none of them found.</param>
/// <param name="Notes">In the order in which they were first written.</param>
public sealed record Interpretation(
    long Version, ImmutableArray<Theme> Themes, ImmutableDictionary<(ResponseId Response, string Coder), ImmutableArray<string>> Codings, ImmutableArray<Note> Notes)
{
    public static readonly Interpretation None = new(0, [], ImmutableDictionary<(ResponseId, string), ImmutableArray<string>>.Empty, []);

    public static Guid StreamOf(SeminarId seminar) => OwnStream.Of(seminar, "workbench");

    public Theme? Theme(string id) => Themes.FirstOrDefault(theme => theme.Id == id);

    /// <summary>Hearing an event twice changes nothing.</summary>
    /// <exception cref="InvalidOperationException">The event belongs in another stream: the log is damaged.</exception>
    public Interpretation Hear(long version, NarrativeEvent happened) =>
        version <= Version ? this : (happened switch
        {
            ThemeNamed(var id, var name, var description) => this with { Themes = Put(Themes, new Theme(id, name, description), theme => theme.Id == id) },
            StoryCoded(var response, var coder, var themes) => this with { Codings = Codings.SetItem((response, coder), themes) },
            NoteWritten(var note) => this with { Notes = Put(Notes, note, other => other.Id == note.Id) },
            NoteRemoved(var id) => this with { Notes = Notes.RemoveAll(note => note.Id == id) },
            _ => throw new InvalidOperationException($"{happened.GetType().Name} does not belong in the stream of a workbench."),
        }) with { Version = version };

    /// <summary>In the place of the earlier one, or at the end.</summary>
    private static ImmutableArray<T> Put<T>(ImmutableArray<T> all, T one, Func<T, bool> isEarlier)
    {
        for (var at = 0; at < all.Length; at++)
        {
            if (isEarlier(all[at])) return all.SetItem(at, one);
        }
        return all.Add(one);
    }
}
