using System.Text;

namespace ConnectorEmulator.DeviceSimulator.Tests;

internal sealed class ModeFaultTests : SimulatorTest
{
    [Test]
    public async Task MuteHealth_UntilOff_GivesNoReplyAndKeepsEverythingElse()
    {
        var device = await StartAsync();
        var client = await ConnectSubscribedAsync(device);
        device.Faults.Apply("mute-health", "on");
        await client.SendAsync("""{"command":"health","timestamp":"1:1"}""");
        await Limit.UntilAsync(() => device.Statistics.HealthCommands == 1, "the command arrived");

        var sent = device.Emit(device.Sources[0].Id, true);

        Assert.That(await client.ReceiveAsync(), Is.EqualTo(sent));
        device.Faults.Apply("mute-health", "off");
        await client.AssertNextIsHealthReplyAsync();
    }

    [Test]
    public async Task HealthWithoutOrigin_On_RepliesWithItsOwnTimeOnly()
    {
        var device = await StartAsync();
        var client = await ConnectAsync(device);
        device.Faults.Apply("health-without-origin", "on");

        await client.SendAsync("""{"command":"health","timestamp":"1:1"}""");

        Assert.That(await client.ReceiveAsync(), Is.EqualTo("""{"message_type":"health","timing":{"creation_timestamp":"1772366437:0"}}"""));
    }

    [Test]
    public async Task StatesWithoutTiming_On_LeavesTimingOutOfStateAndEvent()
    {
        var device = await StartAsync();
        var source = SourceOf(device, "boolean");
        var client = await ConnectSubscribedAsync(device, source);
        device.Faults.Apply("states-without-timing", "on");

        var sent = device.Emit(source.Id, false);
        await client.SubscribeAsync(source.Id);

        Assert.That(sent, Does.EndWith("""{"value":false}}""").And.Not.Contain("timing"));
        Assert.That(await client.ReceiveAsync(), Is.EqualTo(sent));
        Assert.That(await client.ReceiveAsync(), Is.EqualTo(sent), "the state at the subscription");
    }

    [Test]
    public async Task Duplicates_On_SendsEachEventTwice()
    {
        var device = await StartAsync();
        var client = await ConnectSubscribedAsync(device);
        device.Faults.Apply("duplicates", "on");

        var sent = device.Emit(device.Sources[0].Id, true);

        Assert.That(await client.ReceiveAsync(), Is.EqualTo(sent));
        Assert.That(await client.ReceiveAsync(), Is.EqualTo(sent));
        await client.AssertNextIsHealthReplyAsync();
    }

    [TestCase(2)]
    [TestCase(50)]
    public async Task Fragments_Count_SplitsIntoSoManyFrames(int count)
    {
        var device = await StartAsync();
        var connection = await ConnectRawAsync(device);
        device.Faults.Apply("fragments", $"{count}");

        await connection.SendTextAsync("""{"command":"health","timestamp":"1:1"}""");

        var text = new StringBuilder();
        for (var frame = 1; frame <= count; frame++)
        {
            (var isLast, var opcode, var data) = await connection.ReadFrameAsync();
            Assert.That((isLast, opcode), Is.EqualTo((frame == count, frame == 1 ? 1 : 0)));
            text.Append(Encoding.UTF8.GetString(data));
        }

        Assert.That(text.ToString(), Is.EqualTo("""{"message_type":"health","timing":{"creation_timestamp":"1772366437:0","origin_timestamp":"1:1"}}"""));
    }

    [Test]
    public async Task Fragments_MoreThanBytes_IsReadAsOneMessage()
    {
        var device = await StartAsync();
        var source = SourceOf(device, "string");
        var client = await ConnectSubscribedAsync(device, source);
        device.Faults.Apply("fragments", "100000");

        var sent = device.Emit(source.Id, "Café");

        Assert.That(await client.ReceiveAsync(), Is.EqualTo(sent));
    }

    [Test]
    public async Task Trickle_On_SendsByteByByteAsTimePasses()
    {
        var device = await StartAsync();
        var connection = await ConnectRawAsync(device);
        device.Faults.Apply("trickle", "10");
        var before = Clock.TimerCount;

        device.Faults.Apply("send-text", "slow");

        List<byte> received = [];
        for (var i = 0; i < 6; i++)
        {
            await Limit.UntilAsync(() => Clock.TimerCount > before, "the device waits after a byte");
            received.AddRange(await connection.ReadAsync(1));
            Assert.That(connection.Available, Is.Zero);
            Clock.Advance(TimeSpan.FromMilliseconds(10));
        }

        Assert.That(received, Is.EqualTo("\u0081\u0004slow"u8.ToArray().Where(value => value != 0xC2)));
    }
}
