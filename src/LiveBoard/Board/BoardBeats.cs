using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using Narratives.Analysis.Grains;
using Narratives.LiveBoard.Moderating;
using Narratives.Words;

namespace Narratives.LiveBoard.Board;

/// <summary>
/// One beat for each seminar that somebody watches: the first change at once, then at most ten pictures a second, made once however many
/// boards there are. Each board is sent what it has not got yet, at its own speed: a slow one skips pictures and holds up nobody.
/// </summary>
public sealed partial class BoardBeats(GrainDirectory grains, FindStoryOnBoard stories, IHubContext<BoardHub, IBoardClient> hub, TimeProvider clock, ILogger<BoardBeats> logger) : IDisposable
{
    public static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly Dictionary<SeminarId, Beating> beating = [];
    private readonly CancellationTokenSource closing = new();

    /// <summary>Shows a seminar to a connection until it is gone. Watching twice changes nothing for the worse: the same pictures come once more.</summary>
    /// <param name="hangUp">Called when there will be no more pictures while the board is still there: it then connects anew, and starts anew.</param>
    public void Watch(SeminarId seminar, string connection, Action hangUp, CancellationToken gone)
    {
        Beating one;
        lock (gate)
        {
            if (!beating.TryGetValue(seminar, out one!))
            {
                beating[seminar] = one = new Beating(CancellationTokenSource.CreateLinkedTokenSource(closing.Token));
                _ = Run(seminar, one);
            }
            one.Watchers++;
            BoardMetrics.Watches(1);
        }
        _ = Show(seminar, one, connection, hangUp, gone);
    }

    public void Dispose()
    {
        closing.Cancel();
        closing.Dispose();
    }

    private async Task Run(SeminarId seminar, Beating one)
    {
        try
        {
            await foreach (var _ in grains.Watch(seminar, one.Stop.Token))
            {
                var begun = clock.GetTimestamp();
                one.Show(await BoardPicture.Take(grains, stories, seminar, one.Latest.Picture, one.Stop.Token));
                BoardMetrics.Beaten(clock.GetElapsedTime(begun));
                await Task.Delay(Beat, clock, one.Stop.Token);
            }
        }
        catch (OperationCanceledException) { } // nobody watches any longer
        catch (Exception broken)
        {
            LogBroken(broken, seminar);
            lock (gate)
            {
                if (beating.TryGetValue(seminar, out var current) && current == one) beating.Remove(seminar);
            }
            await one.Stop.CancelAsync();
        }
    }

    private async Task Show(SeminarId seminar, Beating one, string connection, Action hangUp, CancellationToken gone)
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
            Leave(seminar, one);
        }
    }

    private void Leave(SeminarId seminar, Beating one)
    {
        lock (gate)
        {
            BoardMetrics.Watches(-1);
            if (--one.Watchers > 0) return;
            if (beating.TryGetValue(seminar, out var current) && current == one) beating.Remove(seminar);
        }
        one.Stop.Cancel();
    }

    [LoggerMessage(LogLevel.Error, "The board of seminar {Seminar} has no new pictures")]
    private partial void LogBroken(Exception broken, SeminarId seminar);

    private sealed class Beating(CancellationTokenSource stop)
    {
        public CancellationTokenSource Stop { get; } = stop;

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
