using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using Narratives.Analysis.Grains;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.LiveBoard.Moderating;
using Narratives.Words;

namespace Narratives.LiveBoard.Board;

/// <summary>
/// One beat for each seminar, and each of its boards, that somebody watches: the first change at once, then at most ten pictures a second, made once however many
/// boards there are. Each board is sent what it has not got yet, at its own speed: a slow one skips pictures and holds up nobody. When the
/// house fills, the beats grow longer: boards slow down before any phone is asked to wait.
/// </summary>
public sealed partial class BoardBeats(
    GrainDirectory grains, FindStoryOnBoard stories, IEventLog log, IHubContext<BoardHub, IBoardClient> hub, Turnstiles turnstiles, TimeProvider clock, ILogger<BoardBeats> logger) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<(SeminarId Seminar, int Board), Beating> beating = [];
    private bool closed;

    /// <summary>Shows a seminar to a connection until it is gone. Watching twice changes nothing for the worse: the same pictures come once more.</summary>
    /// <param name="hangUp">Called when there will be no more pictures while the board is still there: it then connects anew, and starts anew.</param>
    public void Watch(SeminarId seminar, int board, string connection, Action hangUp, CancellationToken gone)
    {
        Beating one;
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            if (!beating.TryGetValue((seminar, board), out one!))
            {
                beating[(seminar, board)] = one = new Beating((seminar, board));
                _ = Run(one);
            }
            one.Watchers++;
            BoardMetrics.Watches(1);
        }
        _ = Show(one, connection, hangUp, gone);
    }

    public void Dispose()
    {
        List<Beating> all;
        lock (gate) (all, closed) = ([.. beating.Values], true);
        all.ForEach(one => one.Stop.Cancel());
    }

    private async Task Run(Beating one)
    {
        var (seminar, board) = one.Of;
        var held = new HeldFigure(seminar, log);
        try
        {
            await foreach (var _ in grains.Watch(seminar, one.Stop.Token))
            {
                var begun = clock.GetTimestamp();
                one.Show(await BoardPicture.Take(grains, stories, held, seminar, board, one.Latest.Picture, one.Stop.Token));
                BoardMetrics.Beaten(clock.GetElapsedTime(begun));
                await Task.Delay(Pace.Of(turnstiles.Answering.Fullness), clock, one.Stop.Token);
            }
        }
        catch (OperationCanceledException) { } // nobody watches any longer
        catch (Exception broken)
        {
            LogBroken(broken, seminar);
            lock (gate)
            {
                if (beating.TryGetValue(one.Of, out var current) && current == one) beating.Remove(one.Of);
            }
            await one.Stop.CancelAsync();
        }
    }

    private async Task Show(Beating one, string connection, Action hangUp, CancellationToken gone)
    {
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(gone, one.Stop.Token);
            var board = hub.Clients.Client(connection);
            BoardPicture? sent = null;
            while (true)
            {
                var latest = one.Latest;
                if (latest.Picture is { } picture)
                {
                    await picture.Send(board, sent);
                    sent = picture;
                }
                await latest.Replaced.WaitAsync(stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            if (!gone.IsCancellationRequested) hangUp();
        }
        finally
        {
            Leave(one);
        }
    }

    private void Leave(Beating one)
    {
        lock (gate)
        {
            BoardMetrics.Watches(-1);
            if (--one.Watchers > 0) return;
            if (beating.TryGetValue(one.Of, out var current) && current == one) beating.Remove(one.Of);
        }
        one.Stop.Cancel();
    }

    [LoggerMessage(LogLevel.Error, "The board of seminar {Seminar} has no new pictures")]
    private partial void LogBroken(Exception broken, SeminarId seminar);

    private sealed class Beating((SeminarId Seminar, int Board) of)
    {
        public (SeminarId Seminar, int Board) Of { get; } = of;

        /// <summary>Of itself, and of no other: it holds on to nothing, and goes with its beating.</summary>
        public CancellationTokenSource Stop { get; } = new();

        public int Watchers { get; set; }

        public Shown Latest { get; private set; } = new(null);

        public void Show(BoardPicture picture)
        {
            if (picture == Latest.Picture) return;
            var earlier = Latest;
            Latest = new Shown(picture);
            earlier.Replace();
        }
    }

    private sealed class Shown(BoardPicture? picture)
    {
        private readonly TaskCompletionSource replaced = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public BoardPicture? Picture { get; } = picture;

        public Task Replaced => replaced.Task;

        public void Replace() => replaced.TrySetResult();
    }
}
