using Narratives.Attaching;
using Narratives.EventLog.Attachments;
using Narratives.Words;
using Npgsql;

namespace Narratives.EventLog.Postgres;

/// <summary>One row each, in a table beside the events: a rebuild reads none of them, and every node sees all of them.</summary>
internal sealed class PostgresAttachments(Database database, TimeProvider clock) : IAttachments
{
    private const string Insert = """
        INSERT INTO narratives_attachments (tenant_id, delegate_id, id, media_type, content, timestamp)
        SELECT $1, $2, $3, $4, $5, $6 WHERE (SELECT count(*) FROM narratives_attachments WHERE tenant_id = $1 AND delegate_id = $2) < $7
        ON CONFLICT DO NOTHING
        """;

    /// <summary>And what was counted is told at once: how many dead rows there are says whether the erasure is done.</summary>
    private const string Delete = """
        WITH gone AS (DELETE FROM narratives_attachments WHERE tenant_id = $1 AND delegate_id = $2 AND ($3::uuid[] IS NULL OR id = ANY($3::uuid[])) RETURNING id)
        SELECT count(*), pg_stat_force_next_flush() FROM gone
        """;

    public async Task<bool> Keep(SeminarId seminar, DelegateId who, Guid id, CleanFile file, CancellationToken cancellation)
    {
        var kept = await Run(Insert, [Text(seminar), who.Value, id, file.MediaType, file.Content, clock.GetUtcNow().UtcDateTime, (long)IAttachments.MostPerDelegate], cancellation);
        return kept > 0 || await Find(seminar, who, id, cancellation) is not null;
    }

    public async Task<KeptFile?> Find(SeminarId seminar, DelegateId who, Guid id, CancellationToken cancellation)
    {
        var found = await Rows("SELECT media_type, content FROM narratives_attachments WHERE tenant_id = $1 AND delegate_id = $2 AND id = $3",
            row => new KeptFile(row.GetFieldValue<byte[]>(1), KindOf(row.GetString(0)), row.GetString(0)), cancellation, Text(seminar), who.Value, id);
        return found.SingleOrDefault();
    }

    public async Task<IReadOnlyDictionary<Guid, AttachmentKind>> Claim(SeminarId seminar, DelegateId who, IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var here = await Rows("UPDATE narratives_attachments SET timestamp = $4 WHERE tenant_id = $1 AND delegate_id = $2 AND id = ANY($3) RETURNING id, media_type",
            row => (Id: row.GetGuid(0), Kind: KindOf(row.GetString(1))), cancellation, Text(seminar), who.Value, ids.ToArray(), clock.GetUtcNow().UtcDateTime);
        return here.ToDictionary(one => one.Id, one => one.Kind);
    }

    public Task Erase(SeminarId seminar, DelegateId who, IEnumerable<Guid> ids) => Erase(Text(seminar), who.Value, ids.ToArray());

    public Task EraseAll(SeminarId seminar, DelegateId who) => Erase(Text(seminar), who.Value, null);

    public async Task<int> Sweep(TimeSpan ago, Func<SeminarId, Task<IReadOnlySet<Guid>>> spokenOf)
    {
        var before = (clock.GetUtcNow() - ago).UtcDateTime;
        // The files first: what is spoken of after they were listed cannot be among the old ones that nobody spoke of.
        var old = await Rows("SELECT tenant_id, id FROM narratives_attachments WHERE timestamp < $1", row => (Tenant: row.GetString(0), Id: row.GetGuid(1)), CancellationToken.None, before);
        var erased = 0;
        foreach (var seminar in old.GroupBy(file => file.Tenant, StringComparer.Ordinal))
        {
            var spoken = await spokenOf(new SeminarId(Guid.Parse(seminar.Key)));
            erased += await Run("DELETE FROM narratives_attachments WHERE tenant_id = $1 AND id = ANY($2) AND timestamp < $3", // and not claimed meanwhile
                [seminar.Key, seminar.Select(file => file.Id).Where(id => !spoken.Contains(id)).ToArray(), before], CancellationToken.None);
        }
        if (erased > 0) await Vacuum();
        return erased;
    }

    private async Task Erase(string tenant, Guid who, Guid[]? ids)
    {
        var gone = await Rows(Delete, row => row.GetInt64(0), CancellationToken.None, tenant, who, (object?)ids ?? DBNull.Value);
        if (gone.Single() > 0) await Vacuum();
    }

    /// <summary>So that the bytes leave the table. Where somebody holds it up, <see cref="Erasure"/> does it later, with the text that the files went with.</summary>
    private async Task Vacuum()
    {
        try
        {
            await using var connection = await database.Alone();
            await Database.Run(connection, Erasure.Vacuum);
        }
        catch (Exception held) when (held is PostgresException || Outage.IsOne(held))
        {
            // Best effort: the rows are deleted, and nobody is shown them any more.
        }
    }

    private Task<int> Run(string sql, object[] values, CancellationToken cancellation) => Do(sql, values, command => command.ExecuteNonQueryAsync(cancellation), cancellation);

    private Task<List<T>> Rows<T>(string sql, Func<NpgsqlDataReader, T> take, CancellationToken cancellation, params object[] values) => Do(sql, values, async command =>
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation)) rows.Add(take(reader));
        return rows;
    }, cancellation);

    /// <exception cref="LogUnreachableException">At once: whoever brings a file brings it again.</exception>
    private async Task<T> Do<T>(string sql, object[] values, Func<NpgsqlCommand, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await database.ToRead(cancellation);
            await using var command = Command(connection, sql, values);
            return await work(command);
        }
        catch (Exception away) when (Outage.IsOne(away))
        {
            throw new LogUnreachableException($"The log in {database.Name} cannot be reached.", away);
        }
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, object[] values)
    {
        var command = Database.Command(connection, sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    private static string Text(SeminarId seminar) => seminar.Value.ToString();

    private static AttachmentKind KindOf(string mediaType) => mediaType.StartsWith("image/", StringComparison.Ordinal) ? AttachmentKind.Photo : AttachmentKind.Voice;
}
