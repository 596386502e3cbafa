using System.Text.RegularExpressions;

namespace Narratives.Tests.Flow.Operating;

/// <summary><c>narratives verify</c> on logs that were damaged on purpose.</summary>
public sealed class Verifying_a_log
{
    private const string AnAnswer = "(SELECT min(seq_id) FROM mt_events WHERE type = 'response_captured')";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task finds_nothing_in_a_log_that_is_whole_and_says_what_copies_are_compared_by(Engine engine)
    {
        await using var room = new Room(engine);
        var code = await room.Meet();

        var (all, one, welsh) = (await room.Run("verify"), await room.Run("verify", code.ToLowerInvariant()), await room.Run("verify", "--language", "cy"));

        Assert.Equal((0, 0, 0), (all.Code, one.Code, welsh.Code));
        Assert.Contains($"{code} · ", all.Said, StringComparison.Ordinal);
        Assert.Matches(Digest(), all.Said);
        Assert.Contains("No damage was found.", all.Said, StringComparison.Ordinal);
        Assert.Contains("Ni chanfuwyd unrhyw ddifrod.", welsh.Said, StringComparison.Ordinal);
        Assert.Equal(all.Said, one.Said);
        Assert.Equal(Digest().Match(all.Said).Value, Digest().Match(welsh.Said).Value);
    }

