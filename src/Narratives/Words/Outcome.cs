namespace Narratives.Words;

/// <summary>What a decision answers: accepted with its result, or refused with the reason. A closed family: a switch over it is total.</summary>
public abstract record Outcome<T>
{
    private Outcome() { }

    public sealed record Accepted(T Result) : Outcome<T>;

    public sealed record Refused(Refusal Refusal) : Outcome<T>;

    public static implicit operator Outcome<T>(T result) => new Accepted(result);

    public static implicit operator Outcome<T>(Refusal refusal) => new Refused(refusal);
}
