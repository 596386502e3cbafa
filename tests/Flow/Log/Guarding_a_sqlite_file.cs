namespace Narratives.Tests.Flow.Log;

public sealed class Guarding_a_sqlite_file
{
    [Fact]
    public async Task lets_nobody_but_its_owner_read_it()
    {
        if (OperatingSystem.IsWindows()) return; // where files inherit the rights of the user's folder
        await using var engine = new SqliteUnderTest();
        await using var log = await engine.Open();
        await log.Append(Given.Captured(1), TestContext.Current.CancellationToken);
        Assert.Equal(3, engine.AllFiles.Count());
        foreach (var file in engine.AllFiles) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }
}
