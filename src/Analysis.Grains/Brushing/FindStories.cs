using System.Collections.Immutable;
using Narratives.Analysis.Collected;
using Narratives.Analysis.Found;
using Narratives.Analysis.Statistics;
using Narratives.Words;

namespace Narratives.Analysis.Brushing;

/// <summary>The stories under a brushed part of a figure, and some that do not fit.</summary>
/// <param name="Responses">In the brush, with and without a story that may be read.</param>
/// <param name="Readable">Those of them with one.</param>
/// <param name="Stories">All of these, up to <see cref="FindStories.Most"/>.</param>
public sealed record Brushed(int Responses, int Delegates, int Readable, ImmutableArray<ReadableStory> Stories, ImmutableArray<CounterStory> CounterStories);

public sealed record CounterStory(ReadableStory Story, Why Why);

/// <summary>Why a story is offered beside the brushed ones.</summary>
public enum Why
{
    Opposite,
    SmallCluster,
    SameDelegateElsewhere,
}

/// <summary>Brush × answers → stories. Pure: the same answers, selection, brush and seed give the same stories. The answers are those of the figure: of the same selection and reveal.</summary>
public static class FindStories
{
    /// <summary>More than anybody reads at once; of more, so many are drawn.</summary>
    public const int Most = 500;

    /// <param name="brush">Fits the instrument; see <see cref="ReadBrush"/>.</param>
    public static Outcome<Brushed> Of(CollectedAnswers answers, Selection selection, Brush brush, int seed)
    {
        var chosen = Chosen.Of(answers, selection);
        // Where the figure shows nothing, its stories would tell who it was about.
        if (chosen.HidesAll) return Refusals.TooFewToShow;
        var considered = Considered.Of(answers, chosen, response => MakeFindings.IsPrimary(response, selection.Reveal));
        var spots = Spots.Of(considered, brush);
        var stories = considered.Responses.Select(response => ReadStory.Of(answers, response.Given)).ToArray();
        var chance = Chance.Of(seed);
        var lots = stories.Select(_ => chance.Next()).ToArray();
        var inside = spots.Where(spot => spot.Inside).Select(spot => spot.At).ToArray();
        var readable = inside.Where(at => stories[at] is not null).ToArray();
        return new Brushed(inside.Length, inside.Select(at => considered.Responses[at].Given.Delegate).Distinct().Count(), readable.Length,
            [.. readable.OrderBy(at => lots[at]).Take(Most).Order().Select(at => stories[at]!)],
            CounterStories.Of(considered, spots, stories, lots));
    }
}
