using System.Diagnostics;
using Narratives.EventLog.Engines;
using Narratives.EventLog.Keeping;
using Narratives.Events;

namespace Narratives.EventLog.Sqlite;

/// <summary>Something the writer was asked to do in its next transaction. A closed family: append, mask and retell.</summary>
internal abstract class Asked
{
    /// <summary>Whoever asked, where that is traced.</summary>
    public ActivityContext From { get; } = Activity.Current?.Context ?? default;

    /// <summary>Inside the transaction. May be done a second time when the first was rolled back.</summary>
    public abstract void Do(WriteTables tables, DateTimeOffset now);

    /// <summary>The transaction is durable.</summary>
    public abstract void Committed();

    public abstract void Failed(Exception reason);
}

internal sealed class AskedAppend : Asked
{
    private readonly TaskCompletionSource<AppendOutcome> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly AppendRequest request;
    private readonly (byte[] Name, byte[] Dotnet, byte[] Json)[] events;
    private AppendOutcome? outcome;

    /// <summary>Made by the one who asks, and with it the JSON: there are many of them and one writer.</summary>
    public AskedAppend(AppendRequest request)
    {
        this.request = request;
        events = [.. request.Events.Select(happened => (EventNames.Name(happened), EventNames.Dotnet(happened), EventJson.Write(happened)))];
    }

    public Task<AppendOutcome> Answer => answer.Task;

    public override void Do(WriteTables tables, DateTimeOffset now)
    {
        var (tenant, stream) = (request.Seminar.Value, request.Stream);
        if (request.Provided is var (other, seen) && tables.VersionOf(tenant, other) is var found && found != seen)
        {
            outcome = new AppendOutcome.Overtaken(found);
            return;
        }
        var version = tables.VersionOf(tenant, stream);
        if (version != request.ExpectedVersion)
        {
            outcome = new AppendOutcome.Conflict(version);
            return;
        }
        if (version == 0) tables.Begin(tenant, stream, request.Kind, events.Length, now);
        else tables.Lengthen(tenant, stream, version + events.Length, now);
        long position = 0;
        foreach (var (name, dotnet, json) in events) position = tables.Insert(tenant, stream, ++version, name, dotnet, json, now);
        outcome = new AppendOutcome.Stored(position, version);
    }

    public override void Committed() => answer.TrySetResult(outcome!);

    public override void Failed(Exception reason) => answer.TrySetException(reason);
}

internal sealed class AskedMask(Guid tenant, Guid stream) : Asked
{
    private readonly TaskCompletionSource answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Answer => answer.Task;

    public override void Do(WriteTables tables, DateTimeOffset now)
    {
        foreach (var (position, type, json) in tables.EventsOf(tenant, stream))
        {
            var masked = EventJson.Write(EventJson.Read(type, json).Masked());
            if (!masked.AsSpan().SequenceEqual(json)) tables.Replace(position, masked);
        }
    }

    public override void Committed() => answer.TrySetResult();

    public override void Failed(Exception reason) => answer.TrySetException(reason);
}

internal sealed class AskedRetell(IReadOnlyList<LogRow> rows) : Asked
{
    private readonly TaskCompletionSource<RetellOutcome> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<LogRow> missing = [];
    private RetellOutcome? outcome;

    public Task<RetellOutcome> Answer => answer.Task;

    public override void Do(WriteTables tables, DateTimeOffset now)
    {
        outcome = Retelling.Decide(rows, row => tables.IdAt(row.Seminar.Value, row.Stream, row.Version), row => tables.VersionOf(row.Seminar.Value, row.Stream), missing);
        if (outcome is RetellOutcome.Contradicted) return;
        foreach (var row in missing) tables.Retell(row);
    }

    public override void Committed() => answer.TrySetResult(outcome!);

    public override void Failed(Exception reason) => answer.TrySetException(reason);
}
