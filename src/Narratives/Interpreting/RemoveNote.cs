using Narratives.Events;
using Narratives.Words;

namespace Narratives.Interpreting;

/// <summary>An analyst throws a note away. Asking again is harmless; the log remembers that there was one.</summary>
public static class RemoveNote
{
    public static Outcome<NarrativeEvent?> Decide(Interpretation known, string id) =>
        known.Notes.Any(note => note.Id == id) ? new NoteRemoved(id) : default(NarrativeEvent?);
}
