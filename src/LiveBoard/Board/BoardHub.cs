using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Narratives.Analysis.Figures;
using Narratives.Door;
using Narratives.LiveBoard.Moderating;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LiveBoard.Board;

/// <summary>What the server says to a board.</summary>
public interface IBoardClient
{
    Task Counts(Counts counts);

    Task View(BoardView view);

    Task Figure(Figure? figure);

    Task Story(StoryOnBoard? story);
}

/// <summary>Boards and facilitators' pages watch a seminar. Nothing that would identify a delegate, and no story that has not been let through, passes here.</summary>
public sealed class BoardHub(KnownSeminars seminars, BoardBeats beats, TimeProvider clock) : Hub<IBoardClient>
{
    [Authorize(MayCall.Board)]
    public void Watch(string code) => WatchBoard(code, TurnBoard.First);

    /// <summary>One of several boards in a room, each turned on its own.</summary>
    [Authorize(MayCall.Board)]
    public void WatchBoard(string code, int board)
    {
        if (seminars.ByCode(code) is not { } seminar || board is < TurnBoard.First or > TurnBoard.Most) return;
        beats.Watch(seminar.Id, board, Context.ConnectionId, Context.Abort, Context.ConnectionAborted);
        _ = LetGo(seminar.Id, Context.User!, Context.Abort, Context.ConnectionAborted);
    }

    /// <summary>Whoever came in with a key that is ended sees no more.</summary>
    private async Task LetGo(SeminarId id, ClaimsPrincipal caller, Action hangUp, CancellationToken gone)
    {
        try
        {
            await foreach (var seminar in seminars.Follow(id, gone))
            {
                if (HeldKeys.Of(caller, seminars).Any(one => one.Seminar.Id == seminar.Id)) continue;
                hangUp();
                return;
            }
        }
        catch (OperationCanceledException) { } // gone by itself
    }

    /// <summary>Milliseconds since 1970 by the clock that stamps the log: a board counts down by it, and not by its own.</summary>
    [Authorize(MayCall.AnyKey)]
    public long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
