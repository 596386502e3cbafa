using System.Collections.Immutable;
using Narratives.Analysis.Collected;
using Narratives.EventLog;
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
/// <param name="With">A second one that used the same instrument, read in the same way.</param>
public sealed record Source(
    string Name, LogPlace Log, FileInfo? Map, FileInfo? Definition, bool NarraFirma, string? Framing, string? Scenario, string? Delegate, string? With = null)
{
    public const string Reference = "reference";

    /// <summary>The answers of one source, or of both together. A file of which no row could be read is refused.</summary>
    /// <param name="tell">Hears of each source as it is read, with its name where there are two.</param>
    public async Task<Outcome<Taken>> Read(Action<string, Taken> tell, CancellationToken cancellation)
    {
        var one = await ReadOne(told => tell(With is null ? "" : Name, told), cancellation);
        if (With is null || one is not Outcome<Taken>.Accepted(var first)) return one;
        return await (this with { Name = With }).ReadOne(told => tell(With, told), cancellation) switch
        {
            Outcome<Taken>.Accepted(var second) => Together(first, second),
            var refused => refused,
        };
    }

    private async Task<Outcome<Taken>> ReadOne(Action<Taken> tell, CancellationToken cancellation)
    {
        var outcome = await ReadWhole(cancellation);
        if (outcome is not Outcome<Taken>.Accepted(var taken)) return outcome;
        tell(taken);
        return taken is { Report.Rows: > 0, Answers.Responses.IsEmpty: true } ? NoRowRead(Name) : outcome;
    }

    private Outcome<Taken> Together(Taken first, Taken second)
    {
        if (DataHash.Of(first.Answers) == DataHash.Of(second.Answers))
        {
            return new Refusal("same-answers", With!, Text.Of("These are the same answers: nobody may be counted twice.", "Yr un atebion yw’r rhain: ni cheir cyfrif neb ddwywaith."));
        }
        return CombineCollected.Of(first.Answers, second.Answers) switch
        {
            Outcome<SideBySide>.Refused(var refusal) => refusal,
            Outcome<SideBySide>.Accepted(var both) => new Taken(both.Together) { Remarks = both.PlansDiffer ? [KeptApart, PlansDiffer] : [KeptApart] },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Text KeptApart => Text.Of(
        "Both are taken together. Whether somebody took part in both is not known: each counts as a delegate of their own.",
        "Cymerir y ddau gyda’i gilydd. Nid yw’n hysbys a gymerodd rhywun ran yn y ddau: mae pob un yn cyfrif fel cynrychiolydd ar wahân.");

    private static Text PlansDiffer => Text.Of(
        "Their analysis plans differ, so neither is used: everything is exploratory.",
        "Mae eu cynlluniau dadansoddi’n wahanol, felly ni ddefnyddir yr un: mae popeth yn archwiliadol.");

    private async Task<Outcome<Taken>> ReadWhole(CancellationToken cancellation)
    {
        try
        {
            if (Directory.Exists(Name)) return Whole(ReadExport.FromFolder(Name));
            if (File.Exists(Name)) return Whole(FromFile(await File.ReadAllBytesAsync(Name, cancellation)));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Files.Unreadable(Name);
        }
        if (Name == Reference) return new Taken(CollectedCrowd.Of(InstrumentJson.Template(InstrumentJson.ReferenceTemplate), Analysis.Found.MakeFindings.Seed));
        return await FromLog(cancellation);
    }

    private Outcome<Imported> FromFile(byte[] file)
    {
        if (Path.GetExtension(Name).Equals(".zip", StringComparison.OrdinalIgnoreCase)) return ReadExport.FromZip(file);
        if (Definition is not null) return Beside(Definition, definition => ReadSenseMaker.From(file, definition, new SenseMakerColumns(Framing, Scenario, Delegate)));
        if (NarraFirma) return ReadNarraFirma.From(file, new NarraFirmaColumns(Framing, Delegate));
        if (Map is not null) return Beside(Map, map => ReadMapped.From(file, map));
        return new Refusal("no-mapping", Name, Text.Of(
            "A CSV needs --map with a mapping, --definition with a SenseMaker definition, or --narrafirma.",
            "Mae ar CSV angen --map gyda mapio, --definition gyda diffiniad SenseMaker, neu --narrafirma."));
    }

    private static Outcome<Imported> Beside(FileInfo file, Func<byte[], Outcome<Imported>> read) => Files.Read(file.ToString()) switch
    {
        Outcome<byte[]>.Refused(var refusal) => refusal,
        Outcome<byte[]>.Accepted(var bytes) => read(bytes),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Outcome<Taken> Whole(Outcome<Imported> outcome) => outcome switch
    {
        Outcome<Imported>.Refused(var refusal) => refusal,
        Outcome<Imported>.Accepted(var imported) => new Taken(imported.Answers, imported.Report),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task<Outcome<Taken>> FromLog(CancellationToken cancellation)
    {
        if (!Log.IsThere) return NoSource;
        try
        {
            await using var log = await Log.Open(TimeProvider.System, cancellation);
            return await From(log, cancellation);
        }
        catch (LogUnreachableException away)
        {
            return new Refusal("no-log", Log.Name, Text.Of(away.Message, $"Ni ellir cyrraedd y log yn {Log.Name}."));
        }
        catch (LogUnreadableException broken)
        {
            return new Refusal("log-unreadable", Log.Name, Text.Of(broken.Message, $"Ni ellir darllen y log yn {Log.Name}."));
        }
    }

    private async Task<Outcome<Taken>> From(IEventLog log, CancellationToken cancellation)
    {
        if (await Find(log, cancellation) is not { } seminar) return NoSource;
        var events = new List<Told>();
        await foreach (var batch in log.Read(new LogScope.Of(seminar), 0, cancellation)) events.AddRange(batch);
        var heard = events.Where(told => told.Event is not AboutAnswers).ToList(); // those are analysts' own
        return new Taken(CollectFromLog.Of(seminar, heard, AnalysisPlan.LockedIn(heard.Select(told => told.Event))), Events: heard);
    }

    internal static Refusal NoRowRead(string name) => new("no-row-read", name, Text.Of(
        "No row could be read; nothing was written.",
        "Ni ellid darllen yr un rhes; ni ysgrifennwyd dim."));

    private Refusal NoSource => new("no-source", Name, Text.Of(
        $"There is no file, and no seminar in {Log.Name}, of this name.",
        $"Nid oes ffeil, na seminar yn {Log.Name}, o’r enw hwn."));

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
public sealed record Taken(CollectedAnswers Answers, ImportReport? Report = null, IReadOnlyList<Told>? Events = null)
{
    /// <summary>What a reader must know who sees two sources as one.</summary>
    public ImmutableArray<Text> Remarks { get; init; } = [];
}
