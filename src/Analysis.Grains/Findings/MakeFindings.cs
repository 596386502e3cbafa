using System.Collections.Immutable;
using System.Diagnostics;
using Narratives.Analysis.Collected;
using Narratives.Analysis.Found.Sentences;
using Narratives.Instruments;
using Narratives.Planning;
using Narratives.Words;

namespace Narratives.Analysis.Found;

/// <summary>From collected answers to findings. Pure: the same answers, selection, seed and draws give the same bytes on any machine.</summary>
public static class MakeFindings
{
    public const int Schema = 1;
    public const int Seed = 2017;
    public const int Draws = 9_999;
    public const double Level = 0.95;

    /// <param name="dataHash">Of what was collected; see <see cref="DataHash"/>.</param>
    /// <param name="program">Name and version of who computes it.</param>
    /// <param name="progress">Told after each signifier: the part that is done.</param>
    public static Findings Of(CollectedAnswers answers, Selection selection, int seed, int draws, string dataHash, string program, IProgress<double>? progress = null)
    {
        var chosen = Chosen.Of(answers, selection);
        var all = Considered.Of(answers, chosen, _ => true);
        var primary = all.Without(response => !IsPrimary(response, selection.Reveal));
        var careless = FlagCareless.In(primary);
        var units = CountUnits.Of(primary, all, careless.Counts);
        var words = ImmutableArray<WordFound>.Empty;
        var found = ImmutableArray<SignifierFinding>.Empty;
        var family = ImmutableArray<FamilyMember>.Empty;
        SeminarsFound? seminars = null;
        Parallel.Invoke(
            () => words = FindWords.Of(primary),
            () =>
            {
                var asked = new Asked(primary, all, careless, units, selection, seed, draws);
                found = FindAll(asked, progress);
                family = FindFamily.Of(asked, found);
                seminars = FindSeminars.Of(asked);
            });
        return new Findings(
            Schema, program, seed, draws, Level, dataHash, answers.Title, answers.Instrument with { Pictures = null }, answers.Plan, selection, chosen.Compared, answers.KnowsDelegates,
            units, found, family, words, SayWhole.Of(primary, units, answers.Plan is { Locked: true }, family))
        {
            Seminars = seminars,
        };
    }

    /// <summary>Late answers, and those of the other side of the reveal, are in no primary number.</summary>
    internal static bool IsPrimary(CollectedResponse response, RevealPart part) => part switch
    {
        RevealPart.Before => !response.AfterReveal && !response.Late,
        RevealPart.After => response.AfterReveal,
        RevealPart.All => true,
        _ => throw new UnreachableException(),
    };

    private static ImmutableArray<SignifierFinding> FindAll(Asked asked, IProgress<double>? progress)
    {
        var signifiers = asked.Primary.Instrument.Signifiers;
        var found = new SignifierFinding[signifiers.Length];
        var done = 0;
        Parallel.For(0, signifiers.Length, index =>
        {
            found[index] = signifiers[index] switch
            {
                Slider => FindSlider.Of(asked, index),
                Triad => FindTriad.Of(asked, index),
                Stones => FindStones.Of(asked, index),
                Choice => FindChoice.Of(asked, index),
                Story => FindStory.Of(asked, index),
                _ => throw new UnreachableException(),
            };
            progress?.Report(Interlocked.Increment(ref done) / (double)signifiers.Length);
        });
        return [.. found];
    }
}
