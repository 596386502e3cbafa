using System.Collections.Immutable;

namespace Narratives.Interchange.Columns;

internal static class Lists
{
    /// <summary>A list that a file leaves out is the default, which cannot be walked.</summary>
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> list) => list.IsDefault ? [] : list;
}
