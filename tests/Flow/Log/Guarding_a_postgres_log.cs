using System.Text;
using Narratives.EventLog;
using Narratives.EventLog.Postgres;
using Npgsql;

namespace Narratives.Tests.Flow.Log;

/// <summary>What is particular about PostgreSQL, and could go wrong without a word.</summary>
public sealed class Guarding_a_postgres_log : IAsyncLifetime
{
    private readonly PostgresUnderTest engine = new();
    private NpgsqlConnection connection = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => connection = await engine.Connect();

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await engine.DisposeAsync();
    }

    [Fact]
    public async Task writes_durably_also_where_the_database_is_set_not_to()
    {
        await using (await engine.Open()) { }
        var name = new NpgsqlConnectionStringBuilder(await engine.At()).Database;
        await PostgresUnderTest.Run(connection, $"ALTER DATABASE {name} SET synchronous_commit = off; ALTER DATABASE {name} SET default_transaction_read_only = on");
        await using var log = await PostgresEventLog.Open(await engine.At(), engine.Clock);
        await PostgresUnderTest.Run(connection, """
            CREATE TABLE seen (durable text);
            CREATE FUNCTION look() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO seen VALUES (current_setting('synchronous_commit')); RETURN NULL; END $$;
            CREATE TRIGGER look AFTER INSERT ON mt_events FOR EACH STATEMENT EXECUTE FUNCTION look()
            """);
        await log.Append(Given.Captured(1), Stop);
        Assert.Equal("on", await PostgresUnderTest.Ask<string>(connection, "SELECT string_agg(durable, ' ') FROM seen"));
    }

    /// <summary>The foreign key is checked with a plan that is made once: made while the table is empty, it would walk the whole table for each event.</summary>
    [Fact(Timeout = 60_000)]
    public async Task does_not_keep_a_plan_that_was_made_on_an_empty_table()
    {
        var log = await engine.Open();
        await PostgresUnderTest.Run(connection, "ALTER TABLE mt_streams SET (autovacuum_enabled = off); ALTER TABLE mt_events SET (autovacuum_enabled = off); ANALYZE");
        await Task.WhenAll(Enumerable.Range(1, 2_000).Select(number => log.Append(Given.Captured(number), Stop)));
        for (var number = 1; number <= 100; number++) await log.Append(Given.Withdrawn(number), Stop);
        await log.DisposeAsync(); // what it counted is told at the latest when its connection ends
        Assert.Equal(0, await PostgresUnderTest.Ask<decimal>(connection, "SELECT sum(seq_tup_read) FROM pg_stat_user_tables WHERE relname IN ('mt_streams', 'mt_events')"));
    }

    [Fact]
    public async Task keeps_no_sample_of_what_was_told_where_no_mask_reaches()
    {
        await using var log = await engine.Open();
        for (var number = 1; number <= 50; number++) await log.Append(Given.Captured(number, "Mrs Prydderch"), Stop);
        await PostgresUnderTest.Run(connection, "ANALYZE");
        for (var number = 1; number <= 50; number++) await log.Mask(Given.Seminar, Given.Id(number), Stop);
        Assert.True((await engine.Files()).AsSpan().IndexOf("Prydderch"u8) < 0, "ANALYZE has kept a story");
    }

    [Fact]
    public async Task does_not_quote_in_an_error_what_was_told()
    {
        await using var log = await engine.Open();
        await PostgresUnderTest.Run(connection, "ALTER TABLE mt_events ADD CONSTRAINT never CHECK (position('Prydderch' in data::text) = 0)");
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => log.Append(Given.Captured(1, "Mrs Prydderch"), Stop));
        Assert.DoesNotContain("Prydderch", refused.ToString(), StringComparison.Ordinal);
        Assert.Contains("23514", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task fills_every_column_that_marten_reads()
    {
        await using var log = await engine.Open();
        await log.Append(Given.Captured(1), Stop);
        await log.Append(Given.Withdrawn(1), Stop);
        Assert.Equal(
            "00000001-0000-7000-8000-000000000000|00000001-0000-7000-8000-000000000000|response|2|2017-06-15 09:30:00+00",
            await PostgresUnderTest.Ask<string>(connection, "SET timezone = 'UTC'; SELECT concat_ws('|', tenant_id, id, type, version, timestamp) FROM mt_streams"));
        Assert.Equal(
            "1|1|response_captured|2017-06-15 09:30:00+00|Narratives.Events.ResponseCaptured, Narratives.Language|en;2|2|response_withdrawn|2017-06-15 09:30:00+00|Narratives.Events.ResponseWithdrawn, Narratives.Language",
            await PostgresUnderTest.Ask<string>(connection, "SELECT string_agg(concat_ws('|', seq_id, version, type, timestamp, mt_dotnet_type, data ->> 'Language'), ';' ORDER BY seq_id) FROM mt_events"));
        Assert.Equal(2, await PostgresUnderTest.Ask<long>(connection, "SELECT last_value FROM mt_events_sequence"));
    }

    [Fact]
    public async Task brings_a_log_of_version_1_up_to_date_with_all_that_it_tells()
    {
        await PostgresUnderTest.Run(connection, Old("version-1.postgres.sql"));
        await using (var log = await engine.Open())
        {
            Assert.Equal("Yr oedd y dŵr yn codi.", Given.StoryOf(Assert.Single(await log.ReadStream(Given.Seminar, Given.Id(1), Stop))));
            Assert.Equal(2, Assert.IsType<AppendOutcome.Stored>(await log.Append(Given.Withdrawn(1), Stop)).Version);
        }
        await using var fresh = new PostgresUnderTest();
        await using (await fresh.Open()) { }
        await using var freshly = await fresh.Connect();
        Assert.Equal(await PostgresUnderTest.Ask<string>(freshly, Shape), await PostgresUnderTest.Ask<string>(connection, Shape));
    }

    [Fact]
    public async Task refuses_a_log_of_a_later_version_and_leaves_it_alone()
    {
        await using (await engine.Open()) { }
        await PostgresUnderTest.Run(connection, "INSERT INTO narratives_schema VALUES (99)");
        var before = await PostgresUnderTest.Ask<string>(connection, Shape);
        var refused = await Assert.ThrowsAsync<LogFromLaterVersionException>(async () => await PostgresEventLog.Open(await engine.At(), engine.Clock));
        Assert.Contains("schema version 99", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await PostgresUnderTest.Ask<string>(connection, Shape));
    }

    [Fact]
    public async Task says_where_it_looked_in_vain_and_not_with_which_password()
    {
        var nowhere = $"{await engine.At()};Port=1;Password=open-sesame";
        var refused = await Assert.ThrowsAsync<LogUnreachableException>(() => PostgresEventLog.Open(nowhere, engine.Clock));
        Assert.Contains("/tmp/narratives-postgres", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", refused.ToString(), StringComparison.Ordinal);
    }

    private const string Shape = """
        SELECT string_agg(line, E'\n' ORDER BY line) FROM (
            SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) AS line FROM information_schema.columns WHERE table_schema = 'public'
            UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
            UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
            UNION ALL SELECT 'version ' || max(version) FROM narratives_schema) AS lines
        """;

    private static string Old(string file)
    {
        using var reader = new StreamReader(typeof(Guarding_a_postgres_log).Assembly.GetManifestResourceStream($"OldEvents/{file}")!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
