using System.Net;
using Narratives.Capture.Joining;
using Narratives.Capturing;
using Narratives.Instruments;
using Narratives.Joining;
using Narratives.Seminars;

namespace Narratives.Host.Simulating;

/// <summary>A crowd goes through a seminar: everybody joins, then answers each round when it is open, one after another as people do.</summary>
public sealed class CrowdRun(Server server, SeminarShown seminar, IReadOnlyList<SimulatedDelegate> crowd, TimeSpan pace, TimeProvider clock, ProgressBar progress)
{
    private int acknowledged;
    private int refused;

    public int Acknowledged => acknowledged;

    public int Refused => refused;

    public int Retried => server.Retried;

    public Task Join(CancellationToken cancellation) => Task.WhenAll(crowd.Select(async one =>
    {
        if (await server.Join(seminar.Code, one.Join, cancellation) is not (HttpStatusCode.Created or HttpStatusCode.OK)) Interlocked.Increment(ref refused);
    }));

    /// <summary>Opens each round in its order, lets everybody answer, closes it.</summary>
    public async Task Facilitate(CancellationToken cancellation)
    {
        foreach (var round in (await server.Rounds(seminar.Code, cancellation)).Rounds)
        {
            await server.Run(seminar.Code, round.Number, "open", cancellation);
            await Answer(new Cell(round.Framing, round.Scenario), round.Number, cancellation);
            await server.Run(seminar.Code, round.Number, "close", cancellation);
        }
    }

    /// <summary>Answers whichever round a person opens, until every round has been answered.</summary>
    public async Task AnswerAsOpened(CancellationToken cancellation)
    {
        var answered = new HashSet<int>();
        while (true)
        {
            var rounds = await server.Rounds(seminar.Code, cancellation);
            if (answered.Count == rounds.Rounds.Count) return;
            if (rounds.Rounds.FirstOrDefault(round => round.Phase == Phase.Open && !answered.Contains(round.Number)) is { } open)
            {
                await Answer(new Cell(open.Framing, open.Scenario), open.Number, cancellation);
                answered.Add(open.Number);
                continue;
            }
            progress.Show(acknowledged, "waiting for the facilitator to open a round");
            await Task.Delay(TimeSpan.FromMilliseconds(300), clock, cancellation);
        }
    }

    public async Task Reveal(CancellationToken cancellation)
    {
        foreach (var round in (await server.Rounds(seminar.Code, cancellation)).Rounds) await server.Run(seminar.Code, round.Number, "reveal", cancellation);
    }

    private Task Answer(Cell cell, int round, CancellationToken cancellation)
    {
        var present = crowd.Where(one => one.Answers.ContainsKey(cell)).ToList();
        return Task.WhenAll(present.Select(async (one, at) =>
        {
            if (pace > TimeSpan.Zero) await Task.Delay(pace * at / present.Count, clock, cancellation);
            await Send(one.TakeAway, one.Answers[cell], round, cancellation);
        }));
    }

    private async Task Send(TakeAwayCode takeAway, Submission submission, int round, CancellationToken cancellation)
    {
        var status = await server.Respond(seminar.Code, takeAway, submission, cancellation);
        if (status is HttpStatusCode.Created or HttpStatusCode.OK) Interlocked.Increment(ref acknowledged);
        else Interlocked.Increment(ref refused);
        lock (progress) progress.Show(acknowledged, $"round {round}: {submission.Framing} × {submission.Scenario}");
    }
}
