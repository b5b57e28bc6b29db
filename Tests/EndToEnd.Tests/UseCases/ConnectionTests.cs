using System.Collections.Concurrent;
using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.Hosting;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.UseCases;

/// <summary>The four use cases of the official pages: what opens a connection, and what becomes of it when the server closes.</summary>
internal sealed class ConnectionTests : UseCaseTest
{
    private const int WebSocket = 1;
    private const int PathWrite = 58;
    private const int HeaderWrite = 59;
    private const int ServerUrl = 100;
    private const int LastOperationResult = 102;
    private const int ServerUrlWrite = 150;
    private const int Reconnect = 151;

    // The protocols with an address of their own, at one where nobody listens: at the usual one somebody might.
    private static readonly ConcurrentDictionary<string, Lazy<ElementPackage>> Elsewhere = new();

    // Far longer than the 5 s in which the protocols with a way back use it.
    private static readonly TimeSpan LongAfter = TimeSpan.FromMinutes(1);

    [TestCase("NormalConnection")]
    [TestCase("CustomHandshake")]
    public async Task NoDynamicIp_ServerCloses_StaysDown(string useCase)
    {
        var device = await StartDeviceAsync();
        var element = await StartAsync(useCase, WebSocket, AddressOf(useCase, device));
        await UntilReceivedAsync(element, 1);
        device.Faults.Apply("close", "1000");
        await UntilAsync(element, Status, "0");
        var end = Clock.GetUtcNow() + LongAfter;
        await UntilTimePassedAsync(() => Clock.GetUtcNow() >= end, "a minute");

        Assert.That(device.Statistics.Handshakes, Is.EqualTo(1), "nobody asked again");
        Assert.That(Text(element, Status), Is.EqualTo("0"));
        AssertNoFailure(element);
    }

    [TestCase("DynamicIp")]
    [TestCase("CustomHandshakeWithDynamicIp")]
    public async Task DynamicIp_ServerCloses_ComesBackByItself(string useCase)
    {
        var (device, element) = await StartAtUrlAsync(useCase);
        device.Faults.Apply("close", "1000");
        await UntilAsync(element, Status, "0");
        var received = Number(element, Received);
        await UntilTimePassedAsync(() => device.Statistics.Handshakes == 2 && Text(element, Status) == "1", "a second connection");

        await UntilReceivedAsync(element, received + 1);
        AssertNoFailure(element);
    }

    [TestCase("DynamicIp")]
    [TestCase("CustomHandshakeWithDynamicIp")]
    public async Task Reconnect_OpensTheSameAddressAgain(string useCase)
    {
        var (device, element) = await StartAtUrlAsync(useCase);
        var url = Text(element, ServerUrl);
        await element.SetParameterAsync(Reconnect, "1");
        await Limit.UntilAsync(() => device.Statistics.Handshakes == 2 && device.Statistics.OpenConnections == 1, "a second connection instead of the first");
        await Limit.UntilAsync(() => device.Statistics.Connections[1].HealthCommands > 0, "a heartbeat on it");

        Assert.That(Text(element, ServerUrl), Is.EqualTo(url));
        AssertNoFailure(element);
    }

    [TestCase("DynamicIp", "10.0.0.5:8050")]
    [TestCase("DynamicIp", "http://10.0.0.5/")]
    [TestCase("DynamicIp", "")]
    [TestCase("CustomHandshakeWithDynamicIp", "ws://")]
    public async Task ServerUrl_ThatIsNone_IsRefusedAndTheConnectionStays(string useCase, string text)
    {
        var (device, element) = await StartAtUrlAsync(useCase);
        var url = Text(element, ServerUrl);
        await element.SetParameterAsync(ServerUrlWrite, text);

        Assert.That(Text(element, LastOperationResult), Does.StartWith($"Refused: '{text}'"));
        Assert.That(Text(element, ServerUrl), Is.EqualTo(url));
        Assert.That(device.Statistics.Handshakes, Is.EqualTo(1));
    }

    [Test]
    public async Task CustomHandshake_SendsPathAndHeaderOfTheParameters()
    {
        var device = await StartDeviceAsync();
        var element = await StartAsync("CustomHandshake", WebSocket, AddressOf("CustomHandshake", device));
        await UntilAsync(element, Status, "1");

        var handshake = device.Statistics.Connections.Single().Handshake;
        Assert.That(handshake.Target, Is.EqualTo("/x-nmos/events/ws"));
        Assert.That(handshake.Headers["Origin"], Is.EqualTo("http://127.0.0.1"));
    }

    [Test]
    public async Task CustomHandshakeWithDynamicIp_HeaderEntered_IsSentWithTheNextOpening()
    {
        var (device, element) = await StartAtUrlAsync("CustomHandshakeWithDynamicIp");
        device.Faults.Apply("authorization", "Bearer token");
        await element.SetParameterAsync(PathWrite, "/x-nmos/events/ws?client=7");
        await element.SetParameterAsync(HeaderWrite, "Bearer token");
        await element.SetParameterAsync(Reconnect, "1");
        await Limit.UntilAsync(() => device.Statistics.Connections.Count == 2, "a second connection");

        var handshake = device.Statistics.Connections[1].Handshake;
        Assert.That(handshake.Target, Is.EqualTo("/x-nmos/events/ws?client=7"));
        Assert.That(handshake.Headers["Authorization"], Is.EqualTo("Bearer token"));
        AssertNoFailure(element);
    }

    // The path comes from the handshake where there is one.
    private static string AddressOf(string useCase, SimulatedDevice device) =>
        useCase.StartsWith("CustomHandshake", StringComparison.Ordinal) ? device.WebSocketUrl.GetLeftPart(UriPartial.Authority) : device.WebSocketUrl.ToString();

    private static Lazy<ElementPackage> Edit(string useCase) =>
        new(() => UseCase.LoadEdited(useCase, text => text.Replace("127.0.0.1:8050", "127.0.0.1:9", StringComparison.Ordinal)));

    private async Task<(SimulatedDevice Device, Element Element)> StartAtUrlAsync(string useCase)
    {
        var device = await StartDeviceAsync();
        var element = await StartAsync(Elsewhere.GetOrAdd(useCase, Edit).Value, []);
        await UntilAsync(element, Status, "0");
        await element.SetParameterAsync(ServerUrlWrite, AddressOf(useCase, device));
        await UntilReceivedAsync(element, 1);
        return (device, element);
    }
}
