using System.Collections.Immutable;
using Narratives.Attaching;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.Capturing;

/// <summary>
/// All the marks of one response, or of one delegate's "about you": each known, none twice, none missing that is required. A question
/// that depends on a choice that was not made is not required, and a mark for it is left out (so it counts as never reached) rather
/// than refused: a phone may hold one from before the choice was changed, and the answer as a whole must not be lost over it.
/// </summary>
public static class ReadMarks
{
    /// <param name="attached">The files of this delegate that lie here, by id; none where nothing goes with an answer.</param>
    public static Outcome<ImmutableArray<Mark>> Decide(
        IEnumerable<Signifier> asked, IReadOnlyList<MarkTold?>? told, string field, IReadOnlyDictionary<Guid, AttachmentKind>? attached = null)
    {
        attached ??= ImmutableDictionary<Guid, AttachmentKind>.Empty;
        var signifiers = asked.ToDictionary(signifier => signifier.Id);
        var marks = new Dictionary<SignifierId, Mark>();
        for (var at = 0; at < (told?.Count ?? 0); at++)
        {
            var here = $"{field}[{at}]";
            if (told![at] is not { Signifier: { } id } mark || !signifiers.TryGetValue(new(id), out var signifier)) return Refusals.UnknownSignifier($"{here}.signifier");
            switch (ReadMark.Decide(signifier, mark, here, attached))
            {
                case Outcome<Mark>.Refused(var refusal):
                    return refusal;
                case Outcome<Mark>.Accepted(var one):
                    if (!marks.TryAdd(signifier.Id, one)) return Refusals.TwoMarks($"{here}.signifier");
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
        // In the instrument's order, so that the same answers make the same event whatever order they were sent in.
        var read = ImmutableArray.CreateBuilder<Mark>(marks.Count);
        foreach (var signifier in signifiers.Values)
        {
            // What it depends on comes earlier, and was taken out if it was not asked itself.
            if (signifier.OnlyIf is { } condition && !condition.IsMetBy(marks.GetValueOrDefault(condition.Signifier)))
            {
                marks.Remove(signifier.Id);
                continue;
            }
            var mark = marks.GetValueOrDefault(signifier.Id);
            if (signifier.Required && !IsAnswered(mark)) return Refusals.MissingMark(signifier.Id.Slug);
            if (mark is not null) read.Add(mark);
        }
        return read.DrainToImmutable();
    }

    private static bool IsAnswered(Mark? mark) => mark?.State is MarkState.Placed or MarkState.NotApplicable;
}
