using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Words_of_a_framing
{
    public sealed record Told(int Delegate, int Framing, string Text);

    public sealed record All(string Tool, Told[] Texts, WordOdds[] Words);

    private static readonly All Known = Reference.Cases<All>("words.json");

    private static readonly ToldText[] Texts = [.. Known.Texts.Select(told => new ToldText(told.Delegate, told.Framing, told.Text))];

    [Fact]
    public void have_the_odds_of_the_paper()
    {
        var compared = WordComparison.Of(Texts)!;

        Assert.Equal(Known.Words.Sum(word => word.First), compared.First);
        Assert.Equal(Known.Words.Sum(word => word.Second), compared.Second);
        Assert.Equal(Known.Words.OrderByDescending(word => word.Z).Select(word => word.Word), compared.Words.Select(word => word.Word));
        foreach (var known in Known.Words)
        {
            var word = compared.Words.Single(word => word.Word == known.Word);
            Assert.Equal(known.LogOdds, word.LogOdds, 1e-9);
            Assert.Equal(known.Z, word.Z, 1e-9);
            Assert.Equal(known with { LogOdds = 0, Z = 0 }, word with { LogOdds = 0, Z = 0 });
        }
    }

    [Fact]
    public void are_negated_when_the_framings_are_swapped_and_do_not_see_the_order_of_texts()
    {
        var compared = WordComparison.Of(Texts)!;
        var swapped = WordComparison.Of(Texts, first: 1, second: 0)!;

        Assert.Equal(compared.Words.Select(word => word.Word), swapped.Words.Reverse().Select(word => word.Word));
        Assert.Equal(compared.Words[0].Z, -swapped.Words[^1].Z, 1e-12);
        Assert.Equal(compared.Words.AsEnumerable(), WordComparison.Of(Texts.Reverse())!.Words);
    }

    [Fact]
    public void of_one_delegate_only_are_never_listed_however_often_they_are_said()
    {
        var compared = WordComparison.Of(
        [
            new(1, 0, "trwydded trwydded trwydded Llanfair Llanfair risk"), new(2, 1, "risk pilot"), new(3, 1, "pilot"), new(1, 1, "Llanfair"),
        ])!;

        Assert.Equal(["pilot", "risk"], compared.Words.Select(word => word.Word));
        Assert.Equal((6, 4), (compared.First, compared.Second));
        Assert.Throws<ArgumentOutOfRangeException>(() => WordComparison.Of([], fewestDelegates: 1));
    }

    [Fact]
    public void are_counted_by_delegate_once_over_both_framings()
    {
        var word = Assert.Single(WordComparison.Of([new(1, 0, "risk risk"), new(1, 1, "risk pilot"), new(2, 1, "Risk!"), new(3, 2, "risk")])!.Words);

        Assert.Equal((2, 2, 1, 2, 2), (word.First, word.Second, word.DelegatesOfFirst, word.DelegatesOfSecond, word.Delegates));
    }

    [Fact]
    public void of_nobody_or_of_one_framing_say_nothing()
    {
        Assert.Null(WordComparison.Of([]));
        Assert.Null(WordComparison.Of([new(1, 0, "risk pilot"), new(2, 0, "risk pilot")]));
        Assert.Null(WordComparison.Of([new(1, 0, "the and i'r"), new(2, 1, "risk pilot")]));
        Assert.Null(WordComparison.Of([new(1, 0, "risk"), new(2, 1, "risk")]));
    }

    [Theory]
    [InlineData("Dw i'n mynd i'r ŵyl, i'r ysgol.", "dw|i'n|mynd|i'r|ŵyl|i'r|ysgol")]
    [InlineData("DON’T panic — it’s ‘safe’!", "don't|panic|it's|safe")]
    [InlineData("Tŷ, tŷ a thy\u0302; W\u0302YL", "tŷ|tŷ|a|thŷ|ŵyl")]
    [InlineData("safe-to-fail 2017 a2b 'n gweithio", "safe|to|fail|a|b|n|gweithio")]
    [InlineData("cafodd y prosiect ei ganmol.Wedyn…", "cafodd|y|prosiect|ei|ganmol|wedyn")]
    [InlineData("'' 'quoted' rock'n'roll'", "quoted|rock'n'roll")]
    [InlineData("", "")]
    public void are_found_in_Welsh_and_in_English(string text, string words) =>
        Assert.Equal(words, string.Join('|', WordsOfText.In(text)));

    [Fact]
    public void that_only_hold_a_sentence_together_are_left_out_in_both_languages()
    {
        Assert.All(StopWords.Both, word => Assert.Equal([word], WordsOfText.In(word)));
        Assert.Equal(["not", "dim", "her", "risg"], WordsOfText.In("It is not the, mae dim i'r her a'r risg").Where(word => !StopWords.Both.Contains(word)));
    }

    /// <summary>Where both framings draw from the same words, no word's z is far from 0 more often than a normal one's: 2.5 in 50 are beyond ±1.96, or fewer, as the prior shrinks.</summary>
    [Fact]
    public void that_are_used_alike_do_not_stand_out()
    {
        var chance = Chance.Of(12);
        var letters = "bcdfghjklm";
        string Word() => $"{letters[chance.Below(10)]}ŵ{letters[chance.Below(5)]}";
        var texts = Enumerable.Range(0, 200).Select(row => new ToldText(row / 2, row % 2, string.Join(' ', Enumerable.Range(0, 40).Select(_ => Word()))));
        var compared = WordComparison.Of(texts)!;

        Assert.Equal(50, compared.Words.Length);
        Assert.InRange(compared.Words.Count(word => Math.Abs(word.Z) > 1.96), 0, 6);
    }
}
