using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Narratives.Host;
using Narratives.Host.Serving;

namespace Narratives.LoadTests.Faults;

/// <summary>The server with a clock that jumps by as many seconds as each line of its input says; otherwise as <c>narratives serve</c>.</summary>
public static class ShiftedHost
{
    public static async Task<int> Run(IReadOnlyList<string> words)
    {
        var (folder, urls) = (new DirectoryInfo(words[1]), words[3]);
        var clock = new ShiftedClock();
        await using var log = await new LogPlace(folder).Open(clock, CancellationToken.None);
        var keys = await FirstSeminar.Prepare(log, newKeys: false, CancellationToken.None);
        await using var app = Composition.Build(new Settings(urls, folder, PublicUrl: null), log, builder => builder.Services.AddSingleton<TimeProvider>(clock));
        await app.StartAsync();
        await Greeting.Write(Console.Out, app, keys);
        _ = Task.Run(async () =>
        {
            while (await Console.In.ReadLineAsync() is { } line) clock.Jump(TimeSpan.FromSeconds(int.Parse(line, CultureInfo.InvariantCulture)));
        });
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>The time of day jumps; how long something took is measured by another clock, here as on a real machine.</summary>
    private sealed class ShiftedClock : TimeProvider
    {
        private long shift;

        public void Jump(TimeSpan by) => Interlocked.Add(ref shift, by.Ticks);

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref shift));
    }
}
