using Narratives.Events;

namespace Narratives.EventLog.Keeping;

/// <summary>From a row to what was said in it.</summary>
public static class DecodeRow
{
    /// <summary>None where it cannot be read.</summary>
    public static NarrativeEvent? TryOf(LogRow row)
    {
        try
        {
            return EventJson.Read(row.Type, row.Json.Span);
        }
        catch (Exception)
        {
            return null; // Whatever the reader stumbled over, and its message may quote it: the row is damaged, or of a later version.
        }
    }

    /// <exception cref="LogUnreadableException">It cannot be read.</exception>
    public static NarrativeEvent Of(LogRow row) => TryOf(row) ?? throw new LogUnreadableException($"The event at position {row.Position} cannot be read.");
}
