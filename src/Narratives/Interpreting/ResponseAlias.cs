using System.Security.Cryptography;
using System.Text;
using Narratives.Words;

namespace Narratives.Interpreting;

/// <summary>
/// Stands for a response outside the server: a hash, since a response's own id holds the moment at which a phone made it. The same
/// response has the same alias as long as it stands; another seminar's responses have others. 128 bits of SHA-256, in hexadecimal.
/// </summary>
public static class ResponseAlias
{
    private const int Bytes = 16;

    public static string Of(SeminarId seminar, ResponseId response) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"narratives response {seminar} {response}")).AsSpan(0, Bytes));
}
