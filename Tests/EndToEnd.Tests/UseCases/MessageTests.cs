using System.Text.Json.Nodes;
using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.UseCases;

/// <summary>The patterns of sending and receiving, and the status.</summary>
internal sealed class MessageTests : UseCaseTest
{
    private const int Main = 0;
    private const int Unanswered = 22;
    private const int SendRequest = 151;

    [Test]
    public async Task RequestResponse_Answered_ResponseIsOfThePair()
    {
        var (_, element) = await StartAsync("RequestResponse");
        await UntilReceivedAsync(element, 1);
        var received = Number(element, Received);
        await element.SetParameterAsync(SendRequest, "1");
        await UntilReceivedAsync(element, received + 1);

        await Limit.UntilAsync(() => element.Snapshot().Pairs.Single().Answered == Number(element, Received), "each response is counted as the answer of the pair");
        Assert.That(Text(element, LastMessage), Does.Contain("\"message_type\":\"health\""));
        Assert.That(Text(element, Unanswered), Is.EqualTo("0"));
        AssertNoFailure(element);
    }

    [Test]
    public async Task RequestResponse_DeviceSilent_IsCountedAndTheNextIsAsked()
    {
        var (device, element) = await StartAsync("RequestResponse");
        await UntilReceivedAsync(element, 1);
        device.Faults.Apply("mute-health", "on");
        await UntilTimePassedAsync(() => Number(element, Unanswered) > 0, "an unanswered request");
        device.Faults.Apply("mute-health", "off");
        var received = Number(element, Received);
        await UntilTimePassedAsync(() => Number(element, Received) > received, "an answered request");

        AssertNoFailure(element);
    }

    [Test]
    public async Task Push_StatesArriveWithoutBeingAskedFor()
    {
        var (device, element) = await StartAsync("Push");
        await UntilSeenAsync(element, LastMessage, device, source: 0, true, "\"value\":true");
        await UntilSeenAsync(element, LastMessage, device, source: 0, false, "\"value\":false");

        Assert.That(Text(element, LastMessage), Does.Contain("\"message_type\":\"state\""));
        Assert.That(element.Snapshot().Pairs.Sum(pair => pair.Answered + pair.Timeouts), Is.Zero, "nothing waits");
        AssertNoFailure(element);
    }

    [Test]
    public async Task TwoConnections_EachMessageGoesToTheParameterOfItsConnection()
    {
        const int SecondStatus = 8;
        const int SecondLastMessage = 22;
        var first = await StartDeviceAsync();
        var second = await StartDeviceAsync();
        var element = await StartAsync(UseCase.Load("TwoConnections"), new Dictionary<int, string> { [0] = $"{first.WebSocketUrl}", [1] = $"{second.WebSocketUrl}" });
        await UntilSeenAsync(element, LastMessage, first, source: 0, true, "\"value\":true");
        await UntilSeenAsync(element, SecondLastMessage, second, source: 1, "of the second", "of the second");
        Assert.That(Text(element, LastMessage), Does.Not.Contain("of the second"));

        second.Faults.Apply("close", "1000");
        await UntilAsync(element, SecondStatus, "0");
        Assert.That(Text(element, Status), Is.EqualTo("1"), "the other one stays");
        var heartbeats = first.Statistics.HealthCommands;
        await UntilTimePassedAsync(() => first.Statistics.HealthCommands > heartbeats, "a heartbeat of the one that is open");
        Assert.That(second.Statistics.Handshakes, Is.EqualTo(1));
        AssertNoFailure(element);
    }

    [TestCase("", "", "", 4, TestName = "ClearResponse_IdenticalMessages_AreAllSeen")]
    [TestCase("<Trigger id=\"34\">", "<Id>34</Id>", "<Id>32</Id>", 3, TestName = "ClearResponse_ResponseNotCleared_TheSecondIsLost")]
    [TestCase("name=\"Receive Message\"", "protocol.CheckTrigger(ClearGenericResponse);", "", 3, TestName = "ClearResponse_ParameterNotCleared_TheSecondIsLost")]
    public async Task ClearResponse(string after, string clear, string without, int seen)
    {
        var (device, element) = await StartAsync(LoadWithout(after, clear, without));
        await UntilReceivedAsync(element, 1);
        device.Faults.Apply("duplicates", "on");
        device.Emit(device.Sources[0].Id, true);
        device.Faults.Apply("duplicates", "off");
        device.Emit(device.Sources[0].Id, false);
        await Limit.UntilAsync(() => Text(element, LastMessage).Contains("\"value\":false", StringComparison.Ordinal), "the message after the two");

        Assert.That(element.SnapshotConnections().Single().FramesReceived, Is.EqualTo(4), "the first state, two that are the same, and another one");
        Assert.That(Number(element, Received), Is.EqualTo(seen));
        AssertNoFailure(element);
    }

    [Test]
    public async Task ConnectionStatus_FollowsTheConnection()
    {
        const int Openings = 20;
        const int Closings = 21;
        var (device, element) = await StartAsync("ConnectionStatus");
        await UntilAsync(element, Openings, "1");
        Assert.That((element.SnapshotParameter(Status).Display, element.SnapshotParameter(Status).Alarm), Is.EqualTo(("Open", AlarmSeverity.Normal)));
        device.Faults.Apply("drop", "now");
        await UntilAsync(element, Closings, "1");

        Assert.That((element.SnapshotParameter(Status).Display, element.SnapshotParameter(Status).Alarm), Is.EqualTo(("Closed", AlarmSeverity.Critical)));
        AssertNoFailure(element);
    }

    // Again and again, as the reply to a heartbeat may be the last message just when the test looks.
    private static Task UntilSeenAsync(Element element, int parameter, SimulatedDevice device, int source, JsonNode value, string text) => Limit.UntilAsync(
        () =>
        {
            device.Emit(device.Sources[source].Id, value.DeepClone());
            return Text(element, parameter).Contains(text, StringComparison.Ordinal);
        },
        $"parameter {parameter} has {text}");

    // Without the timer too: the replies to heartbeats would be counted as well.
    private static ElementPackage LoadWithout(string after, string clear, string without) => UseCase.LoadEdited("ClearResponse", text =>
    {
        var at = text.IndexOf(clear, text.IndexOf(after, StringComparison.Ordinal), StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), without, text.AsSpan(at + clear.Length)).Replace("<Time initial=\"true\">", "<Time initial=\"false\">", StringComparison.Ordinal);
    });

    private Task<(SimulatedDevice Device, Element Element)> StartAsync(string useCase) => StartAsync(UseCase.Load(useCase));

    private async Task<(SimulatedDevice Device, Element Element)> StartAsync(ElementPackage package)
    {
        var device = await StartDeviceAsync();
        return (device, await StartAsync(package, new Dictionary<int, string> { [Main] = $"{device.WebSocketUrl}" }));
    }
}
