using Narratives.Words;

namespace Narratives.Picturing;

/// <summary>A picture that helps to understand one text, shown beside its easy-read wording.</summary>
/// <param name="Beside">The path of the text, as the parity gate names it: <c>scenarios.the-last-bus.name</c>.</param>
/// <param name="Says">What there is to see, for whoever does not see it.</param>
/// <param name="Content">A PNG or a JPEG in base64: the instrument is one file, and stays one.</param>
public sealed record Picture(string Beside, Text Says, string Content);
