using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Narratives.Analysis.Collected;
using Narratives.Instruments;
using Narratives.Interchange.Tables;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.Interchange.Columns;

/// <summary>One row as it was understood.</summary>
/// <param name="Who">What the source calls the delegate; none where it does not say.</param>
internal sealed record Told(Row Row, string? Who, Cell Cell, int Turn, Language? Language, bool AfterReveal, ImmutableArray<Mark> Marks, ImmutableArray<Mark> AboutYou);

/// <summary>Rows of another tool become what an analysis begins with.</summary>
internal sealed class AssembleAnswers(Instrument instrument, bool knowsDelegates)
{
    /// <summary>Nothing is known of the consent to quote, so nobody is quoted. That the rest may be analysed is what importing the file says.</summary>
    private const bool MayQuote = false;

    public CollectedAnswers From(IReadOnlyCollection<Told> rows, Faults faults)
    {
        var cells = instrument.Cells.ToList();
        // By a hash of their name: the order of the file would tell who came when.
        var people = rows.GroupBy(Key).OrderBy(group => Hash(group.Key), StringComparer.Ordinal).ToList();
        var delegates = people.Select((group, at) => new CollectedDelegate(
            CollectFromLog.Code('D', 3, at), group.Select(told => told.Language).FirstOrDefault(language => language is not null), AboutYou(group, faults),
            ShowDot: true, AnalyseStory: true, QuoteStory: MayQuote)).ToImmutableArray();
        var responses = people
            .SelectMany((group, who) => group.OrderBy(told => cells.IndexOf(told.Cell)).ThenBy(told => told.AfterReveal).ThenBy(told => told.Turn).ThenBy(told => told.Row.Line).Select(told => (Who: who, Told: told)))
            .Select((one, at) => new CollectedResponse(CollectFromLog.Code('R', 4, at), null, one.Who, one.Told.Cell, one.Told.Turn, one.Told.Language, one.Told.AfterReveal, Late: false, one.Told.Marks));
        return new CollectedAnswers(instrument.Name, instrument, Plan: null, knowsDelegates, delegates, [.. responses], faults.LeftOut());
    }

    private string Key(Told told) => knowsDelegates && told.Who is { } who ? "who " + who : "line " + told.Row.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private ImmutableArray<Mark> AboutYou(IEnumerable<Told> rows, Faults faults)
    {
        var marks = instrument.AboutYou.Select(choice => new Mark(choice.Id, MarkState.NeverReached)).ToArray();
        foreach (var told in rows.OrderBy(told => told.Row.Line))
        {
            for (var at = 0; at < marks.Length; at++)
            {
                var mark = told.AboutYou[at];
                if (marks[at].State == MarkState.Placed && mark.State == MarkState.Placed && marks[at] != mark) faults.Add(told.Row, instrument.AboutYou[at].Id.Slug, Faults.OtherAboutYou);
                else if (marks[at].State != MarkState.Placed && mark.State != MarkState.NeverReached) marks[at] = mark;
            }
        }
        return [.. marks];
    }
}
