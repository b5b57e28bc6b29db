using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Tests.Hosting;

public class ElementAddressesTests
{
    private static readonly ConnectionDefinition[] Connections =
    [
        new() { Id = 1, Name = "WebSocket", Kind = ConnectionKind.WebSocket, DefaultPort = 8050 },
        new() { Id = 0, Name = "HTTP", Kind = ConnectionKind.Http, DefaultPort = 80 },
    ];

    [TestCase("10.0.0.4", "ws://10.0.0.5/path", "10.0.0.4:80;ws://10.0.0.5:8050")]
    [TestCase("10.0.0.4:81", "10.0.0.5:8051", "10.0.0.4:81;10.0.0.5:8051")]
    [TestCase("", "wss://device:443", ";wss://device:443")]
    [TestCase("", "", ";")]
    public void Compose_Addresses_AreInTheOrderOfTheirConnections(string http, string webSocket, string expected)
    {
        var addresses = new Dictionary<int, string> { [0] = http, [1] = webSocket };

        Assert.That(ElementAddresses.Compose(Connections, addresses), Is.EqualTo(expected));
    }
}
