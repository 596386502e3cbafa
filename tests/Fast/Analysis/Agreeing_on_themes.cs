using System.Collections.Immutable;
using Narratives.Analysis.Coding;
using Narratives.Interpreting;
using Narratives.Words;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Agreeing_on_themes
{
    private static readonly ImmutableArray<Theme> Themes = [new("trust", "Trust", ""), new("rules", "Rules", "")];

    /// <summary>Cohen by hand: of 4 stories Ann gives the theme to 1, 2, Ben to 1, 3: observed 1/2, expected 1/2, kappa 0.</summary>
    [Fact]
    public void is_told_for_each_theme_by_itself()
    {
        var agreement = Of(("Ann", 1, "trust rules"), ("Ann", 2, "trust"), ("Ann", 3, "rules"), ("Ann", 4, ""), ("Ben", 1, "trust rules"), ("Ben", 2, ""), ("Ben", 3, "trust rules"), ("Ben", 4, ""));

        Assert.Equal(["trust", "rules"], agreement.Select(one => one.Theme));
        Assert.Equal(new CodersKappa("Ann", "Ben", 0), Assert.Single(agreement[0].Kappas));
        Assert.Equal((1, 1), (agreement[1].Alpha, agreement[1].Kappas[0].Kappa));
    }

    [Fact]
    public void is_of_the_stories_that_both_have_coded()
    {
        var together = Of(("Ann", 1, "trust"), ("Ann", 2, ""), ("Ben", 1, "trust"), ("Ben", 2, ""));
        var more = Of(("Ann", 1, "trust"), ("Ann", 2, ""), ("Ben", 1, "trust"), ("Ben", 2, ""), ("Ann", 3, "trust"), ("Ben", 4, "trust"));

        Assert.Equal(together[0].Alpha, more[0].Alpha);
        Assert.Equal(together[0].Kappas, more[0].Kappas);
    }

    [Fact]
    public void is_not_told_where_nobody_could_disagree()
    {
        var alone = Of(("Ann", 1, "trust"), ("Ann", 2, ""));
        var never = Of(("Ann", 1, ""), ("Ben", 1, ""));

        Assert.Equal((null, 0), (alone[0].Alpha, alone[0].Kappas.Length));
        Assert.Equal((null, 0), (never[0].Alpha, never[0].Kappas.Length));
        Assert.All(Of(), one => Assert.Null(one.Alpha));
    }

    [Fact]
    public void names_every_two_of_three_coders()
    {
        var agreement = Of(("Cai", 1, "trust"), ("Ann", 1, "trust"), ("Ben", 1, ""), ("Cai", 2, ""), ("Ann", 2, "trust"), ("Ben", 2, "trust"));

        Assert.Equal([("Ann", "Ben"), ("Ann", "Cai"), ("Ben", "Cai")], agreement[0].Kappas.Select(pair => (pair.First, pair.Second)));
    }

    private static ImmutableArray<ThemeAgreement> Of(params (string Coder, int Story, string Themes)[] codings) => FindAgreement.Of(Themes, codings.ToDictionary(
        one => (new ResponseId(new Guid(one.Story, 0, 0, new byte[8])), one.Coder), one => one.Themes.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray()));
}
