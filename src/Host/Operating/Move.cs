using System.CommandLine;
using System.Globalization;
using Narratives.EventLog.Keeping;
using Narratives.Host.Analysing;
using Narratives.Words;

namespace Narratives.Host.Operating;

/// <summary>
/// <c>narratives move</c>: a seminar with everything that was told in it, from one log into another of whichever engine. What was there stays there: only when the copy says the
/// same, event for event, is it said to be done. Broken off, it may be done again.
/// </summary>
public static class Move
{
    public static Command Command()
    {
        var seminar = new Argument<string>("seminar") { Description = "A seminar's code or id" };
        var from = new Option<string>("--from") { Description = "The log that holds it: a data folder, or a connection string", Required = true };
        var to = new Option<string>("--to") { Description = "The log that takes it: a data folder, or a connection string", Required = true };
        var language = Verify.Spoken();
        var command = new Command("move", "Copy a seminar from one log into another, between a file and PostgreSQL, and verify the copy") { seminar, from, to, language };
        command.SetAction((parsed, cancellation) =>
        {
            var spoken = new Language(parsed.GetValue(language)!);
            var (source, target) = (LogPlace.At(parsed.GetValue(from)!), LogPlace.At(parsed.GetValue(to)!));
            return source.IsTheSameAs(target)
                ? Task.FromResult(ReportLines.WriteRefusal(Console.Error, SameLog, spoken))
                : OpenLog.Existing(source, spoken, opened => OpenLog.AtPlace(target, spoken, there => new Moving(source, opened, target, there, spoken).Run(parsed.GetValue(seminar)!, cancellation), cancellation), cancellation);
        });
        return command;
    }

    private static Refusal SameLog { get; } = new("same-log", "--to", Text.Of("The seminar is there already: both are the same log.", "Mae’r seminar yno eisoes: yr un log yw’r ddau."));

    private sealed class Moving(LogPlace source, IKeptLog from, LogPlace target, IKeptLog to, Language language)
    {
        /// <summary>Somebody may still be answering: what comes while it is copied is copied next.</summary>
        private const int MostRounds = 5;

        public async Task<int> Run(string named, CancellationToken cancellation)
        {
            if (await FindSeminar.Named(from, named, cancellation) is not { } seminar) return Refuse(FindSeminar.None(source));
            if ((await FindSeminar.All(to, cancellation)).Any(other => other.Id != seminar.Id && other.Code is { } code && code.Equals(seminar.Code, StringComparison.OrdinalIgnoreCase))) return Refuse(CodeTaken);
            for (var round = 0; round < MostRounds; round++)
            {
                var outcome = await CopyRows.Copy(from.Rows(seminar.Id, 0, cancellation), to, seminar.Id, _ => { }, cancellation);
                if (outcome is not CopyOutcome.Copied copied) return Refuse(HoldsSomethingElse);
                var lost = await Files(seminar.Id, cancellation);
                if (lost > 0) return Refuse(FilesDiffer(lost));
                if (await SayTheSame(seminar, copied, cancellation)) return 0;
            }
            return Refuse(StillGrowing);
        }

        /// <summary>The photos and recordings that answers speak of. One that is not at the source is told, and nothing can be done about it.</summary>
        /// <returns>How many do not lie at the target as they lie at the source.</returns>
        private async Task<int> Files(SeminarId seminar, CancellationToken cancellation)
        {
            var spoken = new SpokenFiles();
            await foreach (var batch in to.Rows(seminar, 0, cancellation))
            {
                foreach (var row in batch) spoken.Hear(row, DecodeRow.Of(row));
            }
            await using var here = source.Files(TimeProvider.System);
            await using var there = target.Files(TimeProvider.System);
            var lost = 0;
            foreach (var (_, who, file) in spoken.All)
            {
                if (await here.Find(seminar, who, file.Id, cancellation) is not { } found) Console.Error.WriteLine(Damage.AttachmentMissing(seminar, file.Id).Said.In(language));
                else if (!await there.Keep(seminar, who, file.Id, found, cancellation)) lost++;
            }
            return lost;
        }

        private async Task<bool> SayTheSame((SeminarId Id, string? Code) seminar, CopyOutcome.Copied copied, CancellationToken cancellation)
        {
            var (now, there) = (await CopyRows.Digests(from.Rows(seminar.Id, 0, cancellation), cancellation), await CopyRows.Digests(to.Rows(seminar.Id, 0, cancellation), cancellation));
            if (now[seminar.Id] != there[seminar.Id]) return false;
            Console.Out.WriteLine(Verify.Line(seminar.Code, seminar.Id, there[seminar.Id].Events, there[seminar.Id].Digest, language));
            var written = string.Create(CultureInfo.InvariantCulture, $"{copied.Written}");
            Console.Out.WriteLine(Text.Of(
                $"Moved to {target.Name}, and verified; newly written: {written}. It also stays in {source.Name}, as it was: serve it from one of the two only.",
                $"Symudwyd i {target.Name}, a’i wirio; ysgrifennwyd o’r newydd: {written}. Mae hefyd yn aros yn {source.Name}, fel yr oedd: gweinwch ef o un o’r ddau yn unig.").In(language));
            return true;
        }

        private int Refuse(Refusal refusal) => ReportLines.WriteRefusal(Console.Error, refusal, language);

        private Refusal CodeTaken => new("code-taken", target.Name, Text.Of("Another seminar has this code there.", "Mae gan seminar arall y cod hwn yno."));

        private Refusal HoldsSomethingElse => new("holds-something-else", target.Name, Text.Of(
            "There is another seminar of this id, or this one has gone on there. Nothing of it was changed.",
            "Mae seminar arall â’r dynodydd hwn yno, neu mae’r un hwn wedi mynd yn ei flaen yno. Ni newidiwyd dim ohono."));

        private Refusal FilesDiffer(int lost) => new("files-differ", target.Name, Text.Of(
            string.Create(CultureInfo.InvariantCulture, $"Photos or recordings that could not be kept there: {lost}. The seminar has not been moved."),
            string.Create(CultureInfo.InvariantCulture, $"Lluniau neu recordiadau na ellid eu cadw yno: {lost}. Ni symudwyd y seminar.")));

        private Refusal StillGrowing => new("still-growing", source.Name, Text.Of(
            "Somebody is still answering there. End the seminar, or stop its server, and do it again.",
            "Mae rhywun yn dal i ateb yno. Gorffennwch y seminar, neu stopiwch ei weinydd, a’i wneud eto."));
    }
}
