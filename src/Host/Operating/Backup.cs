using System.CommandLine;
using System.Globalization;
using Narratives.EventLog.Backups;
using Narratives.EventLog.Keeping;
using Narratives.Host.Analysing;
using Narratives.Words;

namespace Narratives.Host.Operating;

/// <summary><c>narratives backup</c>: the whole log with its photos and recordings in one file, while it is served or not. It is read again before it is said to be done.</summary>
public static class Backup
{
    public static Command Command()
    {
        var to = new Option<FileInfo>("--to") { Description = "The file to write: it must not be there yet", Required = true };
        var data = Verify.Data();
        var log = LogPlace.Option();
        var language = Verify.Spoken();
        var command = new Command("backup", "Write a whole log, with its photos and recordings, into one file; it may be served meanwhile") { to, data, log, language };
        command.SetAction((parsed, cancellation) =>
        {
            var (place, spoken) = (new LogPlace(parsed.GetValue(data)!, parsed.GetValue(log)), new Language(parsed.GetValue(language)!));
            return OpenLog.Existing(place, spoken, opened => Run(parsed.GetValue(to)!.FullName, place, opened, spoken, cancellation), cancellation);
        });
        return command;
    }

    private static async Task<int> Run(string path, LogPlace place, IKeptLog log, Language language, CancellationToken cancellation)
    {
        if (File.Exists(path)) return ReportLines.WriteRefusal(Console.Error, AlreadyThere(path), language);
        var unfinished = path + ".part";
        try
        {
            var about = await Write(unfinished, place, log, language, cancellation);
            await using (var written = File.OpenRead(unfinished))
            {
                using var read = await ReadBackup.From(written, cancellation); // which checks it
            }
            File.Move(unfinished, path, overwrite: false);
            Say(about, path, language);
            return 0;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return ReportLines.WriteRefusal(Console.Error, Analysing.Files.Unwritable(path), language);
        }
        finally
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
        }
    }

    /// <summary>Nobody but its owner may read it: it holds what people told in confidence.</summary>
    private static async Task<BackupAbout> Write(string path, LogPlace place, IKeptLog log, Language language, CancellationToken cancellation)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var output = new FileStream(path, options);
        await using var files = place.Files(TimeProvider.System);
        var about = await WriteBackup.To(output, log, files, Analyse.Program, TimeProvider.System.GetUtcNow(),
            (seminar, file) => Console.Error.WriteLine(Damage.AttachmentMissing(seminar, file).Said.In(language)), cancellation);
        output.Flush(flushToDisk: true);
        return about;
    }

    private static void Say(BackupAbout about, string path, Language language)
    {
        foreach (var seminar in about.Seminars) Console.Out.WriteLine(Verify.Line(null, seminar.Id, seminar.Events, seminar.Digest, language));
        var (seminars, files) = (about.Seminars.Length.ToString(CultureInfo.InvariantCulture), about.Attachments.ToString(CultureInfo.InvariantCulture));
        Console.Out.WriteLine(Text.Of($"Seminars: {seminars} · photos and recordings: {files} → {path}, and verified", $"Seminarau: {seminars} · lluniau a recordiadau: {files} → {path}, a’i wirio").In(language));
        Console.Out.WriteLine(Text.Of(
            "This file holds stories as they were told, not encrypted. What somebody takes back from now on is erased in the log, and stays in this file: delete old backups.",
            "Mae’r ffeil hon yn dal straeon fel y’u hadroddwyd, heb eu hamgryptio. Bydd yr hyn y mae rhywun yn ei dynnu’n ôl o hyn ymlaen yn cael ei ddileu o’r log, ond yn aros yn y ffeil hon: dilëwch hen gopïau wrth gefn.").In(language));
    }

    private static Refusal AlreadyThere(string path) => new("file-exists", path, Text.Of("This file is there already, and is left as it is.", "Mae’r ffeil hon yno eisoes, ac fe’i gadewir fel y mae."));
}
