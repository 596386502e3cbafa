namespace Narratives.Door;

/// <summary>Lets so many in at once and not one more: nobody queues in front of it, who comes to a full house is asked to come again.</summary>
public sealed class Turnstile(int most)
{
    private int inside;

    /// <summary>From 0 (nobody is inside) to 1.</summary>
    public double Fullness => (double)Volatile.Read(ref inside) / most;

    /// <returns>False when there is no room; otherwise <see cref="Leave"/> follows, with the same weight.</returns>
    public bool TryEnter(int weight)
    {
        if (Interlocked.Add(ref inside, weight) <= most) return true;
        Leave(weight);
        return false;
    }

    public void Leave(int weight) => Interlocked.Add(ref inside, -weight);
}

/// <summary>What one node takes on, so that no queue of it has no end. Measured in requests.</summary>
/// <param name="Answering">Requests that are being answered. As many as the log's writer lets queue: whoever is inside is not kept waiting outside of it.</param>
/// <param name="Listening">Connections that stay open: phones that hear of rounds, boards.</param>
public sealed record Turnstiles(Turnstile Answering, Turnstile Listening)
{
    public const int MostAnswering = 2_048;
    public const int MostListening = 16_000;

    public Turnstiles() : this(new Turnstile(MostAnswering), new Turnstile(MostListening)) { }
}

/// <summary>Of an endpoint: its answer has no end, so that it is not counted with those that are being answered.</summary>
public sealed record StaysOpen;

/// <summary>Of an endpoint: it is answered in the fullest house, also while the server ends.</summary>
public sealed record AlwaysAnswers;

/// <summary>Of an endpoint: one request of it takes as much room as so many ordinary ones.</summary>
public sealed record Weighs(int Weight);
