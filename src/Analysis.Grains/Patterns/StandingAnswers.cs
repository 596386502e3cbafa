using System.Collections.Immutable;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.Analysis.Patterns;

/// <summary>
/// Which response of each delegate stands for each cell, and its marks. It tells a tally what to count and what to take out again.
/// <list type="bullet">
/// <item>A later response of the same delegate to the same cell takes the place of the earlier.</item>
/// <item>The reveal divides a cell in two. A response heard after it never replaces the one given before: that one was given in
/// ignorance of the others and stays primary; the late one stands beside it, outside every number (the herding guard). An answer that came after its round had closed stands there too.</item>
/// <item>Taking back the current response takes back the cell: the delegate means "my answer", so an earlier one does not rise again,
/// and the primary answer goes together with a late one that had followed it. Taking back a primary answer that a late one has
/// followed takes out the primary alone. Taking back one that was replaced before changes nothing: it has gone already.</item>
/// <item>Whether a delegate counts is what they agree to now, for all that they have said: their answers leave the numbers, and come back.</item>
/// </list>
/// </summary>
internal sealed class StandingAnswers(MarkLayout layout, int cells, ITally tally)
{
    private readonly Dictionary<ResponseId, Place> places = [];
    private readonly AnswerTable before = new(layout.Width);
    private readonly AnswerTable after = new(layout.Width);

    public bool IsEmpty => places.Count == 0;

    public void Capture(ResponseId response, int who, int cell, Permit permit, bool afterReveal, ImmutableArray<Mark> marks)
    {
        var place = new Place(who * cells + cell, afterReveal);
        var table = TableOf(place);
        if (table.Stands(place.Slot)) Take(place);
        var row = table.Put(place.Slot, response, permit);
        layout.Pack(marks, row);
        places[response] = place;
        Count(place, 1);
    }

    /// <summary>Everything of this delegate that stands is taken out as it was counted, and counted again by what they permit now.</summary>
    public void Permit(int who, Permit permit)
    {
        List<Place>? theirs = null; // mostly none: whoever joins has said nothing yet
        for (var slot = who * cells; slot < (who + 1) * cells; slot++)
        {
            if (before.Stands(slot) && before.PermitOf(slot) != permit) (theirs ??= []).Add(new Place(slot, AfterReveal: false));
            if (after.Stands(slot) && after.PermitOf(slot) != permit) (theirs ??= []).Add(new Place(slot, AfterReveal: true));
        }
        foreach (var place in theirs ?? [])
        {
            Count(place, -1);
            TableOf(place).Permit(place.Slot, default); // while the others are taken out, this one is in no pair
        }
        foreach (var place in theirs ?? [])
        {
            TableOf(place).Permit(place.Slot, permit);
            Count(place, 1);
        }
    }

    public bool Withdraw(ResponseId response)
    {
        if (!places.TryGetValue(response, out var place)) return false;
        Take(place);
        if (place.AfterReveal && before.Stands(place.Slot)) Take(place with { AfterReveal = false });
        return true;
    }

    /// <summary>The marks of the primary answer, where there is one that counts; otherwise empty.</summary>
    public ReadOnlySpan<short> Primary(int who, int cell)
    {
        var slot = who * cells + cell;
        return before.Stands(slot) && before.PermitOf(slot).Count ? before.RowOf(slot) : default;
    }

    /// <summary>Whether a delegate has an answer to this cell that stands, counted or not, primary or late.</summary>
    public bool HasAnswered(int who, int cell) => before.Stands(who * cells + cell) || after.Stands(who * cells + cell);

    /// <summary>The response of a delegate to a cell that stands, before or after the reveal, and what they permitted with it; none where none does.</summary>
    public (ResponseId Response, Permit Permit)? Standing(int who, int cell, bool afterReveal) =>
        (afterReveal ? after : before).Find(who * cells + cell);

    /// <summary>As it stands, counted or not: the primary answer of a delegate to a cell, else the late one.</summary>
    public OwnAnswer? Own(int who, int cell)
    {
        var slot = who * cells + cell;
        var afterReveal = !before.Stands(slot);
        var table = afterReveal ? after : before;
        return table.Stands(slot) ? new OwnAnswer(layout, table.RowOf(slot).ToArray(), table.PermitOf(slot).Count, afterReveal) : null;
    }

    private void Take(Place place)
    {
        Count(place, -1);
        places.Remove(TableOf(place).Take(place.Slot));
    }

    private void Count(Place place, int by)
    {
        var table = TableOf(place);
        tally.Tally(new Answer(place.Slot / cells, place.Slot % cells, table.PermitOf(place.Slot), place.AfterReveal, table.RowOf(place.Slot)), by);
    }

    private AnswerTable TableOf(Place place) => place.AfterReveal ? after : before;

    private readonly record struct Place(int Slot, bool AfterReveal);
}

/// <summary>What is counted, or taken out again: one response to one cell.</summary>
internal readonly ref struct Answer(int who, int cell, Permit permit, bool afterReveal, ReadOnlySpan<short> marks)
{
    public int Who { get; } = who;
    public int Cell { get; } = cell;
    public Permit Permit { get; } = permit;
    public bool AfterReveal { get; } = afterReveal;
    public ReadOnlySpan<short> Marks { get; } = marks;
}

/// <summary>One delegate's own answer to one cell: a copy of its row, and how the row is read.</summary>
internal sealed record OwnAnswer(MarkLayout Layout, short[] Row, bool Counts, bool AfterReveal);

internal interface ITally
{
    /// <param name="by">1 to count, −1 to take out again.</param>
    void Tally(in Answer answer, int by);
}

/// <summary>A row of marks for each delegate and cell, in arrays that grow by doubling.</summary>
internal sealed class AnswerTable(int width)
{
    private Entry[] entries = [];
    private short[] rows = [];

    public bool Stands(int slot) => slot < entries.Length && entries[slot].Stands;

    public Permit PermitOf(int slot) => entries[slot].Permit;

    public (ResponseId Response, Permit Permit)? Find(int slot) => Stands(slot) ? (entries[slot].Response, entries[slot].Permit) : null;

    public ReadOnlySpan<short> RowOf(int slot) => rows.AsSpan(slot * width, width);

    public Span<short> Put(int slot, ResponseId response, Permit permit)
    {
        if (slot >= entries.Length)
        {
            var length = Math.Max(slot + 1, Math.Max(64, entries.Length * 2));
            Array.Resize(ref entries, length);
            Array.Resize(ref rows, length * width);
        }
        entries[slot] = new Entry(response, permit, Stands: true);
        return rows.AsSpan(slot * width, width);
    }

    public void Permit(int slot, Permit permit) => entries[slot] = entries[slot] with { Permit = permit };

    public ResponseId Take(int slot)
    {
        var response = entries[slot].Response;
        entries[slot] = default;
        return response;
    }

    private readonly record struct Entry(ResponseId Response, Permit Permit, bool Stands);
}
