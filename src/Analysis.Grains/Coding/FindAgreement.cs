using System.Collections.Immutable;
using Narratives.Analysis.Statistics;
using Narratives.Words;

namespace Narratives.Analysis.Coding;

/// <param name="Alpha">Krippendorff's, over all coders; none where no story was coded by two, or where nothing could have disagreed.</param>
/// <param name="Kappas">Cohen's, for each two coders who coded the same stories; without those for whom there is none.</param>
public sealed record ThemeAgreement(string Theme, double? Alpha, ImmutableArray<CodersKappa> Kappas);

public sealed record CodersKappa(string First, string Second, double Kappa);

/// <summary>
/// How far coders agree on each theme: given or not given, of the stories that they coded. Not coding a story says nothing about it;
/// coding it without a theme says that the theme is not there.
/// </summary>
public static class FindAgreement
{
    public static ImmutableArray<ThemeAgreement> Of(
        ImmutableArray<Theme> themes, IReadOnlyDictionary<(ResponseId Response, string Coder), ImmutableArray<string>> codings)
    {
        var coders = codings.Keys.Select(coding => coding.Coder).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var responses = codings.Keys.Select(coding => coding.Response).Distinct().OrderBy(response => response.Value).ToArray();
        return [.. themes.Select(theme => Of(theme.Id, coders, [.. coders.Select(coder => (IReadOnlyList<bool?>)[.. responses.Select(response => Given(theme.Id, response, coder))])]))];

        bool? Given(string theme, ResponseId response, string coder) => codings.TryGetValue((response, coder), out var given) ? given.Contains(theme) : null;
    }

    private static ThemeAgreement Of(string theme, string[] coders, IReadOnlyList<bool?>[] codes)
    {
        var kappas = ImmutableArray.CreateBuilder<CodersKappa>();
        for (var first = 0; first < coders.Length; first++)
        {
            for (var second = first + 1; second < coders.Length; second++)
            {
                if (CohenKappa.Of(codes[first], codes[second])?.Kappa is { } kappa) kappas.Add(new CodersKappa(coders[first], coders[second], kappa));
            }
        }
        return new ThemeAgreement(theme, KrippendorffAlpha.Of(codes)?.Alpha, kappas.ToImmutable());
    }
}
