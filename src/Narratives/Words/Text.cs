using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Narratives.Words;

/// <summary>
/// The same text in each language of its instrument; beside <c>en</c> there may be an easy-read wording <c>en-easy</c>. Two texts are
/// equal when they say the same in the same languages.
/// </summary>
[JsonConverter(typeof(TextJson))]
public sealed class Text : IEquatable<Text>
{
    /// <summary>Short sentences, everyday words: shown instead of the text where a delegate asks for it, and optional in each text.</summary>
    private const string EasyRead = "-easy";

    private readonly ImmutableSortedDictionary<Language, string> wordings;

    public Text(IEnumerable<KeyValuePair<Language, string>> wordings) => this.wordings = wordings.ToImmutableSortedDictionary();

    public static Text Of(string english, string welsh) => new([new(Language.English, english), new(Language.Welsh, welsh)]);

    public IEnumerable<Language> Languages => wordings.Keys;

    public IEnumerable<KeyValuePair<Language, string>> Wordings => wordings;

    /// <summary>The languages in which there is an easy-read wording, blank or not.</summary>
    public IEnumerable<Language> EasyReadIn =>
        wordings.Keys.Where(key => key.Slug.EndsWith(EasyRead, StringComparison.Ordinal)).Select(key => new Language(key.Slug[..^EasyRead.Length]));

    public static Language EasyReadOf(Language language) => new(language.Slug + EasyRead);

    /// <summary>True when the text exists in this language and is more than white space.</summary>
    public bool Speaks(Language language) => wordings.TryGetValue(language, out var wording) && !string.IsNullOrWhiteSpace(wording);

    /// <summary>The wording in this language, else in English, else the first there is: a reader sees words rather than nothing.</summary>
    public string In(Language language) =>
        wordings.TryGetValue(language, out var wording) || wordings.TryGetValue(Language.English, out wording)
            ? wording
            : wordings.Values.FirstOrDefault() ?? "";

    public bool Equals(Text? other) => other is not null && wordings.SequenceEqual(other.wordings);

    public override bool Equals(object? obj) => Equals(obj as Text);

    public override int GetHashCode() => wordings.Aggregate(0, (hash, wording) => HashCode.Combine(hash, wording.Key, wording.Value));

    public override string ToString() => In(Language.English);
}

/// <summary>A text is written as an object of its languages: <c>{ "en": "…", "cy": "…" }</c>.</summary>
public sealed class TextJson : JsonConverter<Text>
{
    public override Text Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A text is an object of languages.");
        var wordings = new Dictionary<Language, string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var language = Language.Of(reader.GetString()!);
            reader.Read();
            wordings[language] = reader.GetString() ?? throw new JsonException($"The text is missing in {language}.");
        }
        return new Text(wordings);
    }

    public override void Write(Utf8JsonWriter writer, Text value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (language, wording) in value.Wordings) writer.WriteString(language.Slug, wording);
        writer.WriteEndObject();
    }
}
