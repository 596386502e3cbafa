using Narratives.Analysis.Collected;
using Narratives.EventLog;
using Narratives.EventLog.Sqlite;
using Narratives.Events;
using Narratives.Host.Simulating;
using Narratives.Instruments;
using Narratives.Interchange;
using Narratives.Interchange.Exporting;
using Narratives.Interchange.Mapped;
using Narratives.Interchange.NarraFirma;
using Narratives.Interchange.SenseMaker;
using Narratives.Planning;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Host.Analysing;

/// <summary>Where answers come from, as it was said on the command line.</summary>
/// <param name="Name">A path, a seminar's code or id, or <c>reference</c>.</param>
public sealed record Source(
    string Name, DirectoryInfo Data, FileInfo? Map, FileInfo? Definition, bool NarraFirma, string? Framing, string? Scenario, string? Delegate)
{
    public const string Reference = "reference";

    /// <summary>What could not be read is told on the error stream, line by line; the rest is analysed.</summary>
    public async Task<Outcome<CollectedAnswers>> Read(CancellationToken cancellation)
    {
        switch (await ReadWhole(cancellation))
        {
            case Outcome<Taken>.Refused(var refusal):
                return refusal;
            case Outcome<Taken>.Accepted(var taken):
                if (taken.Report is { } report) ReportLines.WriteFaults(Console.Error, report, Language.English);
                return taken.Answers;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>With what there is to say about the file, and the events where there is a log; nothing is told anywhere.</summary>
    public async Task<Outcome<Taken>> ReadWhole(CancellationToken cancellation)
    {
        try
        {
            if (Directory.Exists(Name)) return Whole(ReadExport.FromFolder(Name));
            if (File.Exists(Name)) return Whole(FromFile(await File.ReadAllBytesAsync(Name, cancellation)));
            if (Name == Reference) return new Taken(CollectedCrowd.Of(InstrumentJson.Template(InstrumentJson.ReferenceTemplate), Analysis.Found.MakeFindings.Seed));
            return await FromLog(cancellation);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new Refusal("unreadable-file", Name, Text.Of(unreadable.Message, unreadable.Message));
        }
    }

    private Outcome<Imported> FromFile(byte[] file)
    {
        if (Path.GetExtension(Name).Equals(".zip", StringComparison.OrdinalIgnoreCase)) return ReadExport.FromZip(file);
        if (Definition is not null) return ReadSenseMaker.From(file, File.ReadAllBytes(Definition.FullName), new SenseMakerColumns(Framing, Scenario, Delegate));
        if (NarraFirma) return ReadNarraFirma.From(file, new NarraFirmaColumns(Framing, Delegate));
        if (Map is not null) return ReadMapped.From(file, File.ReadAllBytes(Map.FullName));
        return new Refusal("no-mapping", "", Text.Of(
            "A CSV needs --map with a mapping, --definition with a SenseMaker definition, or --narrafirma.",
            "Mae ar CSV angen --map gyda mapio, --definition gyda diffiniad SenseMaker, neu --narrafirma."));
    }

    private static Outcome<Taken> Whole(Outcome<Imported> outcome) => outcome switch
    {
        Outcome<Imported>.Refused(var refusal) => refusal,
        Outcome<Imported>.Accepted(var imported) => new Taken(imported.Answers, imported.Report),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task<Outcome<Taken>> FromLog(CancellationToken cancellation)
    {
        var path = Path.Combine(Data.FullName, "narratives.db");
        if (!File.Exists(path)) return NoSource;
        await using var log = await SqliteEventLog.Open(path, TimeProvider.System, cancellation);
        if (await Find(log, cancellation) is not { } seminar) return NoSource;
        var events = new List<Told>();
        await foreach (var batch in log.Read(new LogScope.Of(seminar), 0, cancellation)) events.AddRange(batch);
        var heard = events.Where(told => told.Event is not (ThemeNamed or StoryCoded or NoteWritten or NoteRemoved)).ToList(); // those are analysts' own
        return new Taken(CollectFromLog.Of(seminar, heard, AnalysisPlan.LockedIn(heard.Select(told => told.Event))), Events: heard);
    }

    private Refusal NoSource => new("no-source", Name, Text.Of(
        $"There is no file, and no seminar in {Data.FullName}, of this name.",
        $"Nid oes ffeil, na seminar yn {Data.FullName}, o’r enw hwn."));

    private async Task<SeminarId?> Find(IEventLog log, CancellationToken cancellation)
    {
        await foreach (var batch in log.Read(LogScope.Seminars, 0, cancellation))
        {
            foreach (var told in batch)
            {
                if (told.Event is SeminarPlanned planned && (planned.JoinCode.Equals(Name, StringComparison.OrdinalIgnoreCase) || told.Seminar.ToString().Equals(Name, StringComparison.OrdinalIgnoreCase))) return told.Seminar;
            }
        }
        return null;
    }
}

/// <param name="Report">Of a file.</param>
/// <param name="Events">Of a seminar in the log.</param>
public sealed record Taken(CollectedAnswers Answers, ImportReport? Report = null, IReadOnlyList<Told>? Events = null);
