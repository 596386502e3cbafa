using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Narratives.EventLog;
using Narratives.EventLog.Sqlite;
using Narratives.Events;

namespace Narratives.Tests.Flow.Log;

public sealed class Migrating_a_sqlite_file : IAsyncLifetime
{
    private readonly SqliteUnderTest engine = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => engine.DisposeAsync();

    [Fact]
    public async Task brings_a_file_of_version_1_up_to_date_with_all_that_it_tells()
    {
        using (var old = engine.Connect()) SqliteUnderTest.Run(old, Old("version-1.sql"));
        await using (var log = await engine.Open())
        {
            var told = await log.ReadStream(Given.Seminar, Given.Id(1), TestContext.Current.CancellationToken);
            Assert.Equal(["Yr oedd y dŵr yn codi.", ""], told.Where(each => each.Event is ResponseCaptured).Select(Given.StoryOf));
            Assert.IsType<ResponseWithdrawn>(told[2].Event);
            Assert.Equal(new DateTimeOffset(2017, 6, 15, 9, 30, 0, TimeSpan.Zero), told[0].At);
            Assert.IsType<AppendOutcome.Stored>(await log.Append(Given.Withdrawn(1, 3), TestContext.Current.CancellationToken));
        }
        await using var fresh = new SqliteUnderTest();
        await using (await fresh.Open()) { }
        Assert.Equal(Shape(fresh), Shape(engine));
    }

    [Fact]
    public async Task refuses_a_file_of_a_later_version_and_leaves_it_alone()
    {
        await using (await engine.Open()) { }
        using (var later = engine.Connect()) SqliteUnderTest.Run(later, "PRAGMA user_version = 99");
        var before = await engine.Files();
        var refused = await Assert.ThrowsAsync<LogFromLaterVersionException>(engine.Open);
        Assert.Contains("schema version 99", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await engine.Files());
    }

    [Fact]
    public async Task opens_a_file_that_is_up_to_date_without_changing_its_shape()
    {
        await using (await engine.Open()) { }
        var shape = Shape(engine);
        await using (await engine.Open()) { }
        Assert.Equal(shape, Shape(engine));
    }

    [Theory]
    [MemberData(nameof(EventNames))]
    public void loses_nothing_of_an_event_that_was_written_as_version_1(string name)
    {
        var old = Old($"{name}.json");
        var happened = EventJson.Read(name, System.Text.Encoding.UTF8.GetBytes(old));
        Assert.Equal(name, EventJson.NameOf(happened));
        AssertHolds(JsonNode.Parse(EventJson.Write(happened)), JsonNode.Parse(old), name);
    }

    /// <summary>What came to events later costs no byte where it was not said: copies and hashes of an old log stay what they were.</summary>
    [Theory]
    [InlineData("response_captured")]
    [InlineData("delegate_joined")]
    public void writes_what_was_said_in_version_1_with_the_same_bytes(string name)
    {
        var old = JsonNode.Parse(Old($"{name}.json"))!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

        var written = EventJson.Write(EventJson.Read(name, System.Text.Encoding.UTF8.GetBytes(old)));

        Assert.Equal(old, System.Text.Encoding.UTF8.GetString(written));
    }

    public static TheoryData<string> EventNames => [.. EventJson.Known.Select(known => known.Name)];

    /// <summary>Every member of the old is in the new, with the same value; the new may have more.</summary>
    private static void AssertHolds(JsonNode? now, JsonNode? old, string path)
    {
        switch (old)
        {
            case JsonObject members:
                foreach (var (member, value) in members) AssertHolds(Assert.IsType<JsonObject>(now)[member], value, $"{path}.{member}");
                break;
            case JsonArray items:
                Assert.Equal(items.Count, Assert.IsType<JsonArray>(now).Count);
                for (var place = 0; place < items.Count; place++) AssertHolds(now![place], items[place], $"{path}[{place}]");
                break;
            default:
                Assert.True(JsonNode.DeepEquals(now, old), $"{path}: {old?.ToJsonString()} has become {now?.ToJsonString()}");
                break;
        }
    }

    private static string Old(string file)
    {
        using var stream = typeof(Migrating_a_sqlite_file).Assembly.GetManifestResourceStream($"OldEvents/{file}")
            ?? throw new FileNotFoundException($"Write an event of this type down in Log/OldEvents/{file}, and never change it.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static List<string> Shape(SqliteUnderTest engine)
    {
        using var connection = engine.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT coalesce(sql, name) FROM sqlite_master UNION ALL SELECT 'version ' || user_version FROM pragma_user_version ORDER BY 1";
        using SqliteDataReader reader = command.ExecuteReader();
        var shape = new List<string>();
        while (reader.Read()) shape.Add(reader.GetString(0));
        return shape;
    }
}
