using System.Diagnostics;
using System.Globalization;

namespace Narratives.LoadTests.Faults;

/// <summary>A fault by its name, and what is done; the name of an engine stands where it is about the log.</summary>
public sealed record Fault(string Name, string What, Func<Bench, Task<Tally>> Happen);

/// <summary>
/// <c>crowd --faults [--minutes N] [--seed N] [--only NAME] [--to FILE]</c>: each fault happens to a crowd that is sending, is healed, and then everything is counted.
/// Exit code 1 when anything acknowledged was lost, counted twice, shown otherwise than a rebuild gives it or refused unclearly, or when service did not come back.
/// </summary>
public static class Programme
{
    /// <summary>What a row takes beside its fault: starting, filling the room, coming back, counting.</summary>
    private static readonly TimeSpan Around = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LeastHold = TimeSpan.FromSeconds(2);

    public static async Task<int> Run(IReadOnlyList<string> words)
    {
        var (minutes, seed, only, to) = (Option(words, "--minutes"), Option(words, "--seed"), Option(words, "--only"), Option(words, "--to"));
        var faults = All.Where(fault => only is null || fault.Name.Contains(only, StringComparison.Ordinal)).ToList();
        if (faults.Count == 0)
        {
            await Console.Error.WriteLineAsync($"There is no such fault. There are: {string.Join(", ", All.Select(fault => fault.Name))}");
            return 1;
        }
        var span = (minutes is null ? TimeSpan.Zero : TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture) / faults.Count)) - Around;
        var (hold, chance) = (span > LeastHold ? span : LeastHold, seed is null ? 2017 : int.Parse(seed, CultureInfo.InvariantCulture));
        var (begun, lines, broken) = (Stopwatch.GetTimestamp(), new List<string>(), 0);
        foreach (var (fault, at) in faults.Select((fault, at) => (fault, at)))
        {
            var (line, holds) = await Row(fault, unchecked(chance + (at * 7_919)), hold);
            lines.Add(line);
            Console.WriteLine(line);
            if (!holds) broken++;
        }
        var table = Table(lines);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{faults.Count} faults in {Stopwatch.GetElapsedTime(begun).TotalMinutes:0.0} minutes, seed {chance}, each held for {hold.TotalSeconds:0} s; {broken} broken"));
        if (to is not null) await File.WriteAllTextAsync(to, table);
        return broken == 0 ? 0 : 1;
    }

    private static IReadOnlyList<Fault> All { get; } = [.. FaultsOfNodes.All, .. FaultsOfPostgres.All, .. FaultsOfNetworks.All, .. FaultsOfDisks.All];

    private static async Task<(string Line, bool Holds)> Row(Fault fault, int seed, TimeSpan hold)
    {
        await using var bench = new Bench(seed, hold);
        try
        {
            var tally = await fault.Happen(bench);
            return ($"| {fault.Name} | {fault.What} {tally}{(tally.Wrong.Count == 0 ? "" : $" **BROKEN**: {string.Join("; ", tally.Wrong)}")}", tally.Wrong.Count == 0);
        }
        catch (NotHereException why)
        {
            return ($"| {fault.Name} | {fault.What} | not run here: {why.Message} | | | | | | |", true);
        }
        catch (Exception broken) // one row must not take the others with it
        {
            return ($"| {fault.Name} | {fault.What} | **BROKEN**: {broken.Message.ReplaceLineEndings(" ")} | | | | | | |", false);
        }
    }

    private static string Table(IEnumerable<string> lines) => string.Join('\n', [
        "| fault | what happens | acknowledged | stored | shown | lost | doubled | back after | what phones heard meanwhile |", "|---|---|---|---|---|---|---|---|---|", .. lines, ""]);

    private static string? Option(IReadOnlyList<string> words, string name)
    {
        var at = Enumerable.Range(0, words.Count).FirstOrDefault(place => words[place] == name, -1);
        return at < 0 ? null : words.ElementAtOrDefault(at + 1);
    }
}
