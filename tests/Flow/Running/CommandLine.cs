using System.Diagnostics;

namespace Narratives.Tests.Flow.Running;

/// <summary>What a command wrote, and how it ended.</summary>
public sealed record Ran(int Code, string Said, string Complained);

/// <summary>The program itself, in a process of its own, as it is called in a terminal.</summary>
public static class CommandLine
{
    private static readonly DirectoryInfo Here = new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    /// <summary>As it is built, with its pages beside it.</summary>
    public static Task<Ran> WithPages(params string[] words) => Run(Path.Combine(Here.Parent!.Parent!.FullName, "Host", Here.Name), words);

    /// <summary>As it lies beside the tests: the program without pages.</summary>
    public static Task<Ran> WithoutPages(params string[] words) => Run(Here.FullName, words);

    private static async Task<Ran> Run(string folder, string[] words)
    {
        var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120)).Token;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "narratives.dll"), .. words]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(patience), process.StandardError.ReadToEndAsync(patience));
        await process.WaitForExitAsync(patience);
        return new Ran(process.ExitCode, await said, await complained);
    }
}
