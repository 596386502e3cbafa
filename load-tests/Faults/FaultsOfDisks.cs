using Narratives.Instruments;

namespace Narratives.LoadTests.Faults;

/// <summary>What happens to the files that hold the log, and what an older Narratives left in them.</summary>
public static class FaultsOfDisks
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new("disk-full", "the disk of the data folder fills up, and has room again", DiskFull),
        new("disk-full-postgres", "the disk of the database fills up, its write-ahead log too; there is room again, and it is started where it had ended", DiskFullPostgres),
        new("disk-read-only", "the file system of the data folder gives up and only reads; it is repaired and the node started again", DiskReadOnly),
        new("torn-page", "SIGKILL, and a page torn in the middle at the end of SQLite's write-ahead log", TornPage),
        new("upgrade-sqlite", "a file that version 1 wrote, with its events, is served; killed and served again", UpgradeSqlite),
        new("upgrade-postgres", "the same with tables that version 1 made", UpgradePostgres),
    ];

    private static async Task<Tally> DiskFull(Bench bench)
    {
        var disk = await bench.Disk(megabytes: 48);
        var room = await bench.Room([await bench.Serve(data: disk.CreateSubdirectory("data"))]);
        var ballast = Path.Combine(disk.FullName, "ballast");
        Fill(ballast);
        await bench.Hold(TimeSpan.FromSeconds(4));
        File.Delete(ballast);
        return await room.Settle();
    }

    private static async Task<Tally> DiskFullPostgres(Bench bench)
    {
        var disk = await bench.Disk(megabytes: 256);
        var database = await bench.Postgres(disk: disk);
        var room = await bench.Room([await bench.Serve(database.Log)]);
        var ballast = Path.Combine(disk.FullName, "ballast");
        Fill(ballast);
        await bench.Hold(TimeSpan.FromSeconds(6));
        File.Delete(ballast);
        await database.Revive();
        return await room.Settle();
    }

    private static async Task<Tally> DiskReadOnly(Bench bench)
    {
        var (image, disk) = (Path.Combine(bench.Folder.FullName, "image"), bench.Folder.CreateSubdirectory("disk"));
        await using (var made = File.Create(image)) made.SetLength(96_000_000);
        await Shell.Privileged("a file system in a file", "mkfs.ext4", "-q", "-F", image);
        await Shell.Privileged("a file system in a file", "mount", "-o", "loop", image, disk.FullName);
        bench.Afterwards(() => Shell.Run("umount", disk.FullName));
        var node = await bench.Serve(data: disk.CreateSubdirectory("data"));
        var room = await bench.Room([node]);
        await Shell.Privileged("a file system that gives up", "mount", "-o", "remount,abort", disk.FullName);
        await bench.Hold(TimeSpan.FromSeconds(4));
        await node.Stop();
        await Shell.Run("umount", disk.FullName);
        await Shell.Try("e2fsck", "-y", image); // ends with 1 when it has mended something
        await Shell.Run("mount", "-o", "loop", image, disk.FullName);
        await node.Start();
        return await room.Settle();
    }

    private static void Fill(string ballast)
    {
        using var file = new FileStream(ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true) file.Write(block);
        }
        catch (IOException)
        {
            // Full, as is wanted.
        }
    }

    private static async Task<Tally> TornPage(Bench bench)
    {
        var node = await bench.Serve();
        var room = await bench.Room([node]);
        for (var time = 0; time < 3; time++)
        {
            await room.More(bench.Chance.Int(20, 120));
            await node.Kill();
            Tests.Flow.Running.TornPage.Leave(Path.Combine(node.Data.FullName, "narratives.db-wal"), bench.Chance);
            await node.Start();
        }
        return await room.Settle();
    }

    private static async Task<Tally> UpgradeSqlite(Bench bench)
    {
        OldLog.WriteSqlite(Path.Combine(bench.Folder.FullName, "narratives.db"));
        return await Upgrade(bench, null);
    }

    private static async Task<Tally> UpgradePostgres(Bench bench)
    {
        var database = await bench.Postgres();
        await OldLog.WritePostgres(database);
        return await Upgrade(bench, database.Log);
    }

    /// <summary>The old seminar is served beside a new one, in which the crowd sends.</summary>
    private static async Task<Tally> Upgrade(Bench bench, string? log)
    {
        var node = bench.Keep(new Node(bench.Folder, log, Node.FreePort(), [], more: ["serve", "--new-keys"]));
        await node.Start();
        await node.PlanNext(InstrumentJson.Template(InstrumentJson.ReferenceTemplate));
        var room = await bench.Room([node]);
        await node.Kill();
        await bench.Hold();
        await node.Start();
        var tally = await room.Settle();
        var told = (await Tally.Everything(node)).Select(one => one.Id).ToList();
        tally.Check(OldLog.Events.All(old => told.Count(id => id == old) == 1), "an old event is lost or doubled");
        return tally;
    }
}
