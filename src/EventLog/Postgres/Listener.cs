using Narratives.EventLog.Engines;
using Npgsql;

namespace Narratives.EventLog.Postgres;

/// <summary>
/// Hears what other nodes have appended. A notification only wakes: it is looked up where the log ends as soon as the listening begins, after
/// each interruption, and every second, so that one that got lost costs a delay and never an event.
/// </summary>
internal sealed class Listener : IAsyncDisposable
{
    public const string LastPosition = "SELECT coalesce(max(seq_id), 0) FROM mt_events";

    private static readonly TimeSpan LooksAnyway = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource leaving = new();
    private readonly Database database;
    private readonly CommitSignal commits;
    private readonly TimeProvider clock;
    private readonly Task loop;

    public Listener(Database database, CommitSignal commits, TimeProvider clock)
    {
        (this.database, this.commits, this.clock) = (database, commits, clock);
        loop = Task.Run(Run);
    }

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await loop;
        leaving.Dispose();
    }

    private async Task Run()
    {
        while (!leaving.IsCancellationRequested)
        {
            try
            {
                await Listen();
            }
            catch (Exception) when (leaving.IsCancellationRequested)
            {
                return;
            }
            catch (Exception) // Whatever it was, appends and reads will tell; the listening begins again.
            {
                await Task.Delay(Outage.Pause, clock, leaving.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    private async Task Listen()
    {
        await using var connection = await database.Alone(leaving.Token);
        connection.Notification += (_, told) =>
        {
            if (long.TryParse(told.Payload, System.Globalization.CultureInfo.InvariantCulture, out var position)) commits.Tell(position);
        };
        await Database.Run(connection, $"LISTEN {AppendBatch.Channel}", leaving.Token);
        while (true)
        {
            commits.Tell(await Database.Ask(connection, LastPosition, leaving.Token));
            while (await connection.WaitAsync(LooksAnyway, leaving.Token)) { }
        }
    }
}
