using Bogus;

namespace Narratives.LoadTests.Faults;

/// <summary>What one row needs, all of its own: a folder, processes, chance. It goes when the row is over, in the turned order.</summary>
/// <param name="hold">How long a fault lasts.</param>
public sealed class Bench(int seed, TimeSpan hold) : IAsyncDisposable
{
    private readonly Stack<Func<ValueTask>> undo = [];

    public int Seed => seed;

    public Randomizer Chance { get; } = new(seed);

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("narratives-faults-");

    /// <summary>A small disk of one's own, writable by everybody, which may be filled.</summary>
    public async Task<DirectoryInfo> Disk(int megabytes)
    {
        var disk = Folder.CreateSubdirectory("disk");
        await Shell.Run("chmod", "o+x", Folder.FullName);
        await Shell.Privileged("a small disk in memory", "mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=1777", "tmpfs", disk.FullName);
        Afterwards(() => Shell.Run("umount", disk.FullName));
        return disk;
    }

    public Task Hold() => Task.Delay(hold);

    /// <summary>At least so long, for faults that are about being long.</summary>
    public Task Hold(TimeSpan least) => Task.Delay(hold > least ? hold : least);

    public bool HasTime => hold >= TimeSpan.FromSeconds(6);

    public Node Node(string? log = null, DirectoryInfo? data = null, IReadOnlyList<string>? before = null, string host = "127.0.0.1") =>
        Keep(new Node(data ?? Folder, log, Faults.Node.FreePort(), before ?? [], host: host));

    /// <summary>Started, and ready.</summary>
    public async Task<Node> Serve(string? log = null, DirectoryInfo? data = null, IReadOnlyList<string>? before = null, string host = "127.0.0.1")
    {
        var node = Node(log, data, before, host);
        await node.Start();
        return node;
    }

    public async Task<Cluster> Postgres(int? primary = null, DirectoryInfo? disk = null) => Keep(await Cluster.Start(primary, disk));

    public async Task<Room> Room(IReadOnlyList<Node> nodes, Func<int, Uri>? phonesAt = null, int phones = 24, TimeSpan? between = null) =>
        Keep(await Faults.Room.Open(this, nodes, phonesAt, phones, between));

    public T Keep<T>(T one) where T : IAsyncDisposable
    {
        undo.Push(one.DisposeAsync);
        return one;
    }

    public void Afterwards(Func<Task> undone) => undo.Push(async () => await undone());

    public async ValueTask DisposeAsync()
    {
        while (undo.TryPop(out var one)) await one();
        Folder.Delete(recursive: true);
    }
}
