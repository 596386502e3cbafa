using System.Collections.Immutable;
using Narratives.Analysis.Collected;
using Narratives.Analysis.Figures;
using Narratives.Instruments;
using Narratives.Marks;

namespace Narratives.Analysis.Found;

/// <summary>
/// The answers that one set of numbers is made from: those of the selection, and of them those that count here. Framings and scenarios
/// are known by their place in the selection; responses stay sorted by delegate.
/// </summary>
internal sealed class Considered
{
    /// <summary>A breakdown by what delegates said about themselves is of at least so many, or of nobody.</summary>
    public const int FewestAboutYou = 10;

    private Considered(CollectedAnswers answers, Chosen chosen, ImmutableArray<Considered.Response> responses)
    {
        (Answers, Chosen, Responses) = (answers, chosen, responses);
        Delegates = CountDelegates(responses);
    }

    public CollectedAnswers Answers { get; }

    public Chosen Chosen { get; }

    public ImmutableArray<Response> Responses { get; }

    public int Delegates { get; }

    public Instrument Instrument => Answers.Instrument;

    /// <summary>Whether the same people can be followed from framework 1 to framework 2.</summary>
    public bool CanPair => Answers.KnowsDelegates && Chosen.Compared is not null;

    public static Considered Of(CollectedAnswers answers, Chosen chosen, Func<CollectedResponse, bool> counts)
    {
        var responses = ImmutableArray.CreateBuilder<Response>(answers.Responses.Length);
        foreach (var response in answers.Responses)
        {
            if (chosen.Place(response) is var (framing, scenario) && counts(response)) responses.Add(new Response(response, framing, scenario));
        }
        return new Considered(answers, chosen, responses.DrainToImmutable());
    }

    /// <summary>The same without some.</summary>
    public Considered Without(Func<CollectedResponse, bool> left) => new(Answers, Chosen, [.. Responses.Where(response => !left(response.Given))]);

    public bool TooFew(int count) => Chosen.HidesAll || SmallCells.TooFew(count);

    /// <summary>Each delegate's responses together.</summary>
    public IEnumerable<ArraySegment<Response>> ByDelegate()
    {
        var all = System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsArray(Responses)!;
        for (var start = 0; start < all.Length;)
        {
            var end = start + 1;
            while (end < all.Length && all[end].Given.Delegate == all[start].Given.Delegate) end++;
            yield return new ArraySegment<Response>(all, start, end - start);
            start = end;
        }
    }

    private static int CountDelegates(ImmutableArray<Response> responses)
    {
        var count = 0;
        for (var index = 0; index < responses.Length; index++)
        {
            if (index == 0 || responses[index].Given.Delegate != responses[index - 1].Given.Delegate) count++;
        }
        return count;
    }

    /// <param name="Framing">Its place among the framings of the selection.</param>
    public readonly record struct Response(CollectedResponse Given, int Framing, int Scenario)
    {
        public Mark Mark(int signifier) => Given.Marks[signifier];
    }
}
