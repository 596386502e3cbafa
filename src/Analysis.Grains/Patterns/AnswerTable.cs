using Narratives.Words;

namespace Narratives.Analysis.Patterns;

/// <summary>
/// A row of marks for each response that stands, in arrays that grow by doubling; rows that were taken out are used again. Those of
/// one place (a delegate's answers to a cell, before or after its reveal) hang together, the newest first.
/// </summary>
internal sealed class AnswerTable(int width)
{
    private const int None = -1;

    private Entry[] entries = [];
    private short[] rows = [];
    private int[] newest = []; // for each place, one more than its slot; 0 for none
    private int used;
    private int free = None;

    /// <summary>−1 where nothing stands.</summary>
    public int NewestAt(int place) => place < newest.Length ? newest[place] - 1 : None;

    /// <summary>The newest first.</summary>
    public IEnumerable<int> At(int place)
    {
        for (var slot = NewestAt(place); slot >= 0; slot = entries[slot].Older) yield return slot;
    }

    public Permit PermitOf(int slot) => entries[slot].Permit;

    public ResponseId ResponseOf(int slot) => entries[slot].Response;

    public int PlaceOf(int slot) => entries[slot].Place;

    public Span<short> Row(int slot) => rows.AsSpan(slot * width, width);

    public int Put(int place, ResponseId response, Permit permit)
    {
        var slot = Free();
        if (place >= newest.Length) Array.Resize(ref newest, Grown(newest.Length, place));
        entries[slot] = new Entry(response, permit, place, newest[place] - 1);
        newest[place] = slot + 1;
        return slot;
    }

    public void Permit(int slot, Permit permit) => entries[slot] = entries[slot] with { Permit = permit };

    public void Take(int slot)
    {
        var (place, older) = (entries[slot].Place, entries[slot].Older);
        var above = NewestAt(place);
        if (above == slot) newest[place] = older + 1;
        else
        {
            while (entries[above].Older != slot) above = entries[above].Older;
            entries[above] = entries[above] with { Older = older };
        }
        entries[slot] = new Entry(default, default, None, free);
        free = slot;
    }

    private int Free()
    {
        if (free is >= 0 and var again)
        {
            free = entries[again].Older;
            return again;
        }
        if (used == entries.Length)
        {
            var length = Grown(entries.Length, used);
            Array.Resize(ref entries, length);
            Array.Resize(ref rows, length * width);
        }
        return used++;
    }

    private static int Grown(int length, int needed) => Math.Max(needed + 1, Math.Max(64, length * 2));

    private readonly record struct Entry(ResponseId Response, Permit Permit, int Place, int Older);

    /// <summary>The rows of one place that count.</summary>
    public readonly struct Rows(AnswerTable table, int newest)
    {
        private readonly int first = Counting(table, newest);

        public bool IsEmpty => first < 0;

        public bool HasOne => first >= 0 && Counting(table, table.entries[first].Older) < 0;

        /// <summary>Whether one of these rows has a slot that says a placement (≥ 0).</summary>
        public bool HasPlaced(int run)
        {
            for (var slot = first; slot >= 0; slot = Counting(table, table.entries[slot].Older))
            {
                if (table.Row(slot)[run] >= 0) return true;
            }
            return false;
        }

        /// <summary>The mean of what these rows have placed there, rounded to a whole number of their unit; none where nothing was placed.</summary>
        public int? MeanPlaced(int run)
        {
            var (sum, count) = (0L, 0);
            for (var slot = first; slot >= 0; slot = Counting(table, table.entries[slot].Older))
            {
                if (table.Row(slot)[run] is not (>= 0 and var placed)) continue;
                sum += placed;
                count++;
            }
            return count == 0 ? null : (int)Math.Round(sum / (double)count, MidpointRounding.ToEven);
        }

        /// <summary>Tells the rows where something was placed.</summary>
        public void ReadPlaced(int run, int who, bool shown, PlacedReader read)
        {
            for (var slot = first; slot >= 0; slot = Counting(table, table.entries[slot].Older))
            {
                if (table.Row(slot)[run] >= 0) read(who, shown, table.Row(slot)[run..]);
            }
        }

        private static int Counting(AnswerTable table, int slot)
        {
            while (slot >= 0 && !table.entries[slot].Permit.Count) slot = table.entries[slot].Older;
            return slot;
        }
    }
}
