using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Two_coders
{
    public sealed record Pair(int?[] First, int?[] Second, double Kappa, double Low, double High);

    public sealed record Several(int?[][] Coders, double Alpha);

    public sealed record All(string Tool, Pair[] Kappas, Several[] Alphas);

    private static readonly All Known = Reference.Cases<All>("agreement.json");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Fact]
    public void agree_as_statsmodels_says()
    {
        foreach (var known in Known.Kappas)
        {
            var kappa = CohenKappa.Of(known.First, known.Second)!;

            Assert.Equal(known.Kappa, kappa.Kappa!.Value, 1e-9);
            Assert.Equal(known.Low, kappa.Low!.Value, 1e-9);
            Assert.Equal(known.High, kappa.High!.Value, 1e-9);
        }
    }

    [Fact]
    public void and_more_agree_as_Krippendorff_says()
    {
        foreach (var known in Known.Alphas) Assert.Equal(known.Alpha, KrippendorffAlpha.Of(known.Coders)!.Alpha!.Value, 1e-9);
        var published = KrippendorffAlpha.Of(Known.Alphas[0].Coders)!;

        Assert.Equal(0.743, published.Alpha!.Value, 0.0005);
        Assert.Equal((11, 40), (published.Stories, published.Values));
    }

    [Fact]
    public void who_coded_no_story_in_common_say_nothing()
    {
        Assert.Null(CohenKappa.Of<int>([], []));
        Assert.Null(CohenKappa.Of<int>([1, null], [null, 2]));
        Assert.Null(KrippendorffAlpha.Of<int>([]));
        Assert.Null(KrippendorffAlpha.Of<int>([[1, null], [null, 2]]));
        Assert.Throws<ArgumentException>(() => CohenKappa.Of<int>([1], []));
        Assert.Throws<ArgumentException>(() => KrippendorffAlpha.Of<int>([[1], []]));
    }

    [Fact]
    public void who_used_one_code_only_agree_but_could_not_have_disagreed()
    {
        Assert.Equal(new CohenKappa(3, 1, 1, null, null, null), CohenKappa.Of<int>([4, 4, 4], [4, 4, 4]));
        Assert.Equal(new KrippendorffAlpha(3, 6, 0, 0, null), KrippendorffAlpha.Of<int>([[4, 4, 4], [4, 4, 4]]));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void agree_alike_whoever_comes_first_whatever_the_codes_are_called_and_in_any_order_of_stories(int seed)
    {
        var chance = Chance.Of(seed);
        var (first, second) = Coded(chance, 5 + chance.Below(60), 3, 0.4);
        var kappa = CohenKappa.Of(first, second)!;
        var (swapped, renamed) = (CohenKappa.Of(second, first)!, CohenKappa.Of(Renamed(first), Renamed(second))!);
        var reversed = CohenKappa.Of(first.Reverse().ToArray(), second.Reverse().ToArray())!;

        Assert.Equal(kappa.Kappa!.Value, swapped.Kappa!.Value, 1e-12);
        Assert.Equal(kappa.High!.Value, swapped.High!.Value, 1e-9);
        Assert.Equal(kappa.Kappa.Value, renamed.Kappa!.Value, 1e-12);
        Assert.Equal(kappa.Kappa.Value, reversed.Kappa!.Value, 1e-12);
        var alpha = KrippendorffAlpha.Of([first, second])!;
        Assert.Equal(alpha, KrippendorffAlpha.Of([second, first]));
        Assert.Equal(alpha, KrippendorffAlpha.Of([first.Reverse().ToArray(), second.Reverse().ToArray()]));
        Assert.Equal(alpha.Alpha!.Value, KrippendorffAlpha.Of([Renamed(first), Renamed(second)])!.Alpha!.Value, 1e-12);
        // With two coders alpha is kappa with both coders' frequencies taken together, and a correction that fades with n.
        Assert.InRange(Math.Abs(alpha.Alpha.Value - kappa.Kappa.Value), 0, 1.5 / first.Length + 0.06);

        static int?[] Renamed(int?[] codes) => Array.ConvertAll(codes, code => code is null ? null : 100 - code);
    }

    /// <summary>1,500 pairs of coders, 100 stories, two codes: kappa is 0.6 in truth. Monte-Carlo error 0.6 %.</summary>
    [Fact]
    public void have_an_interval_that_covers_their_true_agreement()
    {
        var covered = Seeded.Share(1_500, 4, (chance, _) =>
        {
            var (first, second) = Coded(chance, 100, 2, 0.4);
            return CohenKappa.Of(first, second) is { } kappa && kappa.Low <= 0.6 && 0.6 <= kappa.High;
        });

        Assert.InRange(covered, 0.93, 0.97);
    }

    [Fact]
    public void who_toss_coins_agree_on_average_by_nothing()
    {
        var chance = Chance.Of(6);
        var alphas = Enumerable.Range(0, 1_000).Select(_ => Coded(chance, 40, 3, 1)).Select(pair => KrippendorffAlpha.Of([pair.First, pair.Second])!.Alpha!.Value);

        Assert.Equal(0, alphas.Average(), 0.015);
    }

    /// <summary>The second coder takes another look, and then any code at all, this often.</summary>
    private static (int?[] First, int?[] Second) Coded(Chance chance, int stories, int codes, double strayed)
    {
        int?[] first = [.. Enumerable.Range(0, stories).Select(story => (int?)(story < codes ? story : chance.Below(codes)))];
        return (first, Array.ConvertAll(first, code => chance.Next() < strayed ? (int?)chance.Below(codes) : code));
    }
}
