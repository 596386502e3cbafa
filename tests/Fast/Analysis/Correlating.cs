using Narratives.Analysis.Statistics;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Correlating
{
    public sealed record Case(string Name, int[] Who, double[] X, double[] Y, double Within, double Between, double Spearman, double SpearmanOfAnswers);

    public sealed record All(string Tool, Case[] Cases);

    private static readonly Case[] Known = Reference.Cases<All>("correlation.json").Cases;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Fact]
    public void agrees_with_R()
    {
        foreach (var known in Known)
        {
            CorrelatedAnswer[] answers = [.. known.Who.Select((who, row) => new CorrelatedAnswer(who, known.X[row], known.Y[row]))];
            var delegates = answers.GroupBy(answer => answer.Delegate).ToArray();
            double[] x = [.. delegates.Select(own => own.Average(answer => answer.X))], y = [.. delegates.Select(own => own.Average(answer => answer.Y))];

            Assert.Equal(known.Within, Correlation.Within(answers, Chance.Of(1), 100)!.R, 1e-9);
            Assert.Equal(known.Between, Correlation.Between(answers, Chance.Of(1), 100)!.R, 1e-9);
            Assert.Equal(known.Spearman, Spearman.Of(x, y, Chance.Of(1), 100)!.R, 1e-9);
            Assert.Equal(known.SpearmanOfAnswers, Spearman.Of(known.X, known.Y, Chance.Of(1), 100)!.R, 1e-9);
        }
    }

    [Fact]
    public void of_fewer_than_three_delegates_or_of_all_alike_says_nothing()
    {
        CorrelatedAnswer[] two = [new(1, 0.1, 0.2), new(1, 0.3, 0.3), new(2, 0.5, 0.1), new(2, 0.6, 0.9), new(3, 0.5, 0.5)];
        CorrelatedAnswer[] alike = [.. Enumerable.Range(0, 20).Select(row => new CorrelatedAnswer(row / 2, 0.5, row / 20.0))];

        Assert.Null(Correlation.Within([], Chance.Of(1)));
        Assert.Null(Correlation.Between([], Chance.Of(1)));
        Assert.Null(Correlation.Within(two, Chance.Of(1)));
        Assert.Equal((3, 5), (Correlation.Between(two, Chance.Of(1))!.Delegates, Correlation.Between(two, Chance.Of(1))!.Answers));
        Assert.Null(Correlation.Within(alike, Chance.Of(1)));
        Assert.Null(Correlation.Between(alike, Chance.Of(1)));
        Assert.Null(Spearman.Of([0.1, 0.2], [0.2, 0.1], Chance.Of(1)));
        Assert.Null(Spearman.Of([0.5, 0.5, 0.5], [0.2, 0.1, 0.4], Chance.Of(1)));
        Assert.Throws<ArgumentException>(() => Spearman.Of([0.5], [], Chance.Of(1)));
    }

    /// <summary>Two of three delegates are alike: a third of the draws has no correlation, and what the others give is a selection.</summary>
    [Fact]
    public void has_no_interval_where_too_many_draws_have_no_correlation()
    {
        var spearman = Spearman.Of([0.1, 0.1, 0.1, 0.7], [0.3, 0.3, 0.3, 0.9], Chance.Of(1))!;

        Assert.Equal((1, null), (spearman.R, spearman.Interval));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void is_the_same_to_the_bit_however_delegates_and_answers_are_ordered_and_numbered(int seed)
    {
        var answers = Some(seed, 25, 0.6, 0.3);
        CorrelatedAnswer[] others = [.. answers.Reverse().Select(answer => answer with { Delegate = 1_000 - 7 * answer.Delegate })];

        Assert.Equal(Correlation.Within(answers, Chance.Of(seed)), Correlation.Within(others, Chance.Of(seed)));
        Assert.Equal(Correlation.Between(answers, Chance.Of(seed)), Correlation.Between(others, Chance.Of(seed)));
        Assert.NotEqual(Correlation.Within(answers, Chance.Of(seed)), Correlation.Within(others, Chance.Of(seed + 1)));
        var (x, y) = (Array.ConvertAll(answers, answer => answer.X), Array.ConvertAll(answers, answer => answer.Y));
        Assert.Equal(Spearman.Of(x, y, Chance.Of(seed)), Spearman.Of([.. x.Reverse()], [.. y.Reverse()], Chance.Of(seed)));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void stays_when_a_line_is_moved_or_stretched_and_is_negated_when_it_is_turned(int seed)
    {
        var answers = Some(seed, 25, 0.5, -0.4);
        CorrelatedAnswer[] moved = [.. answers.Select(answer => answer with { X = 0.5 * answer.X + 0.2 })];
        CorrelatedAnswer[] turned = [.. answers.Select(answer => answer with { Y = 1 - answer.Y })];
        CorrelatedAnswer[] apart = [.. answers.Select(answer => answer with { X = answer.X + answer.Delegate, Y = answer.Y - answer.Delegate })];
        foreach (var of in new Func<CorrelatedAnswer[], Correlation>[] { all => Correlation.Within(all, Chance.Of(1), 200)!, all => Correlation.Between(all, Chance.Of(1), 200)! })
        {
            Assert.Equal(of(answers).R, of(moved).R, 1e-9);
            Assert.Equal(-of(answers).R, of(turned).R, 1e-9);
        }
        // Where a delegate usually lies is no part of what goes on within.
        Assert.Equal(Correlation.Within(answers, Chance.Of(1))!.R, Correlation.Within(apart, Chance.Of(1))!.R, 1e-9);
        Assert.InRange(Correlation.Between(apart, Chance.Of(1))!.R, -1, -0.9);
    }

    /// <summary>
    /// 400 seminars of 37 delegates with six answers each, correlated by 0.5 within and by −0.4 between. Monte-Carlo error 1.2 %; the percentile
    /// interval of a correlation is a little narrow.
    /// </summary>
    [Fact]
    public void its_intervals_cover_what_is_true_within()
    {
        var covered = Seeded.Share(400, 1, (_, seminar) => Correlation.Within(Some(seminar, 37, 0.5, -0.4), Chance.Of(seminar), 500)!.Interval is { Low: <= 0.5, High: >= 0.5 });

        Assert.InRange(covered, 0.92, 0.98);
    }

    /// <summary>
    /// 600 seminars of 37 people, normal with a correlation of −0.4: the truth is −0.4 for the means, and 6/π · asin(−0.2) for ranks (Kruskal 1958).
    /// Monte-Carlo error 1 %.
    /// </summary>
    [Fact]
    public void its_intervals_cover_what_is_true_between()
    {
        var ranks = 6 / Math.PI * Math.Asin(-0.2);
        var (chance, means, ranked) = (Chance.Of(77), 0, 0);
        for (var seminar = 0; seminar < 600; seminar++)
        {
            var x = chance.Values(37, at => at.Normal());
            var y = Array.ConvertAll(x, at => -0.4 * at + Math.Sqrt(1 - 0.16) * chance.Normal());
            if (Correlation.Between(x.Select((at, row) => new CorrelatedAnswer(row, at, y[row])), Chance.Of(seminar), 400)!.Interval is { Low: <= -0.4, High: >= -0.4 }) means++;
            if (Spearman.Of(x, y, Chance.Of(seminar), 400)!.Interval is { } interval && interval.Low <= ranks && ranks <= interval.High) ranked++;
        }

        Assert.InRange(means / 600.0, 0.91, 0.97);
        Assert.InRange(ranked / 600.0, 0.92, 0.98);
    }

    [Fact]
    public void of_seventeen_thousand_delegates_has_the_interval_of_normal_theory()
    {
        var many = Some(1, 16_667, 0.5, 0.2);
        var within = Correlation.Within(many, Chance.Of(1))!;

        Assert.Equal((IntervalMethod.Normal, 0.5), (within.Interval!.Method, Math.Round(within.R, 1)));
    }

    private static CorrelatedAnswer[] Some(int seed, int delegates, double within, double between)
    {
        var chance = Chance.Of(seed);
        return [.. Enumerable.Range(0, delegates).SelectMany(one =>
        {
            var (ownX, ownY) = Pair(chance, between);
            return Enumerable.Range(0, 6).Select(_ => Pair(chance, within)).Select(at => new CorrelatedAnswer(one, ownX + 0.5 * at.X, ownY + 0.5 * at.Y)).ToArray();
        })];
    }

    private static (double X, double Y) Pair(Chance chance, double correlation)
    {
        var x = chance.Normal();
        return (x, correlation * x + Math.Sqrt(1 - correlation * correlation) * chance.Normal());
    }
}
