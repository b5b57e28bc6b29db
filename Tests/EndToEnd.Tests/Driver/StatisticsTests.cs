using System.Globalization;
using ConnectorEmulator.Hosting;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

internal sealed class StatisticsTests : DriverTest
{
    private const string NotConnected = "-1";

    [Test]
    public async Task Statistics_OfAnOpenConnection_ShowUptimeRateBytesAndTheLastMessage()
    {
        var device = await StartDeviceAsync(rate: 20);
        var element = await StartSubscribedAsync(device);
        await Limit.UntilAsync(() => Number(element, DriverParameters.Uptime) >= 10, "the connection has been open for 10 s");
        await Limit.UntilAsync(() => Number(element, DriverParameters.MessageRate) > 0, "messages in a second are shown");

        Assert.That(Count(element, DriverParameters.Bytes), Is.GreaterThan(Count(element, DriverParameters.Received) * 50));
        Assert.That(Moment(element, DriverParameters.LastMessageTime), Is.EqualTo(DateTime.UtcNow).Within(TimeSpan.FromMinutes(1)));
        Assert.That(element.SnapshotParameter(DriverParameters.LastError).Display, Is.EqualTo("None Yet"));
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Uptime_OfAClosedConnection_IsNoneAndTheReasonIsShown()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        device.Faults.Apply("refuse", "503");
        device.Faults.Apply("drop", "now");
        await Limit.UntilAsync(() => Text(element, DriverParameters.Uptime) == NotConnected, "the connection is closed");

        Assert.That(element.SnapshotParameter(DriverParameters.Uptime).Display, Is.EqualTo("Not Connected"));
        Assert.That(Text(element, DriverParameters.LastError), Does.StartWith("The connection was closed"));
        device.Faults.Apply("refuse", "off");
        await Limit.UntilAsync(() => Number(element, DriverParameters.Uptime) >= 0, "the connection is open again");
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task LastError_OfAHostileMessage_IsOneShortLineWithItsTime()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        device.Faults.Apply("send-text", "{\r\nforged|line\u202E\u0007" + new string('x', 5000));
        await UntilCountAsync(element, DriverParameters.Malformed, 1);

        // The parameters of one set follow each other, and the time of the error is the last of them.
        await Limit.UntilAsync(() => Number(element, DriverParameters.LastErrorTime) > 0, "the error is shown with its time");
        var text = Text(element, DriverParameters.LastError);
        Assert.That(text, Does.StartWith("Malformed message of ").And.Contain("forged|line").And.Length.LessThan(300));
        Assert.That(text.Where(character => char.IsControl(character) || character == '\u202E'), Is.Empty);
        Assert.That(Moment(element, DriverParameters.LastErrorTime), Is.EqualTo(DateTime.UtcNow).Within(TimeSpan.FromMinutes(1)));
        Assert.That(element.Snapshot().Log.Select(line => line.Text), Has.None.Contain("forged"));
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task HeartbeatReplies_ThatNameNoHeartbeat_AreMeasuredAndNoneIsMissed()
    {
        var device = await StartDeviceAsync();
        device.Faults.Apply("health-without-origin", "on");
        var element = await StartSubscribedAsync(device);
        await element.SetParameterAsync(DriverParameters.HeartbeatIntervalWrite, "1");
        await UntilCountAsync(element, DriverParameters.HeartbeatReplies, 4);
        await Limit.UntilAsync(() => Number(element, DriverParameters.RoundTrip) >= 0, "the round trip is shown");

        Assert.That(Count(element, DriverParameters.HeartbeatsMissed), Is.Zero);
        Assert.That(Number(element, DriverParameters.RoundTrip), Is.LessThan(1000));
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Reset_OfTheCounters_StartsThemAtZero()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await element.SetParameterAsync(DriverParameters.ResetStatistics, "1");
        await Limit.UntilAsync(() => Count(element, DriverParameters.States) == 0, "no message is counted any more");

        Assert.That(Count(element, DriverParameters.HeartbeatsSent), Is.LessThan(2));
        device.Emit(device.Sources[0].Id, true);
        await UntilCountAsync(element, DriverParameters.States, 1);
        Assert.That(Count(element, DriverParameters.States), Is.EqualTo(1));
        await AssertCleanAsync(element);
    }

    private static double Number(Element element, int parameter) => double.Parse(Text(element, parameter), CultureInfo.InvariantCulture);

    private static DateTime Moment(Element element, int parameter) => DateTime.FromOADate(Number(element, parameter));
}
