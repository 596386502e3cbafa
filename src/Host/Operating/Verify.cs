using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using Narratives.Analysis.Patterns;
using Narratives.EventLog;
using Narratives.EventLog.Keeping;
using Narratives.Host.Analysing;
using Narratives.Host.Serving;
using Narratives.Words;

namespace Narratives.Host.Operating;

/// <summary><c>narratives verify</c>: looks at every row of a log, and at the patterns that come of it. Each damage is told on a line of its own; none of them quotes anybody.</summary>
public static class Verify
{
    public static Command Command()
    {
        var seminar = new Argument<string?>("seminar") { Description = "A seminar's code or id; without it, all of them", DefaultValueFactory = _ => null };
        var data = Data();
        var log = LogPlace.Option();
        var language = Spoken();
        var command = new Command("verify", "Check a log: its rows, its order, its files, and the patterns against a rebuild") { seminar, data, log, language };
        command.SetAction((parsed, cancellation) =>
        {
            var (place, spoken) = (new LogPlace(parsed.GetValue(data)!, parsed.GetValue(log)), new Language(parsed.GetValue(language)!));
            return OpenLog.Existing(place, spoken, opened => Run(parsed.GetValue(seminar), place, opened, spoken, cancellation), cancellation);
        });
        return command;
    }

    internal static Option<DirectoryInfo> Data() => new("--data") { Description = "The folder that holds the log", DefaultValueFactory = _ => new(Serve.DefaultFolder) };

    internal static Option<string> Spoken()
    {
        var language = new Option<string>("--language") { Description = "Of what is said", DefaultValueFactory = _ => InWelsh.Unasked };
        language.AcceptOnlyFromAmong("en", "cy");
        return language;
    }

    /// <summary>A seminar as it is told in one line: what two copies can be compared by.</summary>
    internal static string Line(string? code, SeminarId seminar, long events, string? digest, Language language)
    {
        var counted = Text.Of(string.Create(CultureInfo.InvariantCulture, $"{events} events"), string.Create(CultureInfo.InvariantCulture, $"Digwyddiadau: {events}")).In(language);
        return $"{code ?? "–"} · {seminar} · {counted} · {(digest is null ? "–" : $"sha256:{digest}")}";
    }

    private static async Task<int> Run(string? named, LogPlace place, IKeptLog log, Language language, CancellationToken cancellation)
    {
        var damages = 0;
        foreach (var said in await log.CheckStore(cancellation)) Tell(Damage.Store(said)); // first: in a broken store no seminar may be found
        var seminars = await FindSeminar.All(log, cancellation);
        if (named is not null)
        {
            if (await FindSeminar.Named(log, named, cancellation) is not { } one) return ReportLines.WriteRefusal(Console.Error, FindSeminar.None(place), language);
            seminars = [one];
        }
        foreach (var (seminar, code) in seminars) await Check(seminar, code);
        Console.Out.WriteLine(damages == 0
            ? Text.Of("No damage was found.", "Ni chanfuwyd unrhyw ddifrod.").In(language)
            : Text.Of(string.Create(CultureInfo.InvariantCulture, $"Damages: {damages}"), string.Create(CultureInfo.InvariantCulture, $"Difrod: {damages}")).In(language));
        return damages == 0 ? 0 : 1;

        async Task Check(SeminarId seminar, string? code)
        {
            using var check = new CheckSeminar(seminar, Tell);
            var whole = await Rows(log, seminar, check, Tell, cancellation);
            await using var files = place.Files(TimeProvider.System);
            foreach (var (_, who, file) in check.SpokenOf.All)
            {
                if (await files.Find(seminar, who, file.Id, cancellation) is null) Tell(Damage.AttachmentMissing(seminar, file.Id));
            }
            if (whole) await Patterns(log, seminar, Tell, cancellation);
            Console.Out.WriteLine(Line(code, seminar, check.Events, check.Digest, language));
        }

        void Tell(Damage damage)
        {
            damages++;
            Console.Out.WriteLine($"! {damage.Code}: {damage.Said.In(language)}");
        }
    }

    /// <returns>False where the store could not be read to its end.</returns>
    private static async Task<bool> Rows(IKeptLog log, SeminarId seminar, CheckSeminar check, Action<Damage> tell, CancellationToken cancellation)
    {
        try
        {
            var before = await log.Streams(seminar, cancellation);
            await foreach (var batch in log.Rows(seminar, 0, cancellation))
            {
                foreach (var row in batch) check.Hear(row);
            }
            check.End(before, await log.Streams(seminar, cancellation));
            return true;
        }
        catch (LogUnreadableException)
        {
            tell(Damage.NotRead());
            return false;
        }
    }

    private static async Task Patterns(IKeptLog log, SeminarId seminar, Action<Damage> tell, CancellationToken cancellation)
    {
        try
        {
            var (live, rebuilt) = await PrintPatterns.Both(log, seminar, () => Told(log, seminar, cancellation), TimeProvider.System, cancellation);
            if (live != rebuilt) tell(Damage.PatternsDiffer(seminar));
        }
        catch (Exception) when (!cancellation.IsCancellationRequested) // whatever the fold stumbled over: a row that cannot be read was told before
        {
            tell(Damage.NoPatterns(seminar));
        }
    }

    private static async IAsyncEnumerable<Told> Told(IKeptLog log, SeminarId seminar, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var batch in log.Rows(seminar, 0, cancellation))
        {
            foreach (var row in batch) yield return new Told(row.Position, row.Seminar, row.Stream, row.Version, row.Id, row.At, DecodeRow.Of(row));
        }
    }
}
