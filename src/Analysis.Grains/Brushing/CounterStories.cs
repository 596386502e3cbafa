using System.Collections.Immutable;
using Narratives.Analysis.Found;

namespace Narratives.Analysis.Brushing;

/// <summary>
/// Stories that do not fit what was brushed, so that not only the peak is read. At most six, two of each kind, none of them inside the
/// brush and none twice; lots drawn with the seed decide where the rule leaves a choice:
/// <list type="bullet">
/// <item>opposite: two drawn from the quarter (at least six) of readable stories that lie farthest from the middle of the brushed answers;
/// with options, from those that share no option with the brush;</item>
/// <item>small cluster: the two loneliest, by the distance to the fifth-nearest answer (of all those in the figure, readable or not): whoever stands in a
/// cluster of up to five is lonely; with options, those whose choice is rarest;</item>
/// <item>the same delegate elsewhere: two drawn from what the brushed delegates told in other cells, or placed outside the brush.</item>
/// </list>
/// Nothing is offered against nothing: where no answer is in the brush there are none.
/// </summary>
internal static class CounterStories
{
    private const int OfEachKind = 2;
    private const int FewestFarthest = 6;
    private const int Neighbours = 5;

    /// <summary>Loneliness costs their square; of more answers so many are drawn.</summary>
    private const int MostCompared = 2_000;

    public static ImmutableArray<CounterStory> Of(Considered considered, ImmutableArray<Spot> spots, ReadableStory?[] stories, double[] lots)
    {
        var inside = spots.Where(spot => spot.Inside).ToArray();
        if (inside.Length == 0) return [];
        var found = new Dictionary<int, Why>();
        bool IsFree(int at) => stories[at] is not null && !found.ContainsKey(at);
        var outside = spots.Where(spot => !spot.Inside).ToArray();
        foreach (var at in Farthest(inside, [.. outside.Where(spot => IsFree(spot.At))]).OrderBy(at => lots[at]).Take(OfEachKind).ToArray()) found.Add(at, Why.Opposite);
        foreach (var at in Loneliest(spots, lots).Where(IsFree).Take(OfEachKind).ToArray()) found.Add(at, Why.SmallCluster);
        var brushed = inside.Select(spot => spot.At).ToHashSet();
        var delegates = brushed.Select(at => considered.Responses[at].Given.Delegate).ToHashSet();
        var elsewhere = Enumerable.Range(0, stories.Length).Where(at => IsFree(at) && !brushed.Contains(at) && delegates.Contains(considered.Responses[at].Given.Delegate));
        foreach (var at in elsewhere.OrderBy(at => lots[at]).Take(OfEachKind).ToArray()) found.Add(at, Why.SameDelegateElsewhere);
        return [.. found.OrderBy(one => one.Value).ThenBy(one => one.Key).Select(one => new CounterStory(stories[one.Key]!, one.Value))];
    }

    private static IEnumerable<int> Farthest(Spot[] inside, Spot[] candidates)
    {
        if (inside[0].Point is null) return candidates.Select(spot => spot.At);
        var (x, y) = (inside.Average(spot => spot.Point!.Value.X), inside.Average(spot => spot.Point!.Value.Y));
        var many = Math.Max(FewestFarthest, (candidates.Length + 3) / 4);
        return candidates.OrderByDescending(spot => Squared(spot.Point!.Value, (x, y))).ThenBy(spot => spot.At).Take(many).Select(spot => spot.At);
    }

    /// <summary>Those outside the brush, the loneliest first.</summary>
    private static IEnumerable<int> Loneliest(ImmutableArray<Spot> spots, double[] lots)
    {
        var compared = spots.OrderBy(spot => lots[spot.At]).Take(MostCompared).ToArray();
        var loneliness = compared[0].Point is null ? ByRarity(compared) : ByDistance(compared);
        return compared.Index().Where(one => !one.Item.Inside).OrderByDescending(one => loneliness[one.Index]).ThenBy(one => one.Index).Select(one => one.Item.At);
    }

    private static double[] ByRarity(Spot[] compared)
    {
        var counts = compared.CountBy(spot => spot.Options!).ToDictionary(StringComparer.Ordinal);
        return [.. compared.Select(spot => 1.0 / counts[spot.Options!])];
    }

    private static double[] ByDistance(Spot[] compared)
    {
        var lonely = new double[compared.Length];
        Span<double> nearest = stackalloc double[Neighbours];
        for (var one = 0; one < compared.Length; one++)
        {
            nearest.Fill(double.PositiveInfinity);
            for (var other = 0; other < compared.Length; other++)
            {
                if (other != one) Insert(nearest, Squared(compared[one].Point!.Value, compared[other].Point!.Value));
            }
            // Where there are fewer than six in all, the farthest of the others.
            lonely[one] = compared.Length > Neighbours ? nearest[^1] : compared.Length > 1 ? nearest[compared.Length - 2] : 0;
        }
        return lonely;
    }

    /// <summary>Keeps the smallest, sorted.</summary>
    private static void Insert(Span<double> nearest, double distance)
    {
        if (distance >= nearest[^1]) return;
        var at = nearest.Length - 1;
        for (; at > 0 && nearest[at - 1] > distance; at--) nearest[at] = nearest[at - 1];
        nearest[at] = distance;
    }

    private static double Squared((double X, double Y) one, (double X, double Y) other) => ((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y));
}
