using ConnectorEmulator.DeviceSimulator.Recordings;

namespace ConnectorEmulator.Testing.Tests;

/// <summary>A recording as the device of a test.</summary>
internal sealed class RecordedDeviceTests
{
    [Test]
    public async Task Until_MessageOfTheRecording_IsShown()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("device.jsonl", """
            {"recording":1}
            {"at":0,"connection":0,"event":"opened","url":"ws://10.0.0.5:9000/"}
            {"at":60,"connection":0,"event":"received","text":"hello"}
            """);
        await using var device = await ReplayDevice.StartAsync(Recording.Read(file), new ReplayOptions { Port = 0, Speed = double.PositiveInfinity });
        await using var element = await Connector.StartAsync(UseCase.Push, (0, device.WebSocketUrl.ToString()));
        await element.UntilAsync(it => it.Parameter("LastMessage").Value is "hello");
        Assert.That(element.Assert().Connection(0).Received, Is.EqualTo(new[] { "hello" }));
    }
}