    [Theory]
    [InlineData("version-gap", "DELETE FROM mt_events WHERE type = 'key_issued' AND version = 2")]
    [InlineData("stream-version", "UPDATE mt_streams SET version = version + 1 WHERE type = 'delegate'")]
    [InlineData("stream-version", "DELETE FROM mt_events WHERE type = 'board_turned' OR (type = 'response_captured' AND version = 1)")]
    [InlineData("stream-missing", "DELETE FROM mt_streams WHERE type = 'response'", "ALTER TABLE mt_events DROP CONSTRAINT fkey_mt_events_tenant_id_stream_id; DELETE FROM mt_streams WHERE type = 'response'")]
    [InlineData("stream-kind", "UPDATE mt_streams SET type = 'workbench' WHERE type = 'response'")]
    [InlineData("event-twice", $"UPDATE mt_events SET id = (SELECT id FROM mt_events WHERE seq_id = {AnAnswer}) WHERE type = 'round_opened'")]
    [InlineData("event-unreadable", $$"""UPDATE mt_events SET data = '{"Story":"{{Room.Secret}}"}' WHERE seq_id = {{AnAnswer}}""")]
    [InlineData("event-unreadable", $"UPDATE mt_events SET type = '{Room.Secret}' WHERE seq_id = {AnAnswer}")]
    [InlineData("wrong-stream", "UPDATE mt_events SET type = 'delegate_withdrew' WHERE type = 'response_withdrawn'")]
    [InlineData("version-gap", "UPDATE mt_events SET seq_id = seq_id + 1000 WHERE type = 'response_captured'")]
    [InlineData("patterns-impossible", "UPDATE mt_events SET data = replace(data, 'leaving-hospital', 'nowhere') WHERE type = 'response_captured'", "UPDATE mt_events SET data = replace(data::text, 'leaving-hospital', 'nowhere')::jsonb WHERE type = 'response_captured'")]
    public async Task tells_each_damage_on_a_line_of_its_own_and_quotes_nobody(string damage, string sqlite, string? postgres = null)
    {
        foreach (var engine in Enum.GetValues<Engine>())
        {
            await using var room = new Room(engine);
            await room.Meet();
            await room.Do(sqlite, postgres);

            var ran = await room.Run("verify");

            Assert.Equal(1, ran.Code);
            Assert.Contains(ran.Said.Split('\n'), line => line.StartsWith($"! {damage}: ", StringComparison.Ordinal));
            Assert.DoesNotContain("No damage", ran.Said, StringComparison.Ordinal);
            foreach (var told in new[] { Room.Secret, Room.Kept }) Assert.DoesNotContain(told, ran.Said + ran.Complained, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task the_digest_sees_another_word_another_stamp_and_another_order(Engine engine)
    {
        await using var room = new Room(engine);
        await room.Meet();
        var digests = new HashSet<string> { Digest().Match((await room.Run("verify")).Said).Value };
        string[][] changes =
        [
            [$"UPDATE mt_events SET data = replace(data, 'at once', 'at last') WHERE seq_id = {AnAnswer}", $"UPDATE mt_events SET data = replace(data::text, 'at once', 'at last')::jsonb WHERE seq_id = {AnAnswer}"],
            [$"UPDATE mt_events SET timestamp = timestamp + 1 WHERE seq_id = {AnAnswer}", $"UPDATE mt_events SET timestamp = timestamp + interval '1 microsecond' WHERE seq_id = {AnAnswer}"],
            [$"UPDATE mt_events SET seq_id = 5000 WHERE seq_id = {AnAnswer}"],
        ];

        foreach (var change in changes)
        {
            await room.Do(change[0], change[^1]);
            Assert.True(digests.Add(Digest().Match((await room.Run("verify")).Said).Value), change[0]);
        }
    }

    [Fact]
    public async Task sees_a_number_that_would_be_given_out_again_by_postgres()
    {
        await using var room = new Room(Engine.Postgres);
        await room.Meet();
        await room.Do("SELECT setval('mt_events_sequence', 3)");

        var ran = await room.Run("verify");

        Assert.Equal(1, ran.Code);
        Assert.Contains("! store-damaged: ", ran.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task sees_a_page_of_a_file_that_was_written_over()
    {
        await using var room = new Room(Engine.Sqlite);
        await room.Meet();
        var path = Path.Combine(room.Folder.FullName, "narratives.db");
        await using (var file = new FileStream(path, FileMode.Open, FileAccess.Write))
        {
            file.Seek(file.Length - 4096, SeekOrigin.Begin); // in the last page
            file.Write(Enumerable.Repeat((byte)0xEE, 4096).ToArray());
        }
        var ran = await room.Run("verify");
        Assert.Equal(1, ran.Code);
        Assert.Contains("! store", ran.Said, StringComparison.Ordinal);

        await File.WriteAllTextAsync(path, "This is no log. It is long enough to be taken for one by somebody who does not look.".PadRight(8192), TestContext.Current.CancellationToken);
        var none = await room.Run("verify");
        Assert.Equal(1, none.Code);
        Assert.Contains("This log cannot be read.", none.Complained, StringComparison.Ordinal);
        foreach (var other in new[] { await room.Run("serve", "--urls", "http://127.0.0.1:0"), await room.Run("analyse", "RISK17") })
        {
            Assert.Equal(1, other.Code);
            Assert.Contains("is no log, or is broken", other.Complained, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task misses_a_photo_that_an_answer_speaks_of()
    {
        await using var room = new Room(Engine.Sqlite);
        await room.Meet();
        Assert.Equal(0, (await room.Run("verify")).Code);
        Directory.Delete(Path.Combine(room.Folder.FullName, "attachments"), recursive: true);

        var ran = await room.Run("verify");

        Assert.Equal(1, ran.Code);
        Assert.Contains($"! attachment-missing: ", ran.Said, StringComparison.Ordinal);
        Assert.Contains(Room.Photo.ToString(), ran.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_where_there_is_nothing_to_check()
    {
        await using var room = new Room(Engine.Sqlite);
        var (none, welsh) = (await room.Run("verify"), await room.Run("verify", "--language", "cy"));
        Assert.Equal((1, 1), (none.Code, welsh.Code));
        Assert.Contains("There is no log in this folder.", none.Complained, StringComparison.Ordinal);
        Assert.Contains("Nid oes log yn y ffolder hon.", welsh.Complained, StringComparison.Ordinal);
        await room.Meet();
        var unknown = await room.Run("verify", "NOSUCH");
        Assert.Equal(1, unknown.Code);
        Assert.Contains("There is no seminar of this name in this log.", unknown.Complained, StringComparison.Ordinal);
    }

    internal static Regex Digest() => new("sha256:[0-9a-f]{64}", RegexOptions.NonBacktracking);
}
