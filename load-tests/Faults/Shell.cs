using System.Diagnostics;

namespace Narratives.LoadTests.Faults;

/// <summary>A fault that cannot be brought about on this machine, and why. The row then says so.</summary>
public sealed class NotHereException : Exception
{
    public NotHereException() { }

    public NotHereException(string why) : base(why) { }

    public NotHereException(string why, Exception inner) : base(why, inner) { }
}

/// <summary>Programs of the operating system.</summary>
public static class Shell
{
    public static async Task<string> Run(string program, params string[] words)
    {
        var (code, said) = await Try(program, words);
        return code == 0 ? said : throw new InvalidOperationException($"{program} {string.Join(' ', words)} ended with {code}: {said}");
    }

    public static async Task<(int Code, string Said)> Try(string program, params string[] words)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false } };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return (127, missing.Message);
        }
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await said + await complained).Trim());
    }

    /// <summary>What only an operator of the whole machine may do; where that is not us, the row is not run.</summary>
    public static async Task Privileged(string what, string program, params string[] words)
    {
        var (code, said) = await Try(program, words);
        if (code != 0) throw new NotHereException($"{what}: {said.Split('\n')[0]}");
    }
}
