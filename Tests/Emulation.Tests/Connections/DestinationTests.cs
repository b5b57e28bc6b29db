using ConnectorEmulator.Connections;

namespace ConnectorEmulator.Tests.Connections;

public class DestinationTests
{
    [TestCase("ws://224.0.0.0/")]
    [TestCase("ws://233.252.0.1:9/")]
    [TestCase("ws://239.255.255.255/")]
    [TestCase("ws://255.255.255.255/")]
    [TestCase("ws://[ff02::1]:9/")]
    public void IsRefused_BroadcastOrMulticast_IsTrue(string address) => Assert.That(Destination.IsRefused(new Uri(address)), Is.True);

    [TestCase("ws://127.0.0.1/")]
    [TestCase("ws://223.255.255.255/")]
    [TestCase("ws://240.0.0.1/")]
    [TestCase("ws://[::1]/")]
    [TestCase("ws://[2001:db8::e0]/")]
    [TestCase("ws://device/")]
    public void IsRefused_Other_IsFalse(string address) => Assert.That(Destination.IsRefused(new Uri(address)), Is.False);
}
