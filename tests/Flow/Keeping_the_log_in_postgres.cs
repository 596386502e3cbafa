using System.Text.RegularExpressions;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Patterns;
using Narratives.Tests.Flow.Log;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

/// <summary>The whole system over a PostgreSQL database instead of a file.</summary>
public sealed class Keeping_the_log_in_postgres : IAsyncLifetime
{
    private readonly PostgresUnderTest engine = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => engine.DisposeAsync();

    [Fact]
    public async Task serves_the_whole_reference_seminar_and_has_the_same_patterns_after_a_restart()
    {
        await using var system = await RunningSystem.Start(database: await engine.At());
        await system.ReferenceCrowd();
        var live = await system.Live(The_reference_seminar.AllFigures);
        var counts = await system.Live(patterns => Counts.Of(patterns.Seminar));

        Assert.Equal((37, 37, 218, 107), (counts!.Joined, counts.Delegates, counts.Responses, counts.CompletePairs));
        Assert.Equal(live, await system.Rebuilt(The_reference_seminar.AllFigures));
        await system.Restart();
        Assert.Equal(live, await system.Live(The_reference_seminar.AllFigures));
    }

    [Fact]
    public async Task shows_the_same_figures_as_a_file_does()
    {
        await using var inPostgres = await RunningSystem.Start(database: await engine.At());
        await using var inFile = await RunningSystem.Start();
        await inPostgres.ReferenceCrowd();
        await inFile.ReferenceCrowd();

        Assert.Equal(await inFile.Live(The_reference_seminar.AllFigures), await inPostgres.Live(The_reference_seminar.AllFigures));
    }

    [Fact]
    public async Task is_where_the_terminal_finds_a_seminar_too()
    {
        string code;
        await using (var system = await RunningSystem.Start(database: await engine.At()))
        {
            await system.ReferenceCrowd();
            code = system.Code;
        }

        var ran = await CommandLine.WithoutPages("analyse", code, "--log", await engine.At(), "--draws", "199", "--language", "en");

        Assert.Equal(0, ran.Code);
        Assert.Matches(new Regex("218", RegexOptions.NonBacktracking), ran.Said);
    }

    [Fact]
    public async Task says_in_both_languages_what_is_wrong_with_where_the_log_should_be()
    {
        var unreadable = await CommandLine.WithoutPages("serve", "--log", "postgres, please");
        var welsh = await CommandLine.WithoutPages("serve", "--log", "postgres, please", "--language", "cy");
        var nowhere = await CommandLine.WithoutPages("analyse", "ABC", "--log", "Host=/nowhere;Database=log;Username=x;Password=open-sesame");

        Assert.Equal((1, 1, 1), (unreadable.Code, welsh.Code, nowhere.Code));
        Assert.Contains("--log is a connection string such as", unreadable.Complained, StringComparison.Ordinal);
        Assert.Contains("Rhaid i --log fod yn llinyn cysylltu", welsh.Complained, StringComparison.Ordinal);
        Assert.Contains("log at /nowhere", nowhere.Complained, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", nowhere.Complained, StringComparison.Ordinal);
    }
}
