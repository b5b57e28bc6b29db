using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Faults;

namespace ConnectorEmulator.DeviceSimulator.Tests;

internal sealed class MessageFaultTests : SimulatorTest
{
    [Test]
    public async Task SendMalformed_Two_ArriveAndAreNoJson()
    {
        var device = await StartAsync();
        var client = await ConnectAsync(device);

        device.Faults.Apply("send-malformed", "2");

        Assert.That(() => client.ReceiveJsonAsync(), Throws.InstanceOf<JsonException>());
        Assert.That(() => client.ReceiveJsonAsync(), Throws.InstanceOf<JsonException>());
        await client.AssertNextIsHealthReplyAsync();
    }

    [Test]
    public async Task SendInvalidUtf8_One_LeavesAsTextFrameWithTheseBytes()
    {
        var device = await StartAsync();
        var connection = await ConnectRawAsync(device);

        device.Faults.Apply("send-invalid-utf8", "1");

        (var isLast, var opcode, var data) = await connection.ReadFrameAsync();
        Assert.That((isLast, opcode), Is.EqualTo((true, 1)));
        Assert.That(() => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(data), Throws.InstanceOf<DecoderFallbackException>());
    }

    [Test]
    public async Task SendBinary_One_ArrivesAsBinary()
    {
        var device = await StartAsync();
        var client = await ConnectAsync(device);

        device.Faults.Apply("send-binary", "1");

        Assert.That((await client.ReceiveAnyAsync()).Type, Is.EqualTo(WebSocketMessageType.Binary));
        await client.AssertNextIsHealthReplyAsync();
    }

    [TestCase(65535)]
    [TestCase(65536)]
    [TestCase(65537)]
    [TestCase(1 << 20)]
    public async Task SendSize_Bytes_ArrivesExactlySoLongAndValid(int bytes)
    {
        var device = await StartAsync();
        var source = SourceOf(device, "string");
        var client = await ConnectSubscribedAsync(device, source);

        device.Faults.Apply("send-size", $"{bytes}");

        (_, var data) = await client.ReceiveAnyAsync();
        Assert.That(data, Has.Length.EqualTo(bytes));
        using var document = JsonDocument.Parse(data);
        Assert.That(document.RootElement.GetProperty("identity").GetProperty("source_id").GetGuid(), Is.EqualTo(source.Id));
    }

    [Test]
    public async Task SendSize_TooSmall_SaysTheSmallest()
    {
        var device = await StartAsync();

        Assert.That(
            () => device.Faults.Apply("send-size", "10"),
            Throws.InstanceOf<FaultException>().With.Message.Contains("a message of 10 bytes is not possible; the shortest has"));
    }

    [Test]
    public async Task SendUnknownSource_Two_AreOfSourcesThatTheDeviceDoesNotList()
    {
        var device = await StartAsync();
        var client = await ConnectSubscribedAsync(device);

        device.Faults.Apply("send-unknown-source", "2");

        var first = (await client.ReceiveJsonAsync()).GetProperty("identity").GetProperty("source_id").GetGuid();
        var second = (await client.ReceiveJsonAsync()).GetProperty("identity").GetProperty("source_id").GetGuid();
        Assert.That(first, Is.Not.EqualTo(second));
        Assert.That(device.Sources.Select(source => source.Id), Has.None.EqualTo(first).And.None.EqualTo(second));
    }

    [TestCase("send-unknown-message", "message_type", "greeting")]
    [TestCase("send-unknown-event-type", "event_type", "colour/rgb")]
    public async Task SendUnknown_One_HasTheUnknownType(string fault, string member, string value)
    {
        var device = await StartAsync();
        var client = await ConnectAsync(device);

        device.Faults.Apply(fault, "1");

        Assert.That((await client.ReceiveJsonAsync()).GetProperty(member).GetString(), Is.EqualTo(value));
    }

    [Test]
    public async Task SendDeepJson_TenThousand_IsThatDeepAndBalanced()
    {
        var device = await StartAsync();
        var client = await ConnectAsync(device);

        device.Faults.Apply("send-deep-json", "10000");

        var message = await client.ReceiveAsync();
        Assert.That(message.Count(character => character == '['), Is.EqualTo(10_000));
        using var document = JsonDocument.Parse(message, new JsonDocumentOptions { MaxDepth = 10_002 });
        Assert.That(document.RootElement.GetProperty("message_type").GetString(), Is.EqualTo("state"));
    }

    [Test]
    public async Task SendWideArray_FourMegabytes_IsFlatAndOfAboutThisSize()
    {
        var device = await StartAsync();
        var client = await ConnectAsync(device);

        device.Faults.Apply("send-wide-array", "4000000");

        var message = await client.ReceiveAsync();
        Assert.That(message, Has.Length.InRange(3_999_999, 4_000_000));
        using var document = JsonDocument.Parse(message);
        Assert.That(document.RootElement.GetProperty("payload").GetProperty("value").GetArrayLength(), Is.GreaterThan(1_900_000));
    }

    [Test]
    public async Task SendBurst_Thousand_AllArrive()
    {
        var device = await StartAsync();
        var client = await ConnectSubscribedAsync(device);

        device.Faults.Apply("send-burst", "1000");

        for (var i = 0; i < 1000; i++)
        {
            await client.ReceiveAsync();
        }

        await client.AssertNextIsHealthReplyAsync();
        Assert.That(device.Statistics.EventsSent, Is.EqualTo(1007));
    }

    [TestCase("send-reboot", "reboot")]
    [TestCase("send-shutdown", "shutdown")]
    public async Task SendLifecycle_OneSource_ReachesItsSubscribersOnly(string fault, string messageType)
    {
        var device = await StartAsync();
        var source = device.Sources[0];
        var subscriber = await ConnectSubscribedAsync(device, source);
        var other = await ConnectSubscribedAsync(device, device.Sources[1]);

        device.Faults.Apply(fault, "studio 1 on air");

        Assert.That(await subscriber.ReceiveAsync(), Is.EqualTo(
            $"{{\"identity\":{{\"source_id\":\"{source.Id}\",\"flow_id\":\"{source.FlowId}\"}},\"message_type\":\"{messageType}\"," +
            "\"timing\":{\"creation_timestamp\":\"1772366437:0\"}}"));
        await other.AssertNextIsHealthReplyAsync();
    }

    [Test]
    public async Task SendStatesAgain_Twice_ReachesSubscribersWithTheOldTimestamp()
    {
        var device = await StartAsync();
        var first = device.Sources[0];
        var client = await ConnectSubscribedAsync(device, first);
        var sent = first.Message;
        Clock.Advance(TimeSpan.FromSeconds(1));

        device.Faults.Apply("send-states-again", "2");

        Assert.That(await client.ReceiveAsync(), Is.EqualTo(sent));
        Assert.That(await client.ReceiveAsync(), Is.EqualTo(sent));
        await client.AssertNextIsHealthReplyAsync();
    }

    [Test]
    public async Task SendText_Any_ArrivesAsItIs()
    {
        var device = await StartAsync();
        var client = await ConnectAsync(device);

        device.Faults.Apply("send-text", "<b>hello</b>");

        Assert.That(await client.ReceiveAsync(), Is.EqualTo("<b>hello</b>"));
    }
}
