using System.Security.Cryptography;

namespace Narratives.Interchange.Exporting;

/// <summary>
/// Names the data that numbers were made from: SHA-256 of the bytes of responses.csv, in small hexadecimal. That file holds no text that
/// a person wrote, so masking a story changes nothing here; taking an answer back does.
/// </summary>
public static class DataHash
{
    public static string Of(Analysis.Collected.CollectedAnswers answers) => Of(ResponsesFile.Write(answers));

    /// <param name="responses">The bytes of responses.csv.</param>
    public static string Of(ReadOnlySpan<byte> responses) => Convert.ToHexStringLower(SHA256.HashData(responses));
}
