using System.Globalization;
using System.Text;
using Narratives.Analysis.Collected;
using Narratives.Interchange.Exporting;
using Narratives.Tests.Fast.Analysis;
using SaidOf = Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Interchange;

/// <summary>Exports of seeded seminars.</summary>
internal static class Exported
{
    public static ExportBundle Of(Said said, int seed = 2017) => WriteExport.Of(new ExportRequest(Collected(said), seed, "1.0", said.Events));

    public static CollectedAnswers Collected(Said said) => CollectFromLog.Of(SaidOf.Seminar, said.Events);

    public static string Text(this ExportBundle bundle, string name) => Encoding.UTF8.GetString(bundle.Files.Single(file => file.Name == name).Content.Span);

    /// <summary>Every value of a collection, as one text; without the ids of responses, which are never exported.</summary>
    public static string Values(this CollectedAnswers answers)
    {
        var text = new StringBuilder().Append(answers.Title).Append(answers.KnowsDelegates).Append(answers.Plan).AppendLine(Narratives.Instruments.InstrumentJson.Write(answers.Instrument));
        foreach (var one in answers.Delegates) text.AppendLine(CultureInfo.InvariantCulture, $"{one with { AboutYou = [] }} {string.Join(' ', one.AboutYou.Select(Value))}");
        foreach (var response in answers.Responses) text.AppendLine(CultureInfo.InvariantCulture, $"{response with { Id = null, Marks = [] }} {string.Join(' ', response.Marks.Select(Value))}");
        foreach (var left in answers.LeftOut) text.AppendLine(CultureInfo.InvariantCulture, $"{left.Reason} {left.Count} {string.Join(' ', left.Lines)}");
        return text.ToString();
    }

    private static string Value(Narratives.Marks.Mark mark) => $"{mark with { Placement = null }} {mark.Placement switch
    {
        Narratives.Marks.StonesPlacement(var points) => string.Join(' ', points),
        Narratives.Marks.ChoicePlacement(var options, var other) => string.Join(' ', options) + other,
        var placed => placed?.ToString(),
    }}";
}
