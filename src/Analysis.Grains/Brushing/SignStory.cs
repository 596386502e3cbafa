using System.Collections.Immutable;
using Narratives.Analysis.Collected;
using Narratives.Analysis.Figures;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.Analysis.Brushing;

/// <summary>How a voice is signed when it is quoted: by the codes of its groups, and nothing else.</summary>
public static class SignStory
{
    /// <summary>The codes in the order of the questions; none of a group of which so few are here that the room would know who spoke.</summary>
    public static ImmutableArray<Text> Of(CollectedAnswers answers, CollectedDelegate teller) =>
    [
        .. from question in answers.Instrument.AboutYou
           from option in question.Options
           where option.Code is not null && Chose(teller, question.Id, option.Id) && !SmallCells.TooFew(answers.Delegates.Count(other => Chose(other, question.Id, option.Id)))
           select option.Code,
    ];

    private static bool Chose(CollectedDelegate who, SignifierId question, string option) =>
        who.AboutYou.Any(mark => mark.Signifier == question && mark.Placement is ChoicePlacement(var chosen, _) && chosen.Contains(option));
}
