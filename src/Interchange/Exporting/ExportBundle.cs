using System.Collections.Immutable;
using System.IO.Compression;
using Narratives.Interchange.Exporting.Figures;

namespace Narratives.Interchange.Exporting;

/// <summary>The files of an export.</summary>
/// <param name="DataHash">SHA-256 of responses.csv: what a report is based on.</param>
public sealed record ExportBundle(string DataHash, ImmutableArray<ExportFile> Files)
{
    /// <summary>The earliest a zip file can say. No clock: the same answers give the same bytes.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public byte[] ToZip()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Files)
            {
                var entry = zip.CreateEntry(file.Name, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var content = entry.Open();
                content.Write(file.Content.Span);
            }
        }
        return bytes.ToArray();
    }

    /// <summary>
    /// Writes the files into a folder, which is made where there is none. Files of an export that lay there before are replaced, or go where
    /// this one has no such file: a plan or a log of another seminar never stands beside these answers.
    /// </summary>
    public void ToFolder(string folder)
    {
        const string unfinished = ".part";
        Directory.CreateDirectory(folder);
        if (Files.Any(file => file.Name.StartsWith(DrawFigures.Folder, StringComparison.Ordinal))) Directory.CreateDirectory(Path.Combine(folder, DrawFigures.Folder));
        foreach (var file in Files) File.WriteAllBytes(Path.Combine(folder, file.Name + unfinished), file.Content.Span);
        foreach (var file in Files) File.Move(Path.Combine(folder, file.Name + unfinished), Path.Combine(folder, file.Name), overwrite: true);
        var figures = Path.Combine(folder, DrawFigures.Folder);
        var drawnBefore = Directory.Exists(figures) ? Directory.EnumerateFiles(figures, "*.svg").Select(path => DrawFigures.Folder + Path.GetFileName(path)).ToArray() : [];
        foreach (var name in WriteExport.NotAlways.Concat(drawnBefore).Except(Files.Select(file => file.Name), StringComparer.Ordinal)) File.Delete(Path.Combine(folder, name));
    }
}

/// <param name="Name">Without a folder, but for figures: <c>figures/NAME.svg</c>.</param>
public sealed record ExportFile(string Name, ReadOnlyMemory<byte> Content);
