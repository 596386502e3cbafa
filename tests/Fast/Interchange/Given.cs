using System.Text;
using Narratives.Analysis.Collected;
using Narratives.Interchange;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.Tests.Fast.Interchange;

internal static class Given
{
    public static ReadOnlyMemory<byte> File(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A file of these lines, each ended as RFC 4180 has it.</summary>
    public static ReadOnlyMemory<byte> Lines(params string[] lines) => File(string.Concat(lines.Select(line => line + "\r\n")));

    public static T Accepted<T>(Outcome<T> outcome) => outcome switch
    {
        Outcome<T>.Accepted(var result) => result,
        Outcome<T>.Refused(var refusal) => throw new Xunit.Sdk.XunitException($"Refused: {refusal.Code} {refusal.Field} {refusal.Reason}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static Refusal Refused<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Refused>(outcome).Refusal;

    /// <summary>What each response says with one signifier, in the order of the file (codes are in another).</summary>
    public static IEnumerable<Mark> MarksOf(this Imported imported, string signifier) => imported.Answers.MarksOf(signifier);

    public static IEnumerable<Mark> MarksOf(this CollectedAnswers answers, string signifier)
    {
        var at = answers.Instrument.Signifiers.IndexOf(answers.Instrument.Find(new SignifierId(signifier))!);
        return answers.Responses.Select(response => response.Marks[at]);
    }

    public static IEnumerable<double> Positions(this IEnumerable<Mark> marks) =>
        marks.Select(mark => mark.Placement).OfType<SliderPlacement>().Select(placed => placed.Position.Fraction).Order();
}
