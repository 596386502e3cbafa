using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Linting;

/// <summary>Questions about people: nobody has to answer, and the groups are those that others count by as well.</summary>
internal static class LintAboutYou
{
    private static readonly ImmutableArray<string> Age = ["age", "old", "oed", "oedran"];
    private static readonly ImmutableArray<string> Gender = ["gender", "sex", "rhywedd", "rhyw"];
    private static readonly ImmutableArray<string> Ethnicity = ["ethnic", "ethnicity", "ethnig", "ethnigrwydd"];

    /// <summary>Where bands of age begin and end in the harmonised standards of the Government Statistical Service (ten years from 25, young people apart), and in what can be added up from them.</summary>
    private static readonly ImmutableArray<int> EndsOfBands = [15, 16, 17, 18, 24, 25, 34, 35, 44, 45, 54, 55, 64, 65, 74, 75, 84, 85];

    private const int FewestOfGender = 3, FewestOfEthnicity = 5;

    public static IEnumerable<Remark> Remarks(Choice choice)
    {
        var path = $"signifiers.{choice.Id}";
        if (!choice.PreferNotToSay)
        {
            yield return new Remark("prefer-not-to-say", path, Text.Of(
                "Offer “prefer not to say”: in a small room a group can be a single person.",
                "Cynigiwch “mae’n well gennyf beidio â dweud”: mewn ystafell fach gall grŵp fod yn un person."));
        }
        if (IsOfItsOwn(choice))
        {
            yield return new Remark("harmonised", path, Text.Of(
                "Take the categories from a harmonised list, such as that of the Government Statistical Service, with a place for everybody: then this room can be set beside others.",
                "Cymerwch y categorïau o restr wedi’i chysoni, fel un Gwasanaeth Ystadegol y Llywodraeth, gyda lle i bawb: yna gellir gosod yr ystafell hon wrth ochr rhai eraill."));
        }
    }

    /// <summary>Asks for something that has a harmonised list, with groups that cannot be made from it.</summary>
    private static bool IsOfItsOwn(Choice choice)
    {
        var asked = choice.Question.Wordings.SelectMany(wording => wording.Value.Words()).ToHashSet();
        if (asked.Overlaps(Age)) return choice.Options.SelectMany(option => Numbers(option.Label.ToString())).Any(end => !EndsOfBands.Contains(end));
        if (asked.Overlaps(Gender)) return !choice.Other && choice.Options.Length < FewestOfGender;
        return asked.Overlaps(Ethnicity) && (!choice.Other || choice.Options.Length < FewestOfEthnicity);
    }

    private static IEnumerable<int> Numbers(string label) =>
        new string([.. label.Select(letter => char.IsAsciiDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(digits => digits.Length <= 3).Select(digits => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture));
}
