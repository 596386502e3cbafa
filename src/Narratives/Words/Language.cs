using System.Text.Json.Serialization;

namespace Narratives.Words;

/// <summary>A language by its ISO 639 code. Instruments may have any; the interface speaks English and Welsh.</summary>
[JsonConverter(typeof(SlugJson<Language>))]
public readonly record struct Language(string Slug) : ISlug<Language>, IComparable<Language>
{
    public static readonly Language English = new("en");
    public static readonly Language Welsh = new("cy");

    public static Language Of(string slug) => new(slug);

    public int CompareTo(Language other) => string.CompareOrdinal(Slug, other.Slug);

    public static bool operator <(Language left, Language right) => left.CompareTo(right) < 0;
    public static bool operator >(Language left, Language right) => left.CompareTo(right) > 0;
    public static bool operator <=(Language left, Language right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Language left, Language right) => left.CompareTo(right) >= 0;

    public override string ToString() => Slug;
}
