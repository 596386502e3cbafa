using System.Diagnostics;
using System.Globalization;
using Narratives.Analysis.Found;
using Narratives.Host.Simulating;
using Narratives.Instruments;
using Narratives.Interchange.Exporting;
using Narratives.Interchange.Tables;
using Narratives.Interpreting;
using Narratives.Words;

namespace Narratives.Tests.Flow;

/// <summary>The script of the export against the findings beside it. Where there is no R, only that the script is there.</summary>
public sealed class Running_the_script_of_the_reference_seminar : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("narratives-script-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void gives_the_numbers_of_the_findings()
    {
        var answers = CollectedCrowd.Of(InstrumentJson.Template(InstrumentJson.ReferenceTemplate), MakeFindings.Seed);
        var bundle = WriteExport.Of(new ExportRequest(answers, MakeFindings.Seed, "narratives"));
        bundle.ToFolder(folder);
        Assert.Contains("analysis.R", bundle.Files.Select(file => file.Name));
        if (Run() is not { } results) return;

        var findings = MakeFindings.Of(answers, Selection.Everything, MakeFindings.Seed, MakeFindings.Draws, bundle.DataHash, "narratives");
        var sliders = findings.Signifiers.OfType<SliderFinding>().ToList();
        Assert.Equal(findings.Instrument.Signifiers.OfType<Slider>().Count(), sliders.Count);
        foreach (var slider in sliders)
        {
            Assert.Equal(1 + findings.Instrument.Scenarios.Length, slider.Paired.Length);
            foreach (var row in slider.Paired)
            {
                var name = $"{slider.Signifier}/{row.Scenario?.Slug ?? "all"}";
                foreach (var (measure, value) in Measures(row))
                {
                    Assert.True(results.TryGetValue($"{name}/{measure}", out var inR), $"{name}/{measure} is not in the results of R.");
                    Assert.True(Math.Abs(value - inR) < 1e-9, $"{name}/{measure}: {value:R} here, {inR:R} in R");
                }
            }
        }
    }

    private static IEnumerable<(string Measure, double Value)> Measures(PairedFound row)
    {
        yield return ("delegates", row.Delegates);
        yield return ("pairs", row.Pairs);
        Assert.False(row.TooFew);
        yield return ("mean", row.Mean!.Value);
        yield return ("low", row.Low!.Value);
        yield return ("high", row.High!.Value);
        yield return ("hodges-lehmann", row.HodgesLehmann!.Value);
        yield return ("p", row.P!.Value);
        yield return ("left", row.MovedLeft!.Value * row.Delegates);
        yield return ("same", row.Same!.Value * row.Delegates);
        yield return ("right", row.MovedRight!.Value * row.Delegates);
    }

    /// <summary>None where there is no R.</summary>
    private Dictionary<string, double>? Run()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("Rscript", ["--vanilla", Path.Combine(folder, "analysis.R"), folder]) { UseShellExecute = false, RedirectStandardError = true })!;
            var complaints = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, complaints);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        var table = ((Outcome<Table>.Accepted)ReadTable.From(File.ReadAllBytes(Path.Combine(folder, "analysis-results.csv")))).Result;
        return table.Rows.ToDictionary(row => $"{row[0]}/{row[1]}/{row[2]}", row => double.Parse(row[3], CultureInfo.InvariantCulture));
    }
}
