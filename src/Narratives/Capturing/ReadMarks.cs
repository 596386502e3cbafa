using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.Capturing;

/// <summary>All the marks of one response, or of one delegate's "about you": each known, none twice, none missing that is required.</summary>
public static class ReadMarks
{
    public static Outcome<ImmutableArray<Mark>> Decide(IEnumerable<Signifier> asked, IReadOnlyList<MarkTold?>? told, string field)
    {
        var signifiers = asked.ToDictionary(signifier => signifier.Id);
        var marks = new Dictionary<SignifierId, Mark>();
        for (var at = 0; at < (told?.Count ?? 0); at++)
        {
            var here = $"{field}[{at}]";
            if (told![at] is not { Signifier: { } id } mark || !signifiers.TryGetValue(new(id), out var signifier)) return Refusals.UnknownSignifier($"{here}.signifier");
            switch (ReadMark.Decide(signifier, mark, here))
            {
                case Outcome<Mark>.Refused(var refusal):
                    return refusal;
                case Outcome<Mark>.Accepted(var read):
                    if (!marks.TryAdd(signifier.Id, read)) return Refusals.TwoMarks($"{here}.signifier");
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
        foreach (var signifier in signifiers.Values)
        {
            if (signifier.Required && !IsAnswered(marks.GetValueOrDefault(signifier.Id))) return Refusals.MissingMark(signifier.Id.Slug);
        }
        // In the instrument's order, so that the same answers make the same event whatever order they were sent in.
        return signifiers.Values.Where(signifier => marks.ContainsKey(signifier.Id)).Select(signifier => marks[signifier.Id]).ToImmutableArray();
    }

    private static bool IsAnswered(Mark? mark) => mark?.State is MarkState.Placed or MarkState.NotApplicable;
}
