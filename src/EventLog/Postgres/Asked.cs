using System.Diagnostics;
using Narratives.EventLog.Engines;
using Narratives.Events;

namespace Narratives.EventLog.Postgres;

/// <summary>Something the writer was asked to do about one stream. A closed family: append and mask.</summary>
internal abstract class Asked(Guid tenant, Guid stream)
{
    public string Tenant { get; } = tenant.ToString();

    public Guid Stream { get; } = stream;

    /// <summary>Whoever asked, where that is traced.</summary>
    public ActivityContext From { get; } = Activity.Current?.Context ?? default;

    /// <summary>The streams that must not be changed in the same batch by somebody else: all of a batch is decided on what stood before it.</summary>
    public virtual IEnumerable<Guid> Touches => [Stream];

    public abstract void Failed(Exception reason);
}

internal sealed class AskedAppend : Asked
{
    private readonly TaskCompletionSource<AppendOutcome> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Made by the one who asks, and with it the JSON: there are many of them and one writer.</summary>
    public AskedAppend(AppendRequest request, TimeProvider clock) : base(request.Seminar.Value, request.Stream)
    {
        (Kind, ExpectedVersion, Provided) = (EventNames.Of(request.Kind), request.ExpectedVersion, request.Provided);
        var now = clock.GetUtcNow();
        Events = [.. request.Events.Select(happened => new Row(Guid.CreateVersion7(now), EventNames.TextOf(happened), EventJson.Write(happened)))];
    }

    public Task<AppendOutcome> Answer => answer.Task;

    public string Kind { get; }

    public long ExpectedVersion { get; }

    public StreamAt? Provided { get; }

    public override IEnumerable<Guid> Touches => Provided is { } other ? [Stream, other.Stream] : [Stream];

    public IReadOnlyList<Row> Events { get; }

    public void Done(AppendOutcome outcome) => answer.TrySetResult(outcome);

    public override void Failed(Exception reason) => answer.TrySetException(reason);

    /// <param name="Id">Made once: an append that is sent again, because nobody knows whether it arrived, is known by it.</param>
    internal sealed record Row(Guid Id, (string Type, string Dotnet) Name, byte[] Json);
}

internal sealed class AskedMask(Guid tenant, Guid stream) : Asked(tenant, stream)
{
    private readonly TaskCompletionSource answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Answer => answer.Task;

    public void Done() => answer.TrySetResult();

    public override void Failed(Exception reason) => answer.TrySetException(reason);
}
