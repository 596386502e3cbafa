using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Narratives.Host.Serving;

/// <summary>This machine's address as phones on the same network reach it.</summary>
public static class LocalNetwork
{
    /// <summary>The first IPv4 address of an interface that has a gateway (a network with other machines in it); else loopback.</summary>
    public static string Address()
    {
        var candidates =
            from card in NetworkInterface.GetAllNetworkInterfaces()
            where card.OperationalStatus == OperationalStatus.Up && card.NetworkInterfaceType != NetworkInterfaceType.Loopback
            let properties = card.GetIPProperties()
            from address in properties.UnicastAddresses
            where address.Address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address.Address)
            orderby properties.GatewayAddresses.Count > 0 descending
            select address.Address.ToString();
        return candidates.FirstOrDefault() ?? IPAddress.Loopback.ToString();
    }
}
