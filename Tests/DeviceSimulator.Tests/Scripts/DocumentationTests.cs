using ConnectorEmulator.DeviceSimulator.Scripts;

namespace ConnectorEmulator.DeviceSimulator.Tests.Scripts;

/// <summary>The example on the page about the simulator is a script.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DocumentationTests
{
    private readonly RecordingClient client = new();

    [Test]
    public void Page_Example_PlaysAsThePageSays()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Folder, "Documentation", "engineers", "device-simulator.md"));
        var example = page.Split("```json")[1].Split("```")[0];
        var clock = new ManualClock();
        using var player = client.Open(example, clock);

        Assert.That(client.Take(), Is.EqualTo(["""{"hello":"Mixer","challenge":"abc","at":"2026-03-01T12:00:00.000Z"}"""]));
        player.Receive("""{"id":7,"login":{"user":"a","answer":"e3b0c442"}}""");
        player.Receive("""{"ping":"x"}""");
        player.Receive("""{"subscribe":["a","b"]}""");
        Assert.That(client.Take(), Is.EqualTo(["""{"id":7,"ok":true}""", """{"pong":"x"}""", """{"level":1,"number":1}"""]));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(client.Take(), Is.EqualTo(["""{"subscribed":"a"}""", """{"level":2}""", """{"level":1,"number":2}"""]));
        player.Receive("""{"login":{"answer":"guess"}}""");
        Assert.That(client.Take(), Is.EqualTo(["""{"error":"wrong password"}"""]));
        Assert.That(client.Closed, Is.EqualTo(4009));
        Assert.That(DeviceScript.Read(example).Outage, Is.Not.Null);
    }
}
