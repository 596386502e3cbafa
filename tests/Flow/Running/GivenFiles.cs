using System.Globalization;

namespace Narratives.Tests.Flow.Running;

/// <summary>A folder of its own with a table of twelve people under two framings in two scenarios, what its columns are, and what was planned.</summary>
public sealed class GivenFiles : IDisposable
{
    /// <summary>What nobody should write into a label, and somebody will.</summary>
    public const string Label = "</script><script>alert(1)</script><!-- __FINDINGS__ $&";

    private readonly string folder = Directory.CreateTempSubdirectory("narratives-command-").FullName;

    public IEnumerable<string> All => Directory.EnumerateFileSystemEntries(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public string Path(string name) => System.IO.Path.Combine(folder, name);

    public string Read(string name) => File.ReadAllText(Path(name));

    public string Write(string name, string text)
    {
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    /// <summary>Under B everybody lies further right, each by a little more than the one before.</summary>
    /// <param name="changes">To the lines, of which the first is the header.</param>
    public string Table(params Action<List<string>>[] changes) => Table("table.csv", "p", changes);

    public string Table(string name, string people, params Action<List<string>>[] changes)
    {
        var lines = new List<string> { "who,frame,case,s" };
        for (var person = 0; person < 12; person++)
        {
            foreach (var (framing, from) in new[] { ("A", 0.2), ("B", 0.3) })
            {
                foreach (var scenario in new[] { "flood", "fire" })
                {
                    var position = from + (framing == "B" ? 0.03 : 0.02) * person + (scenario == "fire" ? 0.05 : 0);
                    lines.Add(string.Create(CultureInfo.InvariantCulture, $"{people}{person},{framing},{scenario},{position:0.00}"));
                }
            }
        }
        foreach (var change in changes) change(lines);
        return Write(name, string.Concat(lines.Select(line => line + "\r\n")));
    }

    public string Map(string question = "How open?") => Write("map.json", $$"""
        {
          "name": "Rivers", "delegate": "who", "framing": { "column": "frame" }, "scenario": { "column": "case" },
          "sliders": [{ "column": "s", "min": 0, "max": 1, "question": "{{question}}", "left": "{{Label}}", "right": "open" }]
        }
        """);

    public string Plan() => Write("plan.json", """
        { "locked": true, "signifiers": [{ "signifier": "s", "role": "primary", "direction": "right", "smallestDifference": 0.05 }] }
        """);
}
