namespace Narratives.Host.Analysing;

/// <summary>One line that says how far a long analysis is; nothing where it is short, or where nobody watches.</summary>
internal sealed class ProgressLine(TextWriter output, TimeProvider clock) : IProgress<double>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly long began = clock.GetTimestamp();
    private readonly Lock writing = new();
    private bool shown;

    public void Report(double value)
    {
        if (Console.IsErrorRedirected || clock.GetElapsedTime(began) < Patience) return;
        lock (writing)
        {
            output.Write($"\r  {value * 100,3:0}%");
            shown = true;
        }
    }

    public void Clear()
    {
        lock (writing)
        {
            if (shown) output.Write("\r      \r");
            shown = false;
        }
    }

    public void Dispose() => Clear();
}
