using System.Buffers.Binary;
using Bogus;

namespace Narratives.Tests.Flow.Running;

/// <summary>What a disk leaves that lost its power while SQLite wrote to its write-ahead log.</summary>
public static class TornPage
{
    private const int Head = 32;
    private const int FrameHead = 24;

    /// <summary>
    /// Behind the last commit, and only there, half a page that claims to be the next commit. A frame is a head of 24 bytes (the page, the size of the database after a commit
    /// or 0, the salts of the file, a checksum) and the page itself.
    /// </summary>
    public static void Leave(string path, Randomizer chance)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var (head, frame) = (new byte[Head], new byte[FrameHead]);
        if (file.ReadAtLeast(head, Head, throwOnEndOfStream: false) < Head) return; // everything has been moved into the database already
        var length = FrameHead + BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(8));
        long committed = Head;
        for (long at = Head; at + length <= file.Length; at += length)
        {
            file.Position = at;
            file.ReadExactly(frame);
            if (!frame.AsSpan(8, 8).SequenceEqual(head.AsSpan(16, 8))) break; // of an earlier life of this file
            if (BinaryPrimitives.ReadInt32BigEndian(frame.AsSpan(4)) != 0) committed = at + length;
        }
        var torn = chance.Bytes(FrameHead + (length / 2));
        BinaryPrimitives.WriteInt32BigEndian(torn, 2);
        BinaryPrimitives.WriteInt32BigEndian(torn.AsSpan(4), 1_000);
        head.AsSpan(16, 8).CopyTo(torn.AsSpan(8));
        file.Position = committed;
        file.Write(torn);
        file.SetLength(file.Position);
    }
}
