using Npgsql;

namespace Narratives.EventLog.Postgres;

/// <summary>
/// Makes masked text, and the files that went with it, leave the tables: what was replaced stands in them as dead rows until a VACUUM has removed them. Readers of this engine
/// are brought home first; somebody else who looks at the database (a dump, another node in the middle of a batch) can hold it up. Then it is
/// tried again after each commit, every second while there is none, at closing and at the next opening. What the write-ahead log, replicas,
/// backups and the free space of a page keep is beyond this: docs/decisions/0010-postgres.md.
/// </summary>
internal sealed class Erasure(WriterSession session, Readers readers)
{
    public static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    /// <summary>Does not wait for somebody who changes the table, and does not take it from anybody.</summary>
    public const string Vacuum = "VACUUM (SKIP_LOCKED, TRUNCATE OFF) mt_events, narratives_attachments";

    private const string Dead = """
        SELECT sum(pg_stat_get_dead_tuples(oid) + coalesce(pg_stat_get_dead_tuples(nullif(reltoastrelid, 0)), 0))
        FROM pg_class WHERE oid IN ('mt_events'::regclass, 'narratives_attachments'::regclass)
        """;

    /// <summary>Something was masked and may still stand in the table. So it is at first: a crash may have cut an erasure short.</summary>
    public bool IsDue { get; private set; } = true;

    public async Task Try()
    {
        IsDue = true;
        try
        {
            await readers.WhileNobodyReads(async () => IsDue = await session.Do(Remains));
        }
        catch (Exception held) when (held is LogUnreachableException or PostgresException)
        {
            // Best effort: it is tried again, and a server that is away shows in the appends.
        }
    }

    private static async Task<bool> Remains(NpgsqlConnection connection)
    {
        await Database.Run(connection, Vacuum);
        return await Database.Ask(connection, Dead) > 0;
    }
}
