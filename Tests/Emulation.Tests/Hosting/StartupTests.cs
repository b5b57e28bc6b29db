using ConnectorEmulator.Hosting;
using ConnectorEmulator.Loading;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Hosting;

/// <summary>The order in which an element starts.</summary>
public class StartupTests
{
    private const string Triggers = "<Triggers><Trigger id=\"9\"><Name>After Startup</Name><On>protocol</On><Time>after startup</Time><Type>action</Type><Content><Id>9</Id></Content></Trigger>";
    private const string Actions = "<Actions><Action id=\"9\"><Name>Execute After Startup</Name><On id=\"2\">group</On><Type>execute next</Type></Action>";

    [Test]
    public async Task Run_AfterStartupTrigger_QueuesItsGroupAndThatRunsBeforeThoseOfTimers()
    {
        await using var engine = new Engine(ProtocolReader.Read(
            Fixture.Xml("queue").Replace("<Triggers>", Triggers, StringComparison.Ordinal).Replace("<Actions>", Actions, StringComparison.Ordinal), "queue.xml"));
        await using var saver = engine.NewSaver(null);
        using var stop = new CancellationTokenSource();
        var running = await new Startup(engine.Parts, engine.Identity, saver, new Dictionary<int, string>()).RunAsync(stop.Token, CancellationToken.None);
        await Limit.UntilAsync(() => engine.Ran.Contains("QA3(3)") && engine.Ran.Contains("QA4(4)") && engine.Clock.TimerCount > 0, "the timer waits between its groups");
        engine.Clock.Advance(TimeSpan.FromMilliseconds(75));
        await Limit.UntilAsync(() => engine.Ran.Contains("QA1(1)"), "the timer's poll group ran");
        await stop.CancelAsync();
        await running;
        Assert.That(engine.Ran.Where(item => item is "QA3(3)" or "QA1(1)"), Is.EqualTo(new[] { "QA3(3)", "QA1(1)" }));
    }

    [Test]
    public async Task Run_SavedUrl_IsConnectedToInPlaceOfTheElementsAddress()
    {
        using var folder = new TemporaryFolder();
        await using var server = await FakeWebSocketServer.StartAsync();
        var options = RunningElement.Options(1, "ws://127.0.0.1:1") with { StateFolder = folder.Path };
        await using (var first = await RunningElement.StartAsync("socket", options))
        {
            await first.SetParameterAsync(150, server.Url + "/saved");
            await Limit.UntilAsync(() => server.Handshakes.Count == 1, "the first element connected");
        }

        await using var second = await RunningElement.StartAsync("socket", options);
        await second.Open(1);
        Assert.That(server.Handshakes.Select(item => item.Target), Is.EqualTo(new[] { "/saved", "/saved" }));
    }
}
