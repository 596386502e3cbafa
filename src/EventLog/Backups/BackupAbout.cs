using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Narratives.Words;

namespace Narratives.EventLog.Backups;

/// <summary>What a backup says of itself, and what it is checked by.</summary>
/// <param name="Format">Of the file: 1.</param>
/// <param name="Made">When the reading of the log began: what was told, or masked, later is not in it.</param>
public sealed record BackupAbout(int Format, string Program, DateTimeOffset Made, ImmutableArray<BackupSeminar> Seminars, int Attachments)
{
    public const int PresentFormat = 1;

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, BackupJson.Default.BackupAbout);

    /// <exception cref="JsonException">It is none.</exception>
    public static BackupAbout Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, BackupJson.Default.BackupAbout) ?? throw new JsonException("It is empty.");
}

public sealed record BackupSeminar(SeminarId Id, long Events, string Digest);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(BackupAbout))]
internal sealed partial class BackupJson : JsonSerializerContext;
