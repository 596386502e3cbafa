using System.Collections.Immutable;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.Analysis.Patterns;

/// <summary>
/// Which responses of each delegate stand for each cell, and their marks. It tells a tally what to count and what to take out again.
/// <list type="bullet">
/// <item>In rounds, a later response of the same delegate to the same cell takes the place of the earlier. In an open collection
/// (<c>everyAnswer</c>) each is an answer of its own: it takes no other's place, and is taken back alone.</item>
/// <item>The reveal divides a cell in two. A response heard after it never replaces the one given before: that one was given in
/// ignorance of the others and stays primary; the late one stands beside it, outside every number (the herding guard). An answer that came after its round had closed stands there too.</item>
/// <item>In rounds, taking back the current response takes back the cell: the delegate means "my answer", so an earlier one does not rise again,
/// and the primary answer goes together with a late one that had followed it. Taking back a primary answer that a late one has
/// followed takes out the primary alone. Taking back one that was replaced before changes nothing: it has gone already.</item>
/// <item>A reset takes out whatever stands for its cell. It does not rise again, and nothing of an earlier run is heard later.</item>
/// <item>Whether a delegate counts is what they agree to now, for all that they have said: their answers leave the numbers, and come back.</item>
/// </list>
/// </summary>
internal sealed class StandingAnswers(MarkLayout layout, int cells, bool everyAnswer, ITally tally)
{
    private readonly Dictionary<ResponseId, int> slots = [];
    private readonly AnswerTable table = new(layout.Width);

    public bool IsEmpty => slots.Count == 0;

    public void Capture(ResponseId response, int who, int cell, Permit permit, bool afterReveal, ImmutableArray<Mark> marks)
    {
        var place = Place(who, cell, afterReveal);
        if (!everyAnswer && table.NewestAt(place) is >= 0 and var replaced) Take(replaced);
        var slot = table.Put(place, response, permit);
        layout.Pack(marks, table.Row(slot));
        slots[response] = slot;
        Count(slot, 1);
    }

    /// <summary>Everything of this delegate that stands is taken out as it was counted, and counted again by what they permit now.</summary>
    public void Permit(int who, Permit permit)
    {
        List<int>? theirs = null; // mostly none: whoever joins has said nothing yet
        for (var place = Place(who, 0, afterReveal: false); place < Place(who + 1, 0, afterReveal: false); place++)
        {
            if (table.NewestAt(place) < 0) continue;
            foreach (var slot in table.At(place))
            {
                if (table.PermitOf(slot) != permit) (theirs ??= []).Add(slot);
            }
        }
        foreach (var slot in theirs ?? [])
        {
            Count(slot, -1);
            table.Permit(slot, default); // while the others are taken out, this one is in no pair
        }
        foreach (var slot in theirs ?? [])
        {
            table.Permit(slot, permit);
            Count(slot, 1);
        }
    }

    public bool Withdraw(ResponseId response)
    {
        if (!slots.TryGetValue(response, out var slot)) return false;
        var place = table.PlaceOf(slot);
        Take(slot);
        if (!everyAnswer && IsAfterReveal(place) && table.NewestAt(place - 1) is >= 0 and var primary) Take(primary);
        return true;
    }

    /// <summary>Takes out whatever stands for a cell, primary and late. O(responses).</summary>
    /// <returns>The responses that stood.</returns>
    public IReadOnlyList<ResponseId> TakeOut(int cell)
    {
        var here = slots.Where(one => table.PlaceOf(one.Value) / 2 % cells == cell).ToList();
        foreach (var (_, slot) in here) Take(slot);
        return [.. here.Select(one => one.Key)];
    }

    /// <summary>The marks of the primary answers that count; an open collection may have several of one delegate for one cell.</summary>
    public AnswerTable.Rows Primary(int who, int cell) => new(table, table.NewestAt(Place(who, cell, afterReveal: false)));

    /// <summary>As <see cref="Primary"/>, of those given after the reveal or late.</summary>
    public AnswerTable.Rows AfterReveal(int who, int cell) => new(table, table.NewestAt(Place(who, cell, afterReveal: true)));

    /// <summary>Whether a delegate has an answer to this cell that stands, counted or not, primary or late.</summary>
    public bool HasAnswered(int who, int cell) =>
        table.NewestAt(Place(who, cell, afterReveal: false)) >= 0 || table.NewestAt(Place(who, cell, afterReveal: true)) >= 0;

    /// <summary>The responses of a delegate to a cell that stand, before or after the reveal, the earliest first, and what they permit with them.</summary>
    public IEnumerable<(ResponseId Response, Permit Permit)> Standing(int who, int cell, bool afterReveal) =>
        table.At(Place(who, cell, afterReveal)).Reverse().Select(slot => (table.ResponseOf(slot), table.PermitOf(slot)));

    /// <summary>
    /// As they stand, counted or not: in rounds, the primary answer of a delegate to a cell, else the late one; in an open collection,
    /// all of them, the primary ones first and each kind in the order of the log.
    /// </summary>
    public IReadOnlyList<OwnAnswer> Own(int who, int cell)
    {
        OwnAnswer[] primary = [.. Own(Place(who, cell, afterReveal: false))];
        return everyAnswer || primary is [] ? [.. primary, .. Own(Place(who, cell, afterReveal: true))] : primary;
    }

    private IEnumerable<OwnAnswer> Own(int place) => table.At(place).Reverse()
        .Select(slot => new OwnAnswer(table.ResponseOf(slot), layout, table.Row(slot).ToArray(), table.PermitOf(slot).Count, IsAfterReveal(place)));

    private int Place(int who, int cell, bool afterReveal) => (who * cells + cell) * 2 + (afterReveal ? 1 : 0);

    private static bool IsAfterReveal(int place) => (place & 1) == 1;

    private void Take(int slot)
    {
        Count(slot, -1);
        slots.Remove(table.ResponseOf(slot));
        table.Take(slot);
    }

    private void Count(int slot, int by)
    {
        var place = table.PlaceOf(slot);
        tally.Tally(new Answer(place / 2 / cells, place / 2 % cells, table.PermitOf(slot), IsAfterReveal(place), table.Row(slot)), by);
    }
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

/// <summary>One answer of a delegate to one cell: a copy of its row, and how the row is read.</summary>
internal sealed record OwnAnswer(ResponseId Response, MarkLayout Layout, short[] Row, bool Counts, bool AfterReveal);

internal interface ITally
{
    /// <param name="by">1 to count, −1 to take out again; the answer stands in the table while it is told.</param>
    void Tally(in Answer answer, int by);
}
