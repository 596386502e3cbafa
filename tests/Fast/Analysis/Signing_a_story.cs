using System.Collections.Immutable;
using Narratives.Analysis.Brushing;
using Narratives.Analysis.Collected;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Signing_a_story
{
    private static readonly Instrument Instrument = InstrumentJson.Template("co-production-experiences");

    [Fact]
    public void gives_the_code_of_a_group_of_five_and_none_of_a_smaller_one()
    {
        var answers = Room([.. Enumerable.Repeat("uc", 5), .. Enumerable.Repeat("mh-practitioner", 4), "other", null]);

        Assert.Equal(["UC"], SignedBy(answers, 0));
        Assert.Empty(SignedBy(answers, 5));
        Assert.Empty(SignedBy(answers, 9));
        Assert.Empty(SignedBy(answers, 10));
    }

    [Fact]
    public void gives_the_code_in_each_language()
    {
        var answers = Room([.. Enumerable.Repeat("mh-practitioner", 5)]);

        Assert.Equal(Text.Of("MH – practitioner", "MH – ymarferydd"), Assert.Single(new Signatures(answers).Of(answers.Delegates[0])));
    }

    private static IEnumerable<string> SignedBy(CollectedAnswers answers, int who) => new Signatures(answers).Of(answers.Delegates[who]).Select(code => code.In(Language.English));

    private static CollectedAnswers Room(ImmutableArray<string?> groups) => new(Instrument.Name, Instrument, Plan: null, KnowsDelegates: true,
        [.. groups.Select((group, at) => new CollectedDelegate($"D{at}", Language.English, group is null ? [] : [new(new("group"), MarkState.Placed, new ChoicePlacement([group], null))], true, true, true))], [], []);
}
