using System.Net;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Tests.Flow.Log;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

/// <summary>The log cannot be reached, or not be written to: phones are told so in words, and keep what they have.</summary>
public sealed class Losing_sight_of_the_log
{
    [Fact]
    public async Task is_told_as_something_that_passes_and_does_pass()
    {
        var away = false;
        void BeAway()
        {
            if (away) throw new LogUnreachableException("The log is away.");
        }
        var errors = new List<string>();
        await using var system = await RunningSystem.Start(errors: errors, around: log => new LogInBetween(log)
        {
            BeforeAppend = _ =>
            {
                BeAway();
                return Task.CompletedTask;
            },
            BeforeRead = BeAway,
        });
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await system.Phone().Join();

        away = true;
        var answers = new[]
        {
            await system.Phone().Respond(Phone.Submission(Phone.Id(1))),
            await system.Phone("2345-6789-ABCD-EFGJ").Join(),
            await system.Phone("2345-6789-ABCD-EFGK").Receipt(), // nobody has seen this code: the log is asked who it is
        };
        using var watching = new HttpClient { BaseAddress = system.Url };
        using var ready = await watching.GetAsync(new Uri("/readyz", UriKind.Relative));
        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.ServiceUnavailable, "log-away", TimeSpan.FromSeconds(2)), (answer.Status, answer.Problem, answer.Peace)));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("alive", await watching.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
        Assert.Single(errors, error => error.Contains("Phones are asked to come again", StringComparison.Ordinal)); // and not once for each phone

        away = false;
        Assert.Equal(HttpStatusCode.Created, (await system.Phone().Respond(Phone.Submission(Phone.Id(1)))).Status);
        Assert.Single(await system.Said<ResponseCaptured>());
    }

    public static TheoryData<Exception> Broken => [new LogUnreachableException("The log is away."), new System.Text.Json.JsonException("An answer cannot be read.")];

    /// <summary>Whoever sweeps up each day meets a log that is away, or a row that is damaged, and the server stands all the same.</summary>
    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public async Task does_not_end_the_server_that_was_about_to_sweep_up(Exception broken)
    {
        var (clock, folder, asked) = (new TurnedClock(), Directory.CreateTempSubdirectory("narratives-sweeping-"), new SemaphoreSlim(0));
        var old = Path.Combine(folder.CreateSubdirectory($"attachments/{Phone.Id(1):N}/{Phone.Id(2):N}").FullName, $"{Phone.Id(3):N}.jpg");
        await File.WriteAllBytesAsync(old, [0xFF]);
        File.SetLastWriteTimeUtc(old, clock.GetUtcNow().AddDays(-2).UtcDateTime);
        await using (await RunningSystem.Start(folder, errors: [], clock: clock, around: log => new LogInBetween(log)
        {
            BeforeReading = scope =>
            {
                if (scope is not LogScope.Of) return;
                asked.Release();
                throw broken;
            },
        }))
        {
            Assert.True(await asked.WaitAsync(TimeSpan.FromSeconds(30)));
            clock.Turn(TimeSpan.FromDays(1));
            Assert.True(await asked.WaitAsync(TimeSpan.FromSeconds(30))); // it is still there, and tries again
        }
        folder.Delete(recursive: true);
    }
}
