using Narratives.EventLog;
using Narratives.EventLog.Attachments;

namespace Narratives.Host.Serving;

/// <summary>Once when the server starts, and then each day: files that no answer speaks of are erased when they are a day old.</summary>
internal sealed partial class SweepAttachments(IAttachments files, IEventLog log, TimeProvider clock, ILogger<SweepAttachments> logger) : BackgroundService
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var days = new PeriodicTimer(Day, clock);
        do
        {
            try
            {
                await files.Sweep(Day, seminar => SpokenOf.InSeminar(log, seminar, stoppingToken));
            }
            catch (Exception broken) when (!stoppingToken.IsCancellationRequested) // also an answer that cannot be read: no file is worth the server
            {
                LogUnswept(logger, broken);
            }
        }
        while (await days.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "Photos and recordings that no answer speaks of could not be erased")]
    private static partial void LogUnswept(ILogger logger, Exception broken);
}
