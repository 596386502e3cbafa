using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Narratives.Analysis.Collected;
using Narratives.Analysis.Found;
using Narratives.Host.Simulating;
using Narratives.Instruments;
using Narratives.Interchange;
using Narratives.Interchange.Exporting;
using Narratives.Interpreting;
using Narratives.Words;

namespace Narratives.LoadTests;

/// <summary>
/// The exported analysis.R against our findings, each from the files of the same export. The script makes the paired comparisons of the
/// sliders and nothing else, so the budget is for answers to the sliders alone; how it stands to the complete findings, of all six
/// signifiers, is printed beside it. Neither side's start is in it: what R needs to start is measured apart and taken off, and ours has run for three
/// seconds before, since what R brings compiled the runtime compiles, and compiles better, while it runs.
/// </summary>
public static class ScriptLoad
{
    private const int Many = 3_000;

    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(3);

    public static Task<IReadOnlyList<Budget>> Measure()
    {
        Console.WriteLine($"Script: the exported analysis.R, then the complete findings, of 218 and {Many:N0} responses");
        if (Seconds("-e", "invisible(0)") is null)
        {
            Console.WriteLine("  Rscript is not here: skipped, and its budgets are not measured.");
            return Task.FromResult<IReadOnlyList<Budget>>([]);
        }
        return Task.FromResult<IReadOnlyList<Budget>>(
        [
            Ratio(CollectedCrowd.Of(InstrumentJson.Template(InstrumentJson.ReferenceTemplate), MakeFindings.Seed)),
            Ratio(ManyAnswers.Of(Many, seed: 1)),
        ]);
    }

    private static Budget Ratio(CollectedAnswers answers)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  script ÷ complete findings: {Measured(answers):0.0}; and of the sliders alone:"));
        return new Budget($"exported script ÷ findings of the same sliders, {answers.Responses.Length:N0} responses", Measured(SlidersOf(answers)), 5, AtLeast: true, "");
    }

    private static CollectedAnswers SlidersOf(CollectedAnswers answers)
    {
        var sliders = answers.Instrument.Signifiers.OfType<Slider>().Select(slider => slider.Id).ToHashSet();
        return answers with
        {
            Plan = null,
            Instrument = answers.Instrument with { Signifiers = [.. answers.Instrument.Signifiers.OfType<Slider>()] },
            Responses = [.. answers.Responses.Select(response => response with { Marks = [.. response.Marks.Where(mark => sliders.Contains(mark.Signifier))] })],
        };
    }

    private static double Measured(CollectedAnswers answers)
    {
        var folder = Directory.CreateTempSubdirectory("narratives-script-load-");
        WriteExport.Of(new ExportRequest(answers, MakeFindings.Seed, "load")).ToFolder(folder.FullName);
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < Warm;) Found(folder);
        var ours = Enumerable.Range(0, 5).Min(_ => Found(folder));
        var start = Enumerable.Range(0, 3).Min(_ => Seconds("-e", "invisible(0)")!.Value);
        var script = Enumerable.Range(0, 2).Min(_ => Seconds(Path.Combine(folder.FullName, "analysis.R"), folder.FullName)!.Value);
        folder.Delete(recursive: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {answers.Responses.Length:N0} responses: the script {script:0.00} s, of which R starts {start:0.00} s; the findings {ours:0.00} s"));
        return (script - start) / ours;
    }

    private static double Found(DirectoryInfo folder)
    {
        var clock = Stopwatch.StartNew();
        if (ReadExport.FromFolder(folder.FullName) is not Outcome<Imported>.Accepted(var read)) throw new InvalidOperationException("Our own export cannot be read.");
        FindingsJson.Write(MakeFindings.Of(read.Answers, Selection.Everything, MakeFindings.Seed, MakeFindings.Draws, "", "load"));
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>None where there is no R.</summary>
    private static double? Seconds(params string[] words)
    {
        try
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo("Rscript", ["--vanilla", .. words]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException("The script ended with an error.");
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
