using System.Diagnostics;
using System.Globalization;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Grains;
using Narratives.Capturing;
using Narratives.EventLog;
using Narratives.EventLog.Sqlite;
using Narratives.Events;
using Narratives.Host.Serving;
using Narratives.Host.Simulating;
using Narratives.Instruments;
using Narratives.Joining;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LoadTests;

/// <summary>How fast the patterns of a seminar come back from its log: read, decoded and folded by the grains themselves.</summary>
public static class RebuildLoad
{
    private const int Crowds = 1_000;
    private const int Turns = 5;

    public static async Task<IReadOnlyList<Budget>> Measure()
    {
        var folder = Directory.CreateTempSubdirectory("narratives-load-");
        var file = Path.Combine(folder.FullName, "narratives.db");
        await using (var log = await SqliteEventLog.Open(file, TimeProvider.System))
        {
            Console.WriteLine($"Rebuild: writing {Crowds} crowds of the reference seminar");
            await FirstSeminar.Prepare(log, newKeys: false, CancellationToken.None);
            var seminar = await Write(log, Enumerable.Range(0, Crowds));
            Console.WriteLine("  first in this process, before reading is compiled; then warm");
            await Rebuild(log, seminar);
            var best = 0.0;
            for (var turn = 0; turn < Turns; turn++) best = Math.Max(best, await Rebuild(log, seminar));
            folder.Refresh();
            await log.DisposeAsync();
            folder.Delete(recursive: true);
            return [new Budget($"patterns rebuilt from the log, events a second (best of {Turns}, warm)", best, 200_000, AtLeast: true, "")];
        }
    }

    private static async Task<double> Rebuild(IEventLog log, SeminarId seminar)
    {
        var (allocated, processor, pauses) = (GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());
        var clock = Stopwatch.StartNew();
        await using var grains = new GrainDirectory(log, TimeProvider.System);
        var counts = (await grains.Ask(seminar, patterns => Counts.Of(patterns.Seminar), CancellationToken.None))!;
        var seconds = clock.Elapsed.TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        processor = Environment.CpuUsage.TotalTime - processor;
        pauses = GC.GetTotalPauseDuration() - pauses;
        double events = counts.Responses + counts.Joined;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {counts.Responses:N0} responses of {counts.Joined:N0} delegates in {seconds:0.00} s: {events / seconds:N0} events a second; each {processor.TotalMicroseconds / events:0.0} µs of processor, {allocated / events:N0} bytes; collector's pauses {pauses.TotalMilliseconds:N0} ms"));
        return events / seconds;
    }

    internal static async Task<SeminarId> Write(IEventLog log, IEnumerable<int> crowds)
    {
        SeminarId seminar = default;
        await foreach (var batch in log.Read(LogScope.Seminars, 0, CancellationToken.None)) seminar = seminar == default ? batch[0].Seminar : seminar;
        var instrument = InstrumentJson.Template("well-managed-risks");
        var planned = Seminar.Hear(null, seminar, 1, new SeminarPlanned("AAAAAA", instrument, [.. instrument.Cells]), DateTimeOffset.UnixEpoch);
        foreach (var crowd in crowds.Chunk(20))
        {
            var delegates = crowd.SelectMany(seed => ReferenceProfile.Crowd(instrument, seed)).ToList();
            await Task.WhenAll(delegates.Select(one => log.Append(Joining(planned, one), CancellationToken.None)));
            await Task.WhenAll(delegates.SelectMany(one => one.Answers.Values.Select(answer => log.Append(Answering(planned, one, answer), CancellationToken.None))));
        }
        return seminar;
    }

    private static AppendRequest Joining(Seminar seminar, SimulatedDelegate one) => JoinSeminar.Decide(seminar, one.Join, mayEnterForOthers: false) is Outcome<(TakeAwayCode Code, DelegateJoined Joined)>.Accepted(var accepted)
        ? new(seminar.Id, accepted.Code.DelegateIn(seminar.Id).Value, StreamKind.Delegate, 0, [accepted.Joined])
        : throw new InvalidOperationException("A simulated delegate cannot join.");

    private static AppendRequest Answering(Seminar seminar, SimulatedDelegate one, Submission answer) =>
        CaptureResponse.Decide(seminar, one.TakeAway.DelegateIn(seminar.Id), answer, DateTimeOffset.UnixEpoch) is Outcome<Answer>.Accepted(var accepted)
            ? new(seminar.Id, accepted.Id.Value, StreamKind.Response, 0, [accepted.Captured])
            : throw new InvalidOperationException("A simulated answer is not valid.");
}
