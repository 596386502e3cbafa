using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace Narratives.Host.Watching;

/// <summary>What a framework writes into a trace changes with its version: an address holds a seminar's code, a message can quote. Only what is listed here leaves.</summary>
internal sealed class OnlyWhatIsNamed : BaseProcessor<Activity>
{
    private static readonly FrozenSet<string> Named = new[] { NameRequests.Route, NameRequests.Method, NameRequests.Status, "narratives.commit.batch.size" }.ToFrozenSet(StringComparer.Ordinal);

    public override void OnEnd(Activity data)
    {
        foreach (var tag in data.TagObjects.Select(tag => tag.Key).Where(tag => !Named.Contains(tag)).ToList()) data.SetTag(tag, null);
        data.TraceStateString = null; // somebody else's words
        if (data.StatusDescription is not null) data.SetStatus(data.Status);
    }
}
