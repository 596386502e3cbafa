using Narratives.Words;

namespace Narratives.Host.Analysing;

/// <summary>Files that were named on the command line: whichever cannot be read or written is named, in the reader's language.</summary>
internal static class Files
{
    public static Outcome<byte[]> Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Unreadable(path);
        }
    }

    /// <summary>The whole file or nothing of it: what lay there before stays until all of it is written.</summary>
    public static async Task<Refusal?> Write(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var unfinished = path + ".part";
        try
        {
            await File.WriteAllBytesAsync(unfinished, content, cancellation);
            File.Move(unfinished, path, overwrite: true);
            return null;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
            return Unwritable(path);
        }
    }

    public static Refusal Unreadable(string path) => new("unreadable-file", path, Text.Of(
        "This file is missing, or may not be read.",
        "Mae’r ffeil hon ar goll, neu ni cheir ei darllen."));

    public static Refusal Unwritable(string path) => new("unwritable-file", path, Text.Of(
        "This cannot be written: there is no such folder, or it may not be written to.",
        "Ni ellir ysgrifennu hwn: nid oes ffolder o’r fath, neu ni cheir ysgrifennu ynddi."));
}
