using System.Net;

namespace ConnectorEmulator.Connections;

/// <summary>
/// Knows the addresses to which TCP opens no connection: broadcast and multicast. A system has to refuse them at once (RFC 9293, section 3.9.2.3, MUST-46);
/// here it is not even asked, so that nothing can leave.
/// </summary>
internal static class Destination
{
    private const int FirstMulticast = 224;
    private const int LastMulticast = 239;

    /// <summary>Tells whether TCP refuses an address.</summary>
    /// <param name="address">The address; a host name is none that could be refused before it is looked up.</param>
    /// <returns>True for broadcast and multicast.</returns>
    public static bool IsRefused(Uri address) => IPAddress.TryParse(address.DnsSafeHost, out var ip) && (ip.Equals(IPAddress.Broadcast) || IsMulticast(ip));

    private static bool IsMulticast(IPAddress ip) => ip.IsIPv6Multicast || ip.GetAddressBytes() is [>= FirstMulticast and <= LastMulticast, _, _, _];
}
