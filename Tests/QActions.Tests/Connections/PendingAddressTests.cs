using System.Net;
using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

/// <summary>Where a connection is sent to be closed.</summary>
public class PendingAddressTests
{
    // MCAST-TEST-NET, 233.252.0.0/24 (RFC 6676): multicast, so TCP refuses it, and not an address of the agent, which would keep an element from being swarmed.
    private static readonly byte[] Network = { 233, 252, 0 };

    [TestCase(PendingAddress.Text)]
    [TestCase(PendingAddress.Reconnecting)]
    public void Address_Any_LeadsNowhere(string text) =>
        Assert.That(IPAddress.Parse(new Uri(text).Host).GetAddressBytes().Take(Network.Length), Is.EqualTo(Network));
}
