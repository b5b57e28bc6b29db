using System.Text.Json;
using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Tool.CommandLine;

namespace ConnectorEmulator.Tool.Tests.CommandLine;

/// <summary>The command line: exit codes, the report, and what is written where.</summary>
public class EmulatorCommandsTests
{
    [Test]
    public async Task Run_ConnectionThatOpens_ExitsWithZeroAndNothingOnStandardError()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        using var folder = new TemporaryFolder();
        var report = Path.Combine(folder.Path, "new", "report.json");
        var (exit, output, error) = await RunUntilAsync(
            said => server.Messages.Count == 2 && said.Contains("[1] second", StringComparison.Ordinal),
            "both messages arrive",
            "run", folder.Write("p.xml", Fixture.Xml("socket")), "--connection", $"1={server.Url}/x", "--assume", "open-moment=before", "--set", "62=first", "--set", "62=second", "--report", report, "--no-page");
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report));
        var root = json.RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.Zero);
            Assert.That(error, Is.Empty);
            Assert.That(output, Does.Contain("Socket 1.0.0.1").And.Contain("Open").And.Contain("[1] first").And.Contain("QActions: "));
            Assert.That(server.Messages.Select(message => message.Text), Is.EqualTo(new[] { "first", "second" }), "writes are made in order");
            Assert.That(Names(root), Is.SupersetOf(new[] { "protocol", "connections", "parameters", "tables", "qactions", "log" }));
            Assert.That(Names(root.GetProperty("connections")[1]), Is.SupersetOf(new[] { "id", "name", "state", "opened", "closed", "framesReceived", "framesSent" }));
            Assert.That(Names(root.GetProperty("parameters")[0]), Is.EquivalentTo(new[] { "id", "name", "value", "display", "alarm" }));
            Assert.That(Names(root.GetProperty("qactions")[0]), Is.EquivalentTo(new[] { "id", "runs", "errors", "calls" }));
            Assert.That(root.GetProperty("connections")[1].GetProperty("state").GetString(), Is.EqualTo("Open"));
        });
    }

    [Test]
    public async Task Run_SeveralElements_EachConnectsWritesAndReports()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        using var folder = new TemporaryFolder();
        var report = Path.Combine(folder.Path, "report.json");
        var (exit, output, error) = await RunUntilAsync(
            _ => server.Messages.Count == 3,
            "a message of each element arrives",
            "run", folder.Write("p.xml", Fixture.Xml("socket")), "--elements", "3", "--connection", $"1={server.Url}/x", "--assume", "open-moment=before", "--set", "62=hello", "--report", report, "--no-page");
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report));
        var elements = json.RootElement.GetProperty("elements").EnumerateArray().ToList();
        Assert.Multiple(() =>
        {
            Assert.That((exit, error), Is.EqualTo((0, string.Empty)));
            Assert.That(server.Messages.Select(message => message.Text), Is.EqualTo(new[] { "hello", "hello", "hello" }));
            Assert.That(elements.Select(item => (item.GetProperty("id").GetInt32(), item.GetProperty("name").GetString())), Is.EqualTo(new[] { (1, "Socket 1"), (2, "Socket 2"), (3, "Socket 3") }));
            Assert.That(Names(elements[0].GetProperty("report")), Is.SupersetOf(new[] { "protocol", "connections", "parameters", "tables", "qactions", "log" }));
            Assert.That(output, Does.Contain("3 elements started").And.Contain("Socket 2: [1] ").And.Contain("Open 3, opened 3"));
        });
    }

    [Test]
    public async Task Run_OneOfSeveralFails_NamesIt()
    {
        using var folder = new TemporaryFolder();
        var (exit, output, _) = await Command.RunAsync("run", folder.Write("p.xml", Fixture.Xml("socket")), "--elements", "2", "--connection", "1=ws://127.0.0.1:1", "--duration", "0.5", "--no-page");
        Assert.That((exit, output), Is.EqualTo((1, output)).And.Matches<(int, string Text)>(item => item.Text.Contains("failed: Socket 2: Connection 1 (WebSocket) was never open.", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Run_ConnectionThatNeverOpens_ExitsWithOne()
    {
        using var folder = new TemporaryFolder();
        var (exit, output, error) = await Command.RunAsync("run", folder.Write("p.xml", Fixture.Xml("socket")), "--connection", "1=ws://127.0.0.1:1", "--duration", "0.5", "--no-page");
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(1));
            Assert.That(output, Does.Contain("failed: Connection 1 (WebSocket) was never open."));
            Assert.That(error, Is.Empty);
        });
    }

    [Test]
    public async Task Run_NoConnectionHasAnAddress_ExitsWithOneAndSaysSo()
    {
        using var folder = new TemporaryFolder();
        var (exit, output, error) = await Command.RunAsync("run", folder.Write("p.xml", Fixture.Xml("socket")), "--duration", "0.5", "--no-page");
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(1));
            Assert.That(output, Does.Contain("failed: No WebSocket connection had an address: give one with --connection 1=URL"));
            Assert.That(error, Is.Empty);
        });
    }

    [Test]
    public async Task Run_LargeSendOnAnOldVersion_ExitsWithOneAndSaysSo()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        using var folder = new TemporaryFolder();
        var (exit, output, error) = await Command.RunAsync("run", folder.Write("p.xml", Fixture.Xml("socket")), "--connection", $"1={server.Url}", "--dataminer", "10.6.8", "--assume", "open-moment=before", "--set", $"62={new string('x', 400_000)}", "--duration", "0.2", "--no-page");
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(1));
            Assert.That(output, Does.Contain("failed: SLPort stopped"));
            Assert.That(error, Is.Empty);
        });
    }

    [Test]
    public async Task Versions_Asked_ListsWhatChangedWithTheReleaseNote()
    {
        var (exit, output, _) = await Command.RunAsync("versions");
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.Zero);
            Assert.That(output, Does.Contain("before 10.3.0, 10.2.6 (release note 33182)"));
            Assert.That(output, Does.Contain("before 10.4.0-CU10, 10.5.1 (release note 41167)"));
            Assert.That(output, Does.Contain("before 10.5.0-CU18 / 10.6.0-CU6, 10.6.9 (release note 45625)"));
        });
    }

    [Test]
    public async Task Run_QActionThatFails_ExitsWithOne()
    {
        using var folder = new TemporaryFolder();
        var (exit, output, _) = await Command.RunAsync("run", folder.Write("p.xml", Fixture.Xml("code")), "--set", "55=x", "--duration", "0.1", "--no-page");
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(1));
            Assert.That(output, Does.Contain("ERROR").And.Contain("thrown inside").And.Contain("failed: QAction 55 failed in 1 of 1 runs."));
        });
    }

    [Test]
    public async Task Run_StateFolder_KeepsSavedValuesBetweenRuns()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        using var folder = new TemporaryFolder();
        var path = folder.Write("p.xml", Fixture.Xml("socket"));
        var state = Path.Combine(folder.Path, "state");
        await RunUntilAsync(IsOpen, "the first run connects", "run", path, "--set", $"150={server.Url}/saved", "--state", state, "--no-page");
        var (exit, _, _) = await RunUntilAsync(IsOpen, "the second run connects", "run", path, "--state", state, "--no-page");
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.Zero);
            Assert.That(server.Handshakes[^1].Target, Is.EqualTo("/saved"));
            Assert.That(server.Handshakes, Has.Count.EqualTo(2));
        });
    }

    [Test]
    public async Task Run_CallCost_SlowsEachCallDown()
    {
        using var folder = new TemporaryFolder();
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        await Command.RunAsync("run", folder.Write("p.xml", Fixture.Xml("code")), "--set", "51=abc", "--call-cost", "400ms", "--duration", "0", "--no-page");
        Assert.That(System.Diagnostics.Stopwatch.GetElapsedTime(start), Is.GreaterThan(TimeSpan.FromMilliseconds(800)), "one get and one set");
    }

    [Test]
    public async Task Assumptions_ListsEachWithItsValuesAndGap()
    {
        var (exit, output, _) = await Command.RunAsync("assumptions");
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.Zero);
            foreach (var assumption in AssumptionCatalog.All)
            {
                Assert.That(output, Does.Contain($"{assumption.Name}={assumption.Values[0]}|{assumption.Values[1]}").And.Contain(assumption.Gap));
            }
        });
    }

    /// <summary>Runs until something came to pass, of which the console may tell, however long that takes on this machine.</summary>
    private static async Task<(int Exit, string Output, string Error)> RunUntilAsync(Func<string, bool> cameToPass, string expectation, params string[] args)
    {
        await using var output = new ConsoleText();
        await using var error = new ConsoleText();
        using var end = new CancellationTokenSource();
        var run = new EmulatorCommands(output, error, PageStarter.StartAsync).RunAsync(args, end.Token);
        try
        {
            await Limit.UntilAsync(() => run.IsCompleted || cameToPass(output.ToString()), expectation);
        }
        finally
        {
            await end.CancelAsync();
            await run;
        }

        return (await run, output.ToString(), error.ToString());
    }

    private static bool IsOpen(string output) => output.Contains("Open     [1]", StringComparison.Ordinal);

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(item => item.Name);
}
