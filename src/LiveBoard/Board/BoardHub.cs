using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Narratives.Analysis.Figures;
using Narratives.Door;
using Narratives.Seminars;

namespace Narratives.LiveBoard.Board;

/// <summary>What the server says to a board.</summary>
public interface IBoardClient
{
    Task Counts(Counts counts);

    Task View(BoardView view);

    Task Figure(Figure? figure);
}

/// <summary>Boards and facilitators' pages watch a seminar. Nothing that would identify a delegate, and no story, passes through here.</summary>
public sealed class BoardHub(KnownSeminars seminars, BoardBeats beats) : Hub<IBoardClient>
{
    [Authorize(MayCall.Board)]
    public void Watch(string code)
    {
        if (seminars.ByCode(code) is { } seminar) beats.Watch(seminar.Id, Context.ConnectionId, Context.Abort, Context.ConnectionAborted);
    }
}
