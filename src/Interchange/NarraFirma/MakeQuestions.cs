using System.Collections.Immutable;
using System.Globalization;
using Narratives.Instruments;
using Narratives.Interchange.Columns;
using Narratives.Interchange.Tables;
using Narratives.Words;

namespace Narratives.Interchange.NarraFirma;

/// <summary>From the columns of a story file to signifiers and readers of their marks. What kind a question is of is seen from its answers.</summary>
/// <param name="answers">The second header line, where there is one.</param>
internal sealed class MakeQuestions(Table table, NarraFirmaColumns columns, Language language, UsedColumns used, Row? answers)
{
    /// <summary>A question with more different answers, or longer ones, was answered in free text.</summary>
    private const int MostAnswers = 30, LongestAnswer = 80;

    /// <summary>Numbers up to here may be the places of answers in a list; a scale that was used has some above.</summary>
    private const double MostPlaces = 20;

    private const double ScaleEnd = 100;

    private readonly Slugs slugs = new();

    public StoryReader Story(int text, int title) => new(
        new Story(new SignifierId(slugs.Of("story")), Elsewhere.In(language, "Story", "Stori"), Required: false, NotApplicable: false, Titled: title >= 0), text, title, _ => false);

    public Division? Division(string question)
    {
        var column = used.Take(question, "framing");
        if (column < 0) return null;
        var named = new Slugs();
        return new Division(column, [.. Answers([column], null).Select(answer => (answer, named.Of(answer), Wording(answer)))]);
    }

    public IEnumerable<MarkReader> Readers() => Questions().Select(question => Reader(question.Name, question.Columns)).OfType<MarkReader>().ToList();

    /// <summary>Columns of one question: with the same name, or the same name before an answer in brackets.</summary>
    private IEnumerable<(string Name, ImmutableArray<int> Columns)> Questions() =>
        Enumerable.Range(0, table.Header.Length).Where(column => !used.IsTaken(column) && table.Header[column].Length > 0)
            .GroupBy(column => Bracketed(table.Header[column])?.Question ?? table.Header[column])
            .Select(group => (group.Key, group.ToImmutableArray()));

    private MarkReader? Reader(string question, ImmutableArray<int> at)
    {
        if (answers is not null && at.All(column => answers[column].Length > 0)) return Marked(question, at, column => answers[column], ByName);
        if (at.All(column => Bracketed(table.Header[column]) is not null)) return Marked(question, at, column => Bracketed(table.Header[column])!.Value.Answer, YesOrNo);
        var between = columns.Between?.GetValueOrDefault(question);
        var given = Answers(at, between);
        if (given.Length == 0) return null;
        if (at.Length == 1 && between is null && IsScale(question, given)) return Scale(question, at[0]);
        if (given.Length > MostAnswers || given.Any(answer => answer.Length > LongestAnswer)) return null;
        return Named(question, at, given, between);
    }

    private SliderReader Scale(string question, int column)
    {
        var id = slugs.Of(question);
        used.Take(column, $"{id}.position");
        return new SliderReader(
            new Slider(new SignifierId(id), Wording(question), Required: false, NotApplicable: true, Wording("0"), Wording("100")),
            [column], numbers => numbers[0] / ScaleEnd, SaysNotApplicable([column]));
    }

    private NamedChoiceReader Named(string question, ImmutableArray<int> at, ImmutableArray<string> given, string? between)
    {
        var id = slugs.Of(question);
        foreach (var column in at) used.Take(column, $"{id}.chosen");
        var named = new Slugs();
        var options = given.Select(answer => (Answer: answer, Id: named.Of(answer))).ToList();
        return new NamedChoiceReader(ChoiceOf(id, question, options, several: at.Length > 1 || between is not null), at,
            options.ToDictionary(option => option.Answer, option => option.Id), between, SaysNotApplicable(at));
    }

    private MarkedChoiceReader Marked(string question, ImmutableArray<int> at, Func<int, string> answerOf, Func<string, bool?> isMarked)
    {
        var id = slugs.Of(question);
        var named = new Slugs();
        var options = at.Select(column => (Column: column, Answer: answerOf(column), Id: named.Of(answerOf(column)))).ToList();
        foreach (var option in options) used.Take(option.Column, $"{id}.{option.Id}");
        return new MarkedChoiceReader(ChoiceOf(id, question, options.Select(option => (option.Answer, option.Id)), several: true),
            [.. options.Select(option => (option.Column, option.Id))], isMarked, SaysNotApplicable(at));
    }

    /// <summary>A cell names its answer where it was chosen, and is blank where not.</summary>
    private static bool? ByName(string cell) => cell.Length > 0;

    private static bool? YesOrNo(string cell) => cell.ToUpperInvariant() switch
    {
        "YES" or "Y" or "TRUE" or "1" => true,
        "NO" or "N" or "FALSE" or "0" => false,
        _ => null,
    };

    private Choice ChoiceOf(string id, string question, IEnumerable<(string Answer, string Id)> options, bool several) => new(
        new SignifierId(id), Wording(question), Required: false, NotApplicable: true, [.. options.Select(option => new Option(option.Id, Wording(option.Answer)))],
        several, Ordered: false, Other: false, PreferNotToSay: false);

    private bool IsScale(string question, ImmutableArray<string> given)
    {
        var numbers = given.Select(answer => double.TryParse(answer, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToList();
        return numbers.TrueForAll(number => number is >= 0 and <= ScaleEnd) && (columns.Sliders.OrEmpty().Contains(question) || numbers.Exists(number => number > MostPlaces));
    }

    private ImmutableArray<string> Answers(ImmutableArray<int> at, string? between) =>
        [.. table.Rows.SelectMany(row => at.SelectMany(column => NamedChoiceReader.Named(row[column], between))).Where(answer => !IsNotApplicable(answer)).Distinct()];

    private static Func<Row, bool> SaysNotApplicable(ImmutableArray<int> at) => row => at.Any(column => IsNotApplicable(row[column].Trim()));

    private static bool IsNotApplicable(string answer) => answer.Equals("does not apply", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>Needed [help]</c> is the answer "help" to the question "Needed".</summary>
    private static (string Question, string Answer)? Bracketed(string header)
    {
        var open = header.IndexOf('[', StringComparison.Ordinal);
        return open > 0 && header.EndsWith(']') && open + 2 < header.Length ? (header[..open].Trim(), header[(open + 1)..^1].Trim()) : null;
    }

    private Text Wording(string wording) => Elsewhere.Of(language, wording, "–");
}
