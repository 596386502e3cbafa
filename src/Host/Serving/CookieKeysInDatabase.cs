using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Narratives.EventLog.Postgres;

namespace Narratives.Host.Serving;

/// <summary>The keys that cookies are signed with, where all nodes of one log find them: a cookie of one node is good at every other.</summary>
internal sealed class CookieKeysInDatabase(PostgresBeside beside) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. Task.Run(() => beside.CookieKeys(CancellationToken.None)).Result.Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => beside.KeepCookieKey(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None)).Wait();

    /// <summary>
    /// The first key, made while no other node makes one: two that started at the same moment would else each have a key that the other does not
    /// know. Later ones are made days before they are used, and every node looks each day.
    /// </summary>
    public static void MakeFirst(IServiceProvider services) => services.GetRequiredService<IDataProtectionProvider>().CreateProtector("narratives").Protect([]);

    public static void Use(IServiceCollection services, PostgresBeside beside) =>
        services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new CookieKeysInDatabase(beside));
}
