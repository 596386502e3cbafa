using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Narratives.Analysis.Collected;
using Narratives.EventLog;
using Narratives.Instruments;

namespace Narratives.Interchange.Exporting;

/// <param name="Seed">Of all draws in the findings.</param>
/// <param name="Version">Of the program that writes.</param>
/// <param name="Events">Of the seminar, where the answers came from one.</param>
/// <param name="Findings">The bytes of findings.json, where they were made.</param>
/// <param name="Report">The bytes of report.html, where it was made.</param>
public sealed record ExportRequest(
    CollectedAnswers Answers, int Seed, string Version, IReadOnlyList<Told>? Events = null, ReadOnlyMemory<byte>? Findings = null, ReadOnlyMemory<byte>? Report = null)
{
    /// <summary>Of <see cref="Exporting.Figures.DrawFigures"/>, where they were drawn.</summary>
    public ImmutableArray<ExportFile> Figures { get; init; } = [];
}

/// <summary>
/// Everything that is needed to defend a figure, as files: the data, what was asked, what was planned, the script that makes the numbers
/// again. The same answers and seed give the same bytes.
/// </summary>
public static class WriteExport
{
    /// <summary>Files that only some exports hold.</summary>
    internal static readonly ImmutableArray<string> NotAlways = ["analysis-plan.json", EventsFile.Name, "findings.json", "report.html", "analysis-results.csv"];

    public static ExportBundle Of(ExportRequest request)
    {
        var answers = request.Answers;
        var responses = ResponsesFile.Write(answers);
        var collection = new CollectionFile(CollectionFile.PresentFormat, answers.Title, answers.KnowsDelegates, request.Seed, request.Version, DataHash.Of(responses), answers.LeftOut);
        var files = ImmutableArray.CreateBuilder<ExportFile>();
        files.Add(new ExportFile(ResponsesFile.Name, responses));
        files.Add(new ExportFile(StoriesFile.Name, StoriesFile.Write(answers)));
        files.Add(new ExportFile(DelegatesFile.Name, DelegatesFile.Write(answers)));
        files.Add(new ExportFile(CodebookFile.Name, CodebookFile.Write(answers)));
        files.Add(new ExportFile("instrument.json", Encoding.UTF8.GetBytes(InstrumentJson.Write(answers.Instrument).ReplaceLineEndings("\n") + "\n")));
        if (answers.Plan is { } plan) files.Add(new ExportFile("analysis-plan.json", CollectionJson.Write(plan)));
        files.Add(new ExportFile(CollectionFile.Name, CollectionJson.Write(collection)));
        if (request.Events is { } events) files.Add(new ExportFile(EventsFile.Name, EventsFile.Write(answers, events)));
        files.Add(new ExportFile("analysis.R", Script(request.Seed)));
        if (request.Findings is { } findings) files.Add(new ExportFile("findings.json", findings));
        if (request.Report is { } report) files.Add(new ExportFile("report.html", report));
        files.AddRange(request.Figures);
        files.Insert(0, new ExportFile(Readme.Name, Readme.Write(answers, collection, files.Select(file => file.Name))));
        return new ExportBundle(collection.DataHash, files.ToImmutable());
    }

    /// <summary>The script, with the seed of this export in the place of its own.</summary>
    private static byte[] Script(int seed)
    {
        const string own = "\nseed <- 1L\n";
        using var resource = typeof(WriteExport).Assembly.GetManifestResourceStream("analysis.R") ?? throw new InvalidOperationException("The script is not embedded.");
        using var reader = new StreamReader(resource);
        var script = reader.ReadToEnd().ReplaceLineEndings("\n");
        if (!script.Contains(own)) throw new InvalidOperationException("The script has no place for the seed.");
        return Encoding.UTF8.GetBytes(script.Replace(own, string.Create(CultureInfo.InvariantCulture, $"\nseed <- {seed}L\n")));
    }
}
