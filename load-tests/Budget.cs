using System.Globalization;

namespace Narratives.LoadTests;

/// <summary>One number that was measured and the least or most that it may be.</summary>
public sealed record Budget(string Name, double Measured, double Limit, bool AtLeast, string Unit)
{
    public bool IsKept => AtLeast ? Measured >= Limit : Measured <= Limit;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{(IsKept ? "kept  " : "BROKEN")}  {Name}: {Measured:0.###}{Unit} (budget: {(AtLeast ? "at least" : "at most")} {Limit:0.###}{Unit})");
}
