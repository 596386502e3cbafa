using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Linting;

/// <summary>No end of a slider should look like the right answer, and not all of them should lean the same way.</summary>
internal static class LintSliders
{
    public static IEnumerable<Remark> Remarks(Slider slider)
    {
        var path = $"signifiers.{slider.Id}";
        if (slider.Poles is null)
        {
            yield return new Remark("poles-untagged", path, Text.Of(
                "Say whether each pole is good, bad or neutral: that shows whether one end looks like the right answer.",
                "Dywedwch a yw pob pegwn yn dda, yn ddrwg neu’n niwtral: mae hynny’n dangos a yw un pen yn edrych fel yr ateb cywir."));
        }
        else if (slider.Poles.AreMixed && string.IsNullOrWhiteSpace(slider.Poles.Reason))
        {
            yield return new Remark("poles-mixed", path, Text.Of(
                "One pole is good and the other bad, so one end looks like the right answer. Better: both too much of something, both wanted or both unwanted; or give a reason.",
                "Mae un pegwn yn dda a’r llall yn ddrwg, felly mae un pen yn edrych fel yr ateb cywir. Gwell: y ddau’n ormod o rywbeth, y ddau’n ddymunol neu’r ddau’n annymunol; neu rhowch reswm."));
        }
    }

    /// <summary>Hands drift to the right: where every good pole is there, drift looks like approval.</summary>
    public static IEnumerable<Remark> Directions(Instrument instrument)
    {
        var mixed = instrument.Signifiers.OfType<Slider>().Where(slider => slider.Poles is { AreMixed: true }).ToArray();
        if (mixed.Length < 2 || mixed.Select(slider => slider.Poles!.Right).Distinct().Count() > 1) yield break;
        yield return new Remark("one-direction", "signifiers", Text.Of(
            "The good pole is on the same side of every slider. Turn some of them round: hands drift to one side, and here that would look like an opinion.",
            "Mae’r pegwn da ar yr un ochr ym mhob llithrydd. Trowch rai ohonynt: mae dwylo’n llithro i un ochr, ac yma byddai hynny’n edrych fel barn."));
    }
}
