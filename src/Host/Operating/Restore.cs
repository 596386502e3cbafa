using System.CommandLine;
using System.Globalization;
using Narratives.EventLog;
using Narratives.EventLog.Backups;
using Narratives.EventLog.Keeping;
using Narratives.Host.Analysing;
using Narratives.Words;

namespace Narratives.Host.Operating;

/// <summary><c>narratives restore</c>: a backup, of whichever engine, into an empty log of whichever engine. Broken off, it may be done again; it is verified before it is said to be done.</summary>
public static class Restore
{
    public static Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "What backup has written" };
        var data = Verify.Data();
        var log = LogPlace.Option();
        var language = Verify.Spoken();
        var command = new Command("restore", "Bring a backup into an empty log, of a file or of PostgreSQL, and verify it") { file, data, log, language };
        command.SetAction((parsed, cancellation) =>
        {
            var (place, spoken) = (new LogPlace(parsed.GetValue(data)!, parsed.GetValue(log)), new Language(parsed.GetValue(language)!));
            return Run(parsed.GetValue(file)!, place, spoken, cancellation);
        });
        return command;
    }

    private static async Task<int> Run(FileInfo file, LogPlace place, Language language, CancellationToken cancellation)
    {
        try
        {
            await using var input = file.OpenRead();
            using var backup = await ReadBackup.From(input, cancellation);
            return await OpenLog.AtPlace(place, language, log => Into(log, backup, place, language, cancellation), cancellation);
        }
        catch (LogUnreadableException broken)
        {
            return ReportLines.WriteRefusal(Console.Error, new Refusal("backup-unreadable", file.FullName, Text.Of(broken.Message, $"Ni ellir adfer y ffeil hon. {broken.Message}")), language);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return ReportLines.WriteRefusal(Console.Error, Analysing.Files.Unreadable(file.FullName), language);
        }
    }

    private static async Task<int> Into(IKeptLog log, ReadBackup backup, LogPlace place, Language language, CancellationToken cancellation)
    {
        var outcome = await CopyRows.Copy(backup.Rows(cancellation), log, null, _ => { }, cancellation);
        if (outcome is not CopyOutcome.Copied copied) return Refuse(NotEmpty(place));
        await using var files = place.Files(TimeProvider.System);
        var (lost, kept) = (0, 0);
        await foreach (var (seminar, who, id, attached) in backup.Attachments(cancellation))
        {
            if (await files.Keep(seminar, who, id, attached, cancellation)) kept++;
            else lost++;
        }
        var there = await CopyRows.Digests(log.Rows(null, 0, cancellation), cancellation);
        if (lost > 0 || there.Count != copied.Digests.Count || copied.Digests.Any(one => there[one.Key] != one.Value)) return Refuse(NotTheSame(place));
        foreach (var (seminar, (digest, events)) in there) Console.Out.WriteLine(Verify.Line(null, seminar, events, digest, language));
        var made = backup.About.Made.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var counted = string.Create(CultureInfo.InvariantCulture, $"{kept}");
        Console.Out.WriteLine(Text.Of($"Restored to {place.Name}, and verified; photos and recordings: {counted}.", $"Adferwyd i {place.Name}, a’i wirio; lluniau a recordiadau: {counted}.").In(language));
        Console.Out.WriteLine(Text.Of(
            $"The backup was made at {made} UTC. What was told after that is not here; what was taken back after that is here again.",
            $"Gwnaed y copi wrth gefn am {made} UTC. Nid yw’r hyn a adroddwyd wedi hynny yma; mae’r hyn a dynnwyd yn ôl wedi hynny yma eto.").In(language));
        return 0;

        int Refuse(Refusal refusal) => ReportLines.WriteRefusal(Console.Error, refusal, language);
    }

    private static Refusal NotEmpty(LogPlace place) => new("log-not-empty", place.Name, Text.Of(
        "This log holds something else already. Restore into an empty one; single seminars go from log to log with move.",
        "Mae’r log hwn yn dal rhywbeth arall eisoes. Adferwch i log gwag; mae seminarau unigol yn mynd o log i log gyda move."));

    private static Refusal NotTheSame(LogPlace place) => new("not-the-same", place.Name, Text.Of(
        "What stands there now is not what the backup holds: do not use it.", "Nid yr hyn sydd yno bellach yw’r hyn y mae’r copi wrth gefn yn ei ddal: peidiwch â’i ddefnyddio."));
}
