using System.Diagnostics;
using System.Globalization;
using Narratives.Analysis.Collected;
using Narratives.Analysis.Found;
using Narratives.Host.Simulating;
using Narratives.Instruments;
using Narratives.Interpreting;

namespace Narratives.LoadTests;

/// <summary>The complete findings: of the reference seminar, and of a hundred thousand responses to its six signifiers.</summary>
public static class AnalysisLoad
{
    private const int Many = 100_000;
    private const double Megabyte = 1024 * 1024;

    public static Task<IReadOnlyList<Budget>> Measure()
    {
        Console.WriteLine($"Analysis: the reference seminar, then {Many / 2:N0} and {Many:N0} responses × 6 signifiers, {MakeFindings.Draws:N0} draws");
        var reference = CollectedCrowd.Of(InstrumentJson.Template("well-managed-risks"), MakeFindings.Seed);
        Seconds(reference); // compiled before anything is measured
        var small = Enumerable.Range(0, 3).Min(_ => Seconds(reference));
        var cold = InAProcessOfItsOwn();
        var half = Seconds(ManyAnswers.Of(Many / 2, seed: 1));
        var (answers, peak) = (ManyAnswers.Of(Many, seed: 1), Process.GetCurrentProcess());
        var whole = Seconds(answers);
        peak.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {small:0.00} s, {half:0.0} s, {whole:0.0} s; {peak.PeakWorkingSet64 / Megabyte:N0} MB at most"));
        return Task.FromResult<IReadOnlyList<Budget>>(
        [
            new Budget("findings of the reference seminar, seconds (best of 3)", small, 1, AtLeast: false, ""),
            new Budget("the same in a process that has just started, its start and the writing included, seconds (best of 5)", cold, 1, AtLeast: false, ""),
            new Budget($"findings of {Many:N0} responses, seconds", whole, 10, AtLeast: false, ""),
            new Budget($"{Many:N0} ÷ {Many / 2:N0} responses", whole / half, 2.3, AtLeast: false, ""),
            new Budget("memory at most, MB", peak.PeakWorkingSet64 / Megabyte, 1_000, AtLeast: false, ""),
        ]);
    }

    /// <summary>As ./run builds it, where it did; else the program beside this one, which compiles itself as it runs.</summary>
    private static double InAProcessOfItsOwn()
    {
        var ahead = Path.Combine(AppContext.BaseDirectory, "..", "..", "Host", "ahead", "narratives.dll");
        var program = File.Exists(ahead) ? ahead : Path.Combine(AppContext.BaseDirectory, "narratives.dll");
        var found = Path.GetTempFileName();
        var best = Enumerable.Range(0, 5).Min(_ => Run("analyse", "reference", "--json", found));
        File.Delete(found);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  in a process of its own, {(program == ahead ? "compiled ahead" : "not compiled ahead: ./run does")}: {best:0.00} s"));
        return best;

        double Run(params string[] words)
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. words]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException("No findings.");
        }
    }

    private static double Seconds(CollectedAnswers answers)
    {
        var (clock, began) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var found = FindingsJson.Write(MakeFindings.Of(answers, Selection.Everything, MakeFindings.Seed, MakeFindings.Draws, "", "load"));
        if (found.Length == 0) throw new InvalidOperationException("No findings.");
        var (elapsed, worked) = (clock.Elapsed.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - began).TotalSeconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {answers.Responses.Length:N0} responses: {elapsed:0.00} s, {worked:0.00} s of the processors"));
        return elapsed;
    }
}
