using System.Globalization;
using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Hosting;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

internal sealed class TraceTests : DriverTest
{
    private const int Capacity = 200;
    private const int DirectionColumn = 2;
    private const int SizeColumn = 3;
    private const int TextColumn = 4;

    [Test]
    public async Task Trace_IsOffByDefaultAndShowsBothDirectionsWhenOn()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        Assert.That(Rows(element), Is.Empty);

        await SwitchAsync(element, "Enabled");
        var source = device.Sources.First(source => source.EventType == "string");
        device.Emit(source.Id, "seen in the trace");
        await Limit.UntilAsync(() => Texts(element, "0").Any(text => text.Contains("seen in the trace", StringComparison.Ordinal)), "the event is shown");
        await Limit.UntilAsync(() => Texts(element, "1").Any(text => text.Contains("health", StringComparison.Ordinal)), "a heartbeat is shown");
        await Limit.UntilAsync(() => Texts(element, "0").Any(text => text.Contains("health", StringComparison.Ordinal)), "its reply is shown");
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Trace_OfABurst_HoldsTheLastTwoHundredAndCostsNoCallMore()
    {
        const int ReceiveMessage = 11;
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await SwitchAsync(element, "Enabled");
        device.Faults.Apply("send-burst", "1000");
        await UntilCountAsync(element, DriverParameters.States, device.Sources.Count + 1000);
        var last = device.Sources.First(source => source.EventType == "string");
        device.Emit(last.Id, "the last one");
        await Limit.UntilAsync(() => Texts(element, "0").Any(text => text.Contains("the last one", StringComparison.Ordinal)), "the last event is shown");

        Assert.That(Rows(element), Has.Count.EqualTo(Capacity));
        Assert.That(Rows(element).Select(row => (string?)row[0]), Is.EquivalentTo(Enumerable.Range(1, Capacity).Select(key => $"{key}")));
        var calls = element.Snapshot().QActions.Single(action => action.Id == ReceiveMessage);
        Assert.That(calls.Calls.Values.Sum(), Is.LessThan(calls.Runs * 0.05));
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Trace_SwitchedOff_IsEmptiedAndStaysEmpty()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await SwitchAsync(element, "Enabled");
        device.Faults.Apply("send-burst", "10");
        await Limit.UntilAsync(() => Rows(element).Count >= 10, "the burst is shown");
        await SwitchAsync(element, "Disabled");
        Assert.That(Rows(element), Is.Empty);

        var before = Count(element, DriverParameters.States);
        device.Faults.Apply("send-burst", "10");
        await UntilCountAsync(element, DriverParameters.States, before + 10);
        await UntilCountAsync(element, DriverParameters.HeartbeatReplies, Count(element, DriverParameters.HeartbeatReplies) + 1);
        Assert.That(Rows(element), Is.Empty);
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Trace_OfHostileMessages_IsCutAndClean()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await SwitchAsync(element, "Enabled");
        device.Faults.Apply("send-text", "{\r\n<script>\u202E\u0007" + new string('x', 50_000));
        await UntilCountAsync(element, DriverParameters.Malformed, 1);
        device.Faults.Apply("send-invalid-utf8", "1");
        await UntilCountAsync(element, DriverParameters.Malformed, element.Options.Assumptions.Is(InvalidTextAssumption.Delivered) ? 2 : 1);
        await Limit.UntilAsync(() => Texts(element, "0").Any(text => text.Contains("<script>", StringComparison.Ordinal)), "the message is shown");

        Assert.That(Rows(element).Max(row => Convert.ToInt32(row[SizeColumn], CultureInfo.InvariantCulture)), Is.GreaterThan(50_000));
        Assert.That(Texts(element, "0").Select(text => text.Length), Is.All.LessThanOrEqualTo(1000));
        Assert.That(Texts(element, "0").SelectMany(text => text).Where(character => char.IsControl(character) || character == '\u202E'), Is.Empty);
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task AuthorizationHeader_IsInNoMessageUrlTraceStreamOrLog()
    {
        const string Secret = "Bearer c2VjcmV0";
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await SwitchAsync(element, "Enabled");
        await element.SetParameterAsync(DriverParameters.HeaderWrite, Secret);
        await element.SetParameterAsync(DriverParameters.Reconnect, "1");
        await Limit.UntilAsync(() => device.Statistics.LastHandshake?.Headers.GetValueOrDefault("Authorization") == Secret, "the header goes with the handshake");
        await Limit.UntilAsync(() => Texts(element, "1").Count(text => text.Contains("subscription", StringComparison.Ordinal)) == 1, "the new connection is traced");

        var report = element.Snapshot();
        var shown = Rows(element).SelectMany(row => row).Select(cell => $"{cell}")
            .Concat(report.Log.Select(line => line.Text))
            .Concat(element.Stream.Lines.Select(line => line.Text))
            .Concat(report.Parameters.Where(parameter => parameter.Id is not (DriverParameters.Header or DriverParameters.HeaderWrite)).Select(parameter => $"{parameter.Value}"))
            .Append(device.Statistics.LastHandshake!.Target);
        Assert.That(shown, Has.None.Contain("c2VjcmV0"));
    }

    private static async Task SwitchAsync(Element element, string state) => await element.SetParameterAsync(DriverParameters.TraceWrite, state);

    private static IReadOnlyList<IReadOnlyList<object?>> Rows(Element element) => element.SnapshotTable(DriverParameters.Trace).Rows;

    private static List<string> Texts(Element element, string direction) => [.. Rows(element)
        .Where(row => Convert.ToString(row[DirectionColumn], CultureInfo.InvariantCulture) == direction)
        .Select(row => Convert.ToString(row[TextColumn], CultureInfo.InvariantCulture) ?? string.Empty)];
}
