using System.Collections.Immutable;
using System.Globalization;
using Narratives.Instruments;
using Narratives.Marks;

namespace Narratives.Interchange.Exporting;

/// <summary>
/// The columns of one signifier in an export, written and read. The state stands in its own column, so that "not applicable" and
/// "untouched" never look like a number; what a person wrote stands in another file.
/// </summary>
internal sealed class MarkColumns
{
    /// <summary>Between several options of one cell. No option id has it.</summary>
    public const char Between = '|';

    private const int HandlingColumns = 3;
    private readonly Signifier signifier;

    public MarkColumns(Signifier signifier)
    {
        this.signifier = signifier;
        Parts = ["state", .. NumbersOf(signifier), "milliseconds", "moves", "order"];
        Names = [.. Parts.Select(part => $"{signifier.Id}.{part}")];
    }

    public Signifier Signifier => signifier;

    /// <summary>Such as <c>state</c>, <c>position</c>, <c>left</c>; the name of a column is the signifier, a dot, and its part.</summary>
    public ImmutableArray<string> Parts { get; }

    public ImmutableArray<string> Names { get; }

    private static ImmutableArray<string> NumbersOf(Signifier signifier) => signifier switch
    {
        Slider => ["position"],
        Triad => ["left", "top", "right"],
        Stones stones => [.. stones.Movable.SelectMany(stone => new[] { $"{stone.Id}.x", $"{stone.Id}.y" })],
        Choice => ["chosen"],
        Story => [],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public IEnumerable<string> Write(Mark mark)
    {
        var numbers = new string[Parts.Length - 1 - HandlingColumns];
        Array.Fill(numbers, "");
        switch (mark.Placement)
        {
            case null or StoryPlacement:
                break;
            case SliderPlacement(var position):
                numbers[0] = position.ToString();
                break;
            case TriadPlacement(var point):
                (numbers[0], numbers[1], numbers[2]) = (point.Left.ToString(), point.Top.ToString(), point.Right.ToString());
                break;
            case StonesPlacement(var points):
                foreach (var point in points)
                {
                    var at = 2 * StoneAt(point.Stone);
                    if (at >= 0) (numbers[at], numbers[at + 1]) = (point.X.ToString(), point.Y.ToString());
                }
                break;
            case ChoicePlacement(var chosen, _):
                numbers[0] = string.Join(Between, chosen);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
        return [StateName(mark.State), .. numbers, Number(mark.Handling.Milliseconds), Number(mark.Handling.Moves), Number(mark.Handling.Order)];
    }

    /// <summary>The mark that these cells tell, a story without its text; none when they contradict themselves.</summary>
    public Mark? Read(ReadOnlySpan<string> cells)
    {
        if (StateOf(cells[0]) is not { } state || HandlingOf(cells[^HandlingColumns..]) is not { } handling) return null;
        if (state != MarkState.Placed) return new Mark(signifier.Id, state, null, handling);
        return PlacementOf(cells[1..^HandlingColumns]) is { } placement ? new Mark(signifier.Id, state, placement, handling) : null;
    }

    private Placement? PlacementOf(ReadOnlySpan<string> numbers) => signifier switch
    {
        Slider => TryPosition(numbers[0], out var position) ? new SliderPlacement(position) : null,
        Triad => TryPosition(numbers[0], out var left) && TryPosition(numbers[1], out var top) && TriadPoint.TryOf(left, top, out var point) ? new TriadPlacement(point) : null,
        Stones stones => StonesOf(stones, numbers),
        Choice choice => ChosenOf(choice, numbers[0]),
        Story => StoryPlacement.MaskedStory,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static StonesPlacement? StonesOf(Stones stones, ReadOnlySpan<string> numbers)
    {
        var points = ImmutableArray.CreateBuilder<StonePoint>();
        for (var stone = 0; stone < stones.Movable.Length; stone++)
        {
            if (numbers[2 * stone].Length == 0 && numbers[2 * stone + 1].Length == 0) continue;
            if (!TryPosition(numbers[2 * stone], out var x) || !TryPosition(numbers[2 * stone + 1], out var y)) return null;
            points.Add(new StonePoint(stones.Movable[stone].Id, x, y));
        }
        return new StonesPlacement(points.ToImmutable());
    }

    private static ChoicePlacement? ChosenOf(Choice choice, string cell)
    {
        var chosen = cell.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        return chosen.All(choice.Offers) ? new ChoicePlacement([.. chosen], null) : null;
    }

    private int StoneAt(string id)
    {
        var stones = ((Stones)signifier).Movable;
        for (var at = 0; at < stones.Length; at++)
        {
            if (stones[at].Id == id) return at;
        }
        return -1;
    }

    private static bool TryPosition(string cell, out Position position)
    {
        position = default;
        return double.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var fraction) && Position.TryOf(fraction, out position);
    }

    /// <summary>Zero is "not measured", and stands as nothing.</summary>
    private static string Number(int number) => number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture);

    private static Handling? HandlingOf(ReadOnlySpan<string> cells)
    {
        Span<int> numbers = stackalloc int[HandlingColumns];
        for (var at = 0; at < HandlingColumns; at++)
        {
            if (cells[at].Length > 0 && !int.TryParse(cells[at], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[at])) return null;
        }
        return new Handling(numbers[0], numbers[1], numbers[2]);
    }

    public static readonly ImmutableArray<(MarkState State, string Name)> States =
    [
        (MarkState.Placed, "placed"), (MarkState.NotApplicable, "not-applicable"), (MarkState.Skipped, "skipped"), (MarkState.Cleared, "cleared"), (MarkState.NeverReached, "never-reached"),
    ];

    private static string StateName(MarkState state) => States.First(known => known.State == state).Name;

    private static MarkState? StateOf(string name)
    {
        foreach (var known in States)
        {
            if (known.Name == name) return known.State;
        }
        return null;
    }
}
