using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Narratives.Analysis.Brushing;
using Narratives.Attaching;
using Narratives.EventLog.Attachments;
using Narratives.Instruments;
using Narratives.Interpreting;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.LiveBoard.Workbench;

/// <summary>A story as the workbench shows it: text, never markup, and nothing that says who told it or when.</summary>
/// <param name="Response">An alias; see <see cref="ResponseAlias"/>.</param>
/// <param name="Quotable">May be quoted outside the workbench.</param>
/// <param name="Why">Only of a counter-story: why it is offered.</param>
public sealed record StoryShown(
    string Response, FramingId Framing, ScenarioId Scenario, Language? Language, string? Title, string Text, bool Quotable, bool AfterReveal,
    ImmutableArray<MarkShown> Marks, ImmutableArray<ThemeGiven> Themes, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Why? Why = null)
{
    /// <summary>What goes with it; its own address has it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AttachmentKind? Attachment { get; init; }

    internal static StoryShown Of(SeminarId seminar, ReadableStory story, Interpretation known)
    {
        var id = story.Response.Id ?? throw new InvalidOperationException("A response of a seminar has an id.");
        var themes = known.Codings.Where(coding => coding.Key.Response == id)
            .SelectMany(coding => coding.Value.Select(theme => (Theme: theme, coding.Key.Coder)))
            .GroupBy(given => given.Theme, given => given.Coder, StringComparer.Ordinal)
            .OrderBy(given => given.Key, StringComparer.Ordinal)
            .Select(given => new ThemeGiven(given.Key, [.. given.Order(StringComparer.Ordinal)]));
        return new StoryShown(ResponseAlias.Of(seminar, id), story.Response.Cell.Framing, story.Response.Cell.Scenario, story.Response.Language ?? story.Delegate.Language,
            story.Title, story.Text, story.Delegate.QuoteStory, story.Response.AfterReveal, [.. story.Response.Marks.Select(MarkShown.Of)], [.. themes])
        {
            Attachment = SpokenOf.In(story.Response.Marks).FirstOrDefault()?.Kind,
        };
    }
}

public sealed record ThemeGiven(string Theme, ImmutableArray<string> Coders);

/// <summary>Where a response placed one signifier; without what was written beside an option.</summary>
/// <param name="Parts">Left, top and right.</param>
public sealed record MarkShown(
    SignifierId Signifier,
    MarkState State,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Position = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double[]? Parts = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] StoneShown[]? Stones = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string[]? Options = null)
{
    internal static MarkShown Of(Mark mark)
    {
        var shown = new MarkShown(mark.Signifier, mark.State);
        return mark.Placement switch
        {
            null or StoryPlacement => shown,
            SliderPlacement(var position) => shown with { Position = position.Fraction },
            TriadPlacement(var point) => shown with { Parts = [point.Left.Fraction, point.Top.Fraction, point.Right.Fraction] },
            StonesPlacement(var points) => shown with { Stones = [.. points.Select(point => new StoneShown(point.Stone, point.X.Fraction, point.Y.Fraction))] },
            ChoicePlacement(var options, _) => shown with { Options = [.. options] },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}

public sealed record StoneShown(string Stone, double X, double Y);
