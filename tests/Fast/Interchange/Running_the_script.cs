using System.Diagnostics;
using System.Globalization;
using Narratives.Analysis.Collected;
using Narratives.Analysis.Statistics;
using Narratives.Instruments;
using Narratives.Interchange.Exporting;
using Narratives.Interchange.Tables;
using Narratives.Marks;
using Narratives.Tests.Fast.Analysis;
using static Narratives.Tests.Fast.Analysis.Given;
using static Narratives.Tests.Fast.Interchange.Given;

namespace Narratives.Tests.Fast.Interchange;

/// <summary>The script of an export against our own estimators: the same numbers from the same draws. Where there is no R, only that the script is there.</summary>
public sealed class Running_the_script : IDisposable
{
    private const int Seed = 2017;
    private readonly string folder = Directory.CreateTempSubdirectory("narratives-script-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(37)] // drawn
    [InlineData(9)] // counted out
    [InlineData(1)]
    [InlineData(0)]
    public void gives_the_same_numbers(int people)
    {
        var said = Crowd(people);
        var collected = Exported.Collected(said);
        var bundle = Exported.Of(said, Seed);
        bundle.ToFolder(folder);
        Assert.Contains($"seed <- {Seed}L", bundle.Text("analysis.R"));
        if (Run() is not { } results) return;

        var expected = Expected(collected).ToList();
        Assert.Equal(expected.Select(one => one.Name).Order(), results.Keys.Order());
        foreach (var (name, value) in expected) Assert.True(Math.Abs(value - results[name]) < 1e-9, $"{name}: {value} here, {results[name]} in R");
    }

    private static Said Crowd(int people)
    {
        var said = Said.Planned();
        var chance = Chance.Of(people + 5);
        for (var person = 0; person < people; person++)
        {
            var who = said.Joins();
            for (var scenario = 1; scenario <= 3; scenario++)
            {
                for (var framing = 1; framing <= 2; framing++)
                {
                    if (chance.Next() < 0.1) continue;
                    said.Answers(who, Cell(framing, scenario),
                        chance.Next() < 0.1 ? new Mark(Reporting, MarkState.NotApplicable) : Slider(Math.Clamp(Math.Round(0.3 + 0.15 * framing + 0.4 * (chance.Next() - 0.5), 1), 0, 1)),
                        Triad(chance.Next() / 2, chance.Next() / 2));
                }
            }
        }
        // In no number: it is heard after the room has seen the results.
        said.Reveals(Cell(2, 3));
        if (people > 0) said.Answers(said.Joins(), Cell(2, 3), Slider(1));
        return said;
    }

    private static IEnumerable<(string Name, double Value)> Expected(CollectedAnswers collected)
    {
        var scenarios = collected.Instrument.Scenarios.Select(scenario => scenario.Id.Slug).ToList();
        var byScenario = scenarios.Select(scenario => Differences(collected, scenario)).ToList();
        var columns = new List<(string Scenario, double[] Column, int Pairs)>
        {
            ("all", [.. collected.Delegates.Select((_, who) => MeanOf([.. byScenario.Select(column => column[who]).Where(value => !double.IsNaN(value))]))], byScenario.Sum(column => column.Count(value => !double.IsNaN(value)))),
        };
        columns.AddRange(scenarios.Zip(byScenario, (scenario, column) => (scenario, column, column.Count(value => !double.IsNaN(value)))));
        columns.RemoveAll(column => column.Pairs == 0);
        if (columns.Count == 0) yield break;
        var intervals = Bootstrap.OfMeans([.. columns.Select(column => column.Column)], Chance.Of(Seed));
        // With the triad beside the sliders every delegate differs somewhere, so signs are drawn for each, in the order of the collection.
        var flips = SignFlips.Of([.. columns.Select(column => column.Column), .. Triads(collected)], Chance.Of(Seed));
        for (var at = 0; at < columns.Count; at++)
        {
            var known = columns[at].Column.Where(value => !double.IsNaN(value)).ToArray();
            var alone = SignFlip.Of(known, Chance.Of(Seed))!;
            string Name(string measure) => $"reporting/{columns[at].Scenario}/{measure}";
            yield return (Name("delegates"), known.Length);
            yield return (Name("pairs"), columns[at].Pairs);
            yield return (Name("mean"), alone.Mean);
            yield return (Name("median"), MathNet.Numerics.Statistics.Statistics.Median(known));
            yield return (Name("hodges-lehmann"), HodgesLehmann.Of(known)!.Shift);
            yield return (Name("informative"), alone.Informative);
            yield return (Name("p"), alone.Exact ? alone.P : flips.Columns[at].P!.Value);
            if (intervals[at] is { } interval)
            {
                yield return (Name("low"), interval.ExpandedLow);
                yield return (Name("high"), interval.ExpandedHigh);
            }
            var moved = Superiority.Of(known, 0.05)!;
            yield return (Name("left"), moved.Left.Count);
            yield return (Name("same"), moved.Same.Count);
            yield return (Name("right"), moved.Right.Count);
        }
    }

    private static double MeanOf(double[] values) => values.Length == 0 ? double.NaN : values.Average() is var mean && Math.Abs(mean) < 1e-12 ? 0 : mean;

    private static double[] Differences(CollectedAnswers collected, string scenario) =>
        Paired(collected, scenario, mark => mark.Placement is SliderPlacement(var position) ? position.Fraction : null);

    private static IEnumerable<double[]> Triads(CollectedAnswers collected) => collected.Instrument.Scenarios
        .Select(scenario => Paired(collected, scenario.Id.Slug, mark => mark.Placement is TriadPlacement(var point) ? point.Left.Fraction : null));

    private static double[] Paired(CollectedAnswers collected, string scenario, Func<Mark, double?> read)
    {
        var column = new double[collected.Delegates.Length];
        for (var who = 0; who < column.Length; who++)
        {
            double? Under(int framing) => collected.Responses.Where(response => response.Delegate == who && !response.AfterReveal && response.Cell == new Cell(collected.Instrument.Framings[framing].Id, new ScenarioId(scenario)))
                .SelectMany(response => response.Marks).Select(read).FirstOrDefault(value => value is not null);
            column[who] = Under(1) - Under(0) ?? double.NaN;
        }
        return column;
    }

    /// <summary>None where there is no R.</summary>
    private Dictionary<string, double>? Run()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("Rscript", ["--vanilla", Path.Combine(folder, "analysis.R"), folder]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
            var complaints = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, complaints);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        var table = Accepted(ReadTable.From(System.IO.File.ReadAllBytes(Path.Combine(folder, "analysis-results.csv"))));
        return table.Rows.ToDictionary(row => $"{row[0]}/{row[1]}/{row[2]}", row => double.Parse(row[3], CultureInfo.InvariantCulture));
    }
}
