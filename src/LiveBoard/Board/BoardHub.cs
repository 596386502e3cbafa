using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Narratives.Door;

namespace Narratives.LiveBoard.Board;

/// <summary>What the server says to a board.</summary>
public interface IBoardClient
{
    Task Counts(Analysis.Figures.Counts counts);

    Task View(Seminars.BoardView view);

    Task Figure(Analysis.Figures.Figure? figure);
}

/// <summary>Boards and facilitators' pages watch a seminar. Nothing that would identify a delegate, and no story, passes through here.</summary>
public sealed class BoardHub(KnownSeminars seminars, BoardBeats beats) : Hub<IBoardClient>
{
    [Authorize(MayCall.Board)]
    public async Task Watch(string code)
    {
        if (seminars.ByCode(code) is not { } seminar) return;
        await beats.Watch(seminar.Id, Context.ConnectionId, Context.ConnectionAborted);
    }

    [AllowAnonymous] // ends a connection that was let in
    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        beats.Leave(Context.ConnectionId);
        await base.OnDisconnectedAsync(exception);
    }
}
