using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Picturing;

/// <summary>What keeps a picture from being shown: it stands beside no text, or cannot be read.</summary>
public static class CheckPictures
{
    /// <summary>One beside each of this many texts; no easy-read sheet of a page or two has more.</summary>
    public const int Most = 60;

    public static IEnumerable<Refusal> Faults(Instrument instrument)
    {
        var pictures = instrument.Pictures ?? [];
        if (pictures.Length > Most) yield return CheckInstrument.Fault("pictures", $"An instrument has at most {Most} pictures.", $"Mae gan offeryn {Most} o luniau ar y mwyaf.");
        var places = CheckInstrument.Texts(instrument).Select(named => named.Path).Where(CanStandBeside).ToHashSet(StringComparer.Ordinal);
        foreach (var (picture, place) in pictures.Select((picture, place) => (picture, place)))
        {
            if (!places.Remove(picture.Beside))
            {
                yield return CheckInstrument.Fault($"pictures[{place}].beside",
                    "A picture stands beside a question, an option, a consent, the introduction or the name of a framing or scenario, and one beside each.",
                    "Mae llun wrth ymyl cwestiwn, dewis, cydsyniad, y cyflwyniad neu enw fframio neu senario, ac un wrth ymyl pob un.");
            }
            if (ReadPicture.From(picture.Content) is null)
            {
                yield return CheckInstrument.Fault($"pictures[{place}].content",
                    "A picture is a PNG or a JPEG in base64, of at most 24,576 bytes.",
                    "PNG neu JPEG mewn base64 yw llun, o 24,576 beit ar y mwyaf.");
            }
        }
    }

    /// <summary>Not beside what a marker is placed by: the poles and corners have the shape that they have in every wording.</summary>
    private static bool CanStandBeside(string path) => path.Split('.') switch
    {
        ["framings" or "scenarios", _, "name"] => true,
        ["signifiers", _, "question"] => true,
        ["signifiers", _, "options", _] => true,
        ["consent", _] => true,
        _ => false,
    };
}
