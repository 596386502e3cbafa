using Narratives.Analysis.Collected;
using Narratives.Marks;

namespace Narratives.Analysis.Found;

/// <summary>
/// Responses that look as if nobody had thought about them. They stay in every result; a row beside it shows the result without them
/// (Meade and Craig 2012 recommend several simple signs, and to report with and without).
/// </summary>
internal sealed class FlagCareless
{
    /// <summary>Two seconds for a mark: less than it takes to read a question and two poles.</summary>
    private const int LeastMillisecondsPerMark = 2_000;

    private const int FewestSliders = 3, FewestResponses = 4;

    private readonly HashSet<CollectedResponse> flagged = new(ReferenceEqualityComparer.Instance);

    private int fast, identical, unmoved;

    public Careless Counts => new(flagged.Count, fast, identical, unmoved);

    public static FlagCareless In(Considered considered)
    {
        var flags = new FlagCareless();
        foreach (var own in considered.ByDelegate())
        {
            var positions = own.Select(response => PositionsOf(response.Given)).ToArray();
            // Of sources that do not say who answered, every response is a delegate of its own, and nobody can have stood still.
            var stood = own.Count >= FewestResponses && positions[0].Length > 0 && positions.All(other => other.AsSpan().SequenceEqual(positions[0]));
            for (var index = 0; index < own.Count; index++)
            {
                if (IsFast(own[index].Given)) flags.Add(own[index].Given, ref flags.fast);
                if (positions[index].Length >= FewestSliders && positions[index].Distinct().Count() == 1) flags.Add(own[index].Given, ref flags.identical);
                if (stood) flags.Add(own[index].Given, ref flags.unmoved);
            }
        }
        return flags;
    }

    public bool Flags(CollectedResponse response) => flagged.Contains(response);

    private void Add(CollectedResponse response, ref int reason)
    {
        flagged.Add(response);
        reason++;
    }

    private static bool IsFast(CollectedResponse response)
    {
        var (milliseconds, marks) = (0L, 0);
        foreach (var mark in response.Marks)
        {
            if (mark.State != MarkState.Placed || mark.Handling.Milliseconds == 0) continue;
            milliseconds += mark.Handling.Milliseconds;
            marks++;
        }
        return marks > 0 && milliseconds < (long)marks * LeastMillisecondsPerMark;
    }

    private static int[] PositionsOf(CollectedResponse response) =>
        [.. response.Marks.Select(mark => mark.Placement).OfType<SliderPlacement>().Select(placement => placement.Position.TenThousandths)];
}
