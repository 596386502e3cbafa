using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Narratives.Host.Watching;

/// <summary>
/// A warning leaves as its sentence before anything was filled in, with what our own rooms fill in, which is ids; of an exception leaves what kind it is and where it was
/// thrown. What it says can quote what somebody sent.
/// </summary>
internal sealed class OnlyOurWords : BaseProcessor<LogRecord>
{
    private const string Sentence = "{OriginalFormat}";

    public override void OnEnd(LogRecord data)
    {
        var ours = data.CategoryName?.StartsWith("Narratives.", StringComparison.Ordinal) == true;
        var kept = (data.Attributes ?? []).Where(attribute => ours || attribute.Key == Sentence).ToList();
        if (data.Exception is { } thrown)
        {
            kept.Add(new("exception.type", thrown.GetType().FullName));
            kept.Add(new("exception.stacktrace", thrown.StackTrace));
        }
        data.Body = (string?)kept.Find(attribute => attribute.Key == Sentence).Value;
        data.FormattedMessage = null;
        data.Exception = null;
        data.Attributes = kept;
    }
}
