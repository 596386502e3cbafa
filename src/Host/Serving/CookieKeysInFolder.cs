using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Narratives.Host.Serving;

/// <summary>
/// The keys that cookies are signed with, where the log is a file: a file each, on the disk before it is used. One that cannot be read (the power went, a disk gave
/// up) costs the cookies that it signed, and not the start of the server: whoever held one opens the page again with their key.
/// </summary>
internal sealed partial class CookieKeysInFolder(DirectoryInfo folder, ILogger<CookieKeysInFolder> logger) : IXmlRepository
{
    private const string Extension = ".xml";

    public IReadOnlyCollection<XElement> GetAllElements() => [.. folder.EnumerateFiles($"*{Extension}").OrderBy(file => file.Name, StringComparer.Ordinal).Select(Read).OfType<XElement>()];

    public void StoreElement(XElement element, string friendlyName)
    {
        var path = Path.Combine(folder.FullName, string.Concat(friendlyName.Split(Path.GetInvalidFileNameChars())) + Extension);
        var unfinished = $"{path}.{Path.GetRandomFileName()}";
        using (var written = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
        {
            element.Save(written, SaveOptions.DisableFormatting);
            written.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path, overwrite: true);
    }

    public static void Use(IServiceCollection services, DirectoryInfo folder)
    {
        services.AddSingleton(made => new CookieKeysInFolder(folder, made.GetRequiredService<ILogger<CookieKeysInFolder>>()));
        services.AddOptions<KeyManagementOptions>().Configure<CookieKeysInFolder>((keys, kept) => keys.XmlRepository = kept);
    }

    private XElement? Read(FileInfo file)
    {
        try
        {
            return XElement.Load(file.FullName);
        }
        catch (XmlException broken)
        {
            LogUnreadable(logger, broken, file.Name);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The cookie key {File} cannot be read; cookies that it signed are no longer good")]
    private static partial void LogUnreadable(ILogger logger, Exception broken, string file);
}
