using System.Collections.Immutable;
using Narratives.Analysis.Collected;
using Narratives.Analysis.Figures;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.Analysis.Brushing;

/// <summary>How voices are signed when they are quoted: by the codes of their groups, and nothing else. A group of which so few are here that the room would know who spoke has none.</summary>
public sealed class Signatures
{
    private readonly ImmutableArray<(SignifierId Question, string Option, Text Code)> shown;

    public Signatures(CollectedAnswers answers) => shown =
    [
        .. from question in answers.Instrument.AboutYou
           from option in question.Options
           where option.Code is not null && !SmallCells.TooFew(answers.Delegates.Count(who => Chose(who, question.Id, option.Id)))
           select (question.Id, option.Id, option.Code),
    ];

    /// <summary>In the order of the questions.</summary>
    public ImmutableArray<Text> Of(CollectedDelegate teller) => [.. shown.Where(group => Chose(teller, group.Question, group.Option)).Select(group => group.Code)];

    private static bool Chose(CollectedDelegate who, SignifierId question, string option) =>
        who.AboutYou.Any(mark => mark.Signifier == question && mark.Placement is ChoicePlacement(var chosen, _) && chosen.Contains(option));
}
