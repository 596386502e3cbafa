using System.Text.Json;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Grains;
using Narratives.Door;
using Narratives.LiveBoard.Moderating;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LiveBoard.Board;

/// <summary>Everything a board shows at one moment, in four parts; a part that has not changed is the same object as in the picture before.</summary>
public sealed record BoardPicture(Part<Counts> Counts, Part<BoardView> View, Part<Figure?> Figure, Part<StoryOnBoard?> Story)
{
    /// <param name="number">Of the boards of a room.</param>
    internal static async Task<BoardPicture> Take(GrainDirectory grains, FindStoryOnBoard stories, HeldFigure held, SeminarId seminar, int number, BoardPicture? before, CancellationToken cancellation)
    {
        var (known, counts, view, figure, since, takenBack) = await grains.Ask(seminar, patterns =>
        {
            var view = patterns.Seminar.Seminar?.ViewOf(number) ?? BoardView.Start;
            var since = patterns.Seminar.HeldSince(number);
            return (patterns.Seminar.Seminar, Analysis.Figures.Counts.Of(patterns.Seminar)!, view, since is null ? BoardFigure.Of(patterns, view) : null, since, patterns.Seminar.TakenBack);
        }, cancellation);
        if (since is { } position) figure = await held.Of(view, position, takenBack, cancellation);
        var story = known is null ? null : await stories.For(known, view, cancellation);
        var picture = new BoardPicture(Part.Of(counts, before?.Counts), Part.Of(view, before?.View), Part.Of(figure, before?.Figure), Part.Of(story, before?.Story));
        return picture == before ? before : picture;
    }

    /// <summary>Only what this board has not got yet.</summary>
    public async Task Send(IBoardClient board, BoardPicture? sent)
    {
        if (Counts != sent?.Counts) await board.Counts(Counts.Shown);
        // The view before its figure: a board that turns to another question has nothing old to draw under it.
        if (View != sent?.View) await board.View(View.Shown);
        if (Figure != sent?.Figure) await board.Figure(Figure.Shown);
        if (Story != sent?.Story) await board.Story(Story.Shown);
    }
}

/// <summary>A part of the picture; compared by what is written over the wire.</summary>
public sealed class Part<T>(T shown, string written)
{
    public T Shown { get; } = shown;

    public string Written { get; } = written;
}

public static class Part
{
    /// <summary>The part before, when nothing in it has changed.</summary>
    public static Part<T> Of<T>(T shown, Part<T>? before)
    {
        var written = JsonSerializer.Serialize(shown, WireJson.Options);
        return before is not null && before.Written == written ? before : new Part<T>(shown, written);
    }
}
