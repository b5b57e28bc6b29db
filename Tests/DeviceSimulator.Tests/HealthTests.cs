using System.Net.WebSockets;
using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Statistics;

namespace ConnectorEmulator.DeviceSimulator.Tests;

internal sealed class HealthTests : SimulatorTest
{
    [Test]
    public async Task Health_WithTimestamp_EchoesItBesideItsOwn()
    {
        var device = await StartAsync();
        var client = await ConnectAsync(device);

        await client.SendAsync("""{"command":"health","timestamp":"1795328820:116000000"}""");

        Assert.That(await client.ReceiveAsync(), Is.EqualTo(
            """{"message_type":"health","timing":{"creation_timestamp":"1772366437:0","origin_timestamp":"1795328820:116000000"}}"""));
        Assert.That(device.Statistics.HealthCommands, Is.EqualTo(1));
    }

    [TestCase("garbage")]
    [TestCase("")]
    [TestCase("1:")]
    [TestCase(":1")]
    [TestCase("1:-2")]
    public async Task Health_GarbageTimestamp_AnswersWithoutOrigin(string timestamp)
    {
        var device = await StartAsync();
        var client = await ConnectAsync(device);

        await client.SendAsync(JsonSerializer.Serialize(new { command = "health", timestamp }));

        Assert.That(await client.ReceiveAsync(), Is.EqualTo("""{"message_type":"health","timing":{"creation_timestamp":"1772366437:0"}}"""));
    }

    [TestCase("""{"command":"health"}""")]
    [TestCase("""{"command":"health","timestamp":5}""")]
    public async Task Health_WithoutTextTimestamp_Closes1011(string command)
    {
        var device = await StartAsync();
        var client = await ConnectAsync(device);

        await client.SendAsync(command);

        Assert.That(await client.ReceiveCloseAsync(), Is.EqualTo(1011));
    }

    [Test]
    public async Task Silence_TwelveSeconds_Closes1011()
    {
        var device = await StartAsync();
        var client = await ConnectAsync(device);

        Clock.Advance(TimeSpan.FromSeconds(12));

        Assert.That(await client.ReceiveCloseAsync(), Is.EqualTo(1011));
        await Limit.UntilAsync(() => device.Statistics.OpenConnections == 0, "the connection is gone");
        Assert.That(device.Statistics.Connections[0].End, Is.EqualTo(new ConnectionEnd(ClosedBy.Device, 1011)));
    }

    [Test]
    public async Task Silence_WithSubscriptions_StillCloses1011()
    {
        var device = await StartAsync();
        var client = await ConnectAsync(device);
        Clock.Advance(TimeSpan.FromSeconds(11));
        await client.SubscribeAsync(device.Sources[0].Id);
        await client.ReceiveAsync();

        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.That(await client.ReceiveCloseAsync(), Is.EqualTo(1011));
    }

    [Test]
    public async Task Health_EveryFiveSeconds_KeepsTheConnection()
    {
        var device = await StartAsync();
        var client = await ConnectAsync(device);

        for (var i = 0; i < 10; i++)
        {
            await client.AssertNextIsHealthReplyAsync();
            Clock.Advance(TimeSpan.FromSeconds(5));
        }

        await client.AssertNextIsHealthReplyAsync();
    }

    [Test]
    public async Task Close_ClientNeverAnswers_IsDropped()
    {
        var device = await StartAsync();
        var connection = await ConnectRawAsync(device);
        Clock.Advance(TimeSpan.FromSeconds(12));
        Assert.That((await connection.ReadFrameAsync()).Opcode, Is.EqualTo(8));

        Clock.Advance(TimeSpan.FromSeconds(5));

        await Limit.UntilAsync(() => device.Statistics.OpenConnections == 0, "the connection is gone");
    }

    [TestCase("{bad")]
    [TestCase("")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("""{"command":5}""")]
    [TestCase("""{"command":"dance"}""")]
    [TestCase("""{"timestamp":"1:1"}""")]
    [TestCase("""{"command":"subscription"}""")]
    [TestCase("""{"command":"subscription","sources":"all"}""")]
    [TestCase("""{"command":"subscription","sources":[5]}""")]
    public async Task Message_NotUnderstood_IsIgnored(string message)
    {
        var device = await StartAsync();
        var client = await ConnectAsync(device);

        await client.SendAsync(message);

        await client.AssertNextIsHealthReplyAsync();
        Assert.That(device.Statistics.Connections[0].IgnoredMessages, Is.EqualTo(1));
    }

    [Test]
    public async Task BinaryFrame_Any_ClosesAndIsCounted()
    {
        var device = await StartAsync();
        var client = await ConnectAsync(device);

        await client.SendAsync("{}"u8.ToArray(), WebSocketMessageType.Binary);

        Assert.That(await client.ReceiveCloseAsync(), Is.EqualTo(1003));
        Assert.That(device.Statistics.BinaryFrames, Is.EqualTo(1));
    }

    [TestCase(")")]
    [TestCase("a b")]
    [TestCase("{1a52d706-2092-5599-986a-a62285c968d8}")]
    [TestCase(" 1a52d706-2092-5599-986a-a62285c968d")]
    public async Task Subscription_IdThatIsNoPlainUuid_ClosesAndIsCounted(string id)
    {
        var device = await StartAsync();
        var client = await ConnectAsync(device);

        await client.SendAsync(JsonSerializer.Serialize(new { command = "subscription", sources = new[] { id } }));

        Assert.That(await client.ReceiveCloseAsync(), Is.EqualTo(1008));
        Assert.That(device.Statistics.MalformedIds, Is.EqualTo(1));
    }

    [Test]
    public async Task TextFrame_Unmasked_IsRefusedByTheServer()
    {
        var device = await StartAsync();
        var connection = await ConnectRawAsync(device);

        await connection.SendTextAsync("""{"command":"health","timestamp":"1:1"}""", masked: false);

        // The close frame can be overtaken by the end of the connection.
        try
        {
            (_, var opcode, var data) = await connection.ReadFrameAsync();
            Assert.That(opcode, Is.EqualTo(8));
            Assert.That((data[0] << 8) | data[1], Is.EqualTo(1002));
        }
        catch (IOException)
        {
            await Limit.UntilAsync(() => device.Statistics.OpenConnections == 0, "the connection ended");
        }

        Assert.That(device.Statistics.HealthCommands, Is.Zero);
    }
}
