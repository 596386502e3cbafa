using Narratives.EventLog;
using Narratives.EventLog.Keeping;
using Narratives.Host.Analysing;
using Narratives.Words;

namespace Narratives.Host.Operating;

/// <summary>Opens logs for an operator's command, and says in words what stands in its way.</summary>
internal static class OpenLog
{
    /// <summary>A log that is there.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> Existing(LogPlace place, Language language, Func<IKeptLog, Task<int>> work, CancellationToken cancellation) => place.IsThere
        ? AtPlace(place, language, work, cancellation)
        : Task.FromResult(ReportLines.WriteRefusal(Console.Error, NoLog(place), language));

    /// <summary>As <see cref="Existing"/>; where there is none, one is made.</summary>
    public static async Task<int> AtPlace(LogPlace place, Language language, Func<IKeptLog, Task<int>> work, CancellationToken cancellation)
    {
        try
        {
            await using var log = await place.Open(TimeProvider.System, cancellation);
            return await work(log);
        }
        catch (LogUnreachableException)
        {
            return Refuse(new Refusal("log-unreachable", place.Name, Text.Of("This log cannot be reached.", "Ni ellir cyrraedd y log hwn.")));
        }
        catch (LogUnreadableException broken)
        {
            return Refuse(new Refusal("log-unreadable", place.Name, Text.Of($"This log cannot be read. {broken.Message}", $"Ni ellir darllen y log hwn. {broken.Message}")));
        }
        catch (LogFromLaterVersionException later)
        {
            return Refuse(new Refusal("log-from-later-version", place.Name, Text.Of(later.Message, $"Ysgrifennwyd y log hwn gan fersiwn diweddarach o Narratives. {later.Message}")));
        }

        int Refuse(Refusal refusal) => ReportLines.WriteRefusal(Console.Error, refusal, language);
    }

    private static Refusal NoLog(LogPlace place) => new("no-log", place.Name, Text.Of("There is no log in this folder.", "Nid oes log yn y ffolder hon."));
}
