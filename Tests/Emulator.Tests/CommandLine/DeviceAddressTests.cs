using ConnectorEmulator.Model;
using ConnectorEmulator.Tool.CommandLine;

namespace ConnectorEmulator.Tool.Tests.CommandLine;

public sealed class DeviceAddressTests
{
    private static readonly DeviceAddress Device = new(new Uri("ws://127.0.0.1:8050/events"), new Uri("http://127.0.0.1:8050/"));

    [TestCase(ConnectionKind.WebSocket, null, "ws://127.0.0.1:8050/events")]
    [TestCase(ConnectionKind.WebSocket, 25, "ws://127.0.0.1:8050", TestName = "Complete_HandshakeOfItsOwn_LeavesThePathToIt")]
    [TestCase(ConnectionKind.Http, null, "http://127.0.0.1:8050")]
    public void Complete_ConnectionWithoutAddress_GetsTheOneOfTheDevice(ConnectionKind kind, int? handshake, string address) =>
        Assert.That(Complete([], kind, handshake), Is.EqualTo(new Dictionary<int, string> { [1] = address }));

    [Test]
    public void Complete_VirtualConnection_GetsNone() => Assert.That(Complete([], ConnectionKind.Virtual), Is.Empty);

    [Test]
    public void Complete_GivenAddress_Stays()
    {
        var given = new Dictionary<int, string> { [1] = "ws://10.0.0.5" };

        Assert.That(Complete(given, ConnectionKind.WebSocket), Is.EqualTo(given));
    }

    private static IReadOnlyDictionary<int, string> Complete(Dictionary<int, string> given, ConnectionKind kind, int? handshake = null) =>
        Device.Complete(given, [new ConnectionDefinition { Id = 1, Name = "Connection", Kind = kind, HandshakeSession = handshake }]);
}
