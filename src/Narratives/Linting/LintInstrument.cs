using System.Collections.Immutable;
using Narratives.Instruments;

namespace Narratives.Linting;

/// <summary>
/// Reads an instrument as somebody would who has run many seminars. Words are judged by simple signs, so a remark may be mistaken, and the
/// author decides. An instrument that <see cref="CheckInstrument"/> refuses may be linted as well.
/// </summary>
public static class LintInstrument
{
    /// <summary>The remarks in the order of the instrument: the whole first, then question by question.</summary>
    public static ImmutableArray<Remark> Remarks(Instrument instrument) =>
    [
        .. LintBudget.Remarks(instrument),
        .. LintSliders.Directions(instrument),
        .. LintWhole.Stem(instrument),
        .. instrument.Signifiers.SelectMany(Of),
        .. instrument.AboutYou.SelectMany(about => (IEnumerable<Remark>)[.. Of(about), .. LintAboutYou.Remarks(about)]),
        .. LintWhole.Practice(instrument),
    ];

    private static IEnumerable<Remark> Of(Signifier signifier) =>
    [
        .. LintQuestion.Remarks(signifier),
        .. signifier switch
        {
            Slider slider => LintSliders.Remarks(slider),
            Triad triad => LintTriad.Remarks(triad),
            _ => [],
        },
        .. LintLabels.Remarks(signifier),
    ];
}
