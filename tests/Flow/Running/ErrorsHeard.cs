using Microsoft.Extensions.Logging;

namespace Narratives.Tests.Flow.Running;

/// <summary>Keeps what is logged as an error or worse.</summary>
internal sealed class ErrorsHeard(List<string> errors) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        lock (errors) errors.Add($"{formatter(state, exception)} {exception}");
    }

    public void Dispose() { }
}
