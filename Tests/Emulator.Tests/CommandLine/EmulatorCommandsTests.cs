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
        await using var server = await WebSocketServer.StartAsync();
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
        await using var server = await WebSocketServer.StartAsync();
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
        var (exit, output, _) = await RunAsync("run", folder.Write("p.xml", Fixture.Xml("socket")), "--elements", "2", "--connection", "1=ws://127.0.0.1:1", "--duration", "0.5", "--no-page");
        Assert.That((exit, output), Is.EqualTo((1, output)).And.Matches<(int, string Text)>(item => item.Text.Contains("failed: Socket 2: Connection 1 (WebSocket) was never open.", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Run_ConnectionThatNeverOpens_ExitsWithOne()
    {
        using var folder = new TemporaryFolder();
        var (exit, output, error) = await RunAsync("run", folder.Write("p.xml", Fixture.Xml("socket")), "--connection", "1=ws://127.0.0.1:1", "--duration", "0.5", "--no-page");
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
        var (exit, output, error) = await RunAsync("run", folder.Write("p.xml", Fixture.Xml("socket")), "--duration", "0.5", "--no-page");
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
        await using var server = await WebSocketServer.StartAsync();
        using var folder = new TemporaryFolder();
        var (exit, output, error) = await RunAsync("run", folder.Write("p.xml", Fixture.Xml("socket")), "--connection", $"1={server.Url}", "--dataminer", "10.6.8", "--assume", "open-moment=before", "--set", $"62={new string('x', 400_000)}", "--duration", "0.2", "--no-page");
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
        var (exit, output, _) = await RunAsync("versions");
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.Zero);
            Assert.That(output, Does.Contain("before 10.3.0, 10.2.6 (release note 33182)"));
            Assert.That(output, Does.Contain("before 10.4.0-CU10, 10.5.1 (release note 41167)"));
            Assert.That(output, Does.Contain("before 10.5.0-CU18 / 10.6.0-CU6, 10.6.9 (release note 45625)"));
        });
    }

    [TestCase("")]
    [TestCase("/")]
    [TestCase("no-such-file.dmprotocol")]
    public async Task Run_PathThatIsNoFile_ExitsWithTwo(string path)
    {
        var (exit, _, error) = await RunAsync("run", path, "--no-page");
        var (watchExit, _, watchError) = await RunAsync("run", path, "--no-page", "--watch");
        Assert.Multiple(() =>
        {
            Assert.That((exit, watchExit), Is.EqualTo((2, 2)));
            Assert.That(error, Is.Not.Empty);
            Assert.That(watchError, Is.Not.Empty);
        });
    }

    [Test]
    public async Task Run_QActionThatFails_ExitsWithOne()
    {
        using var folder = new TemporaryFolder();
        var (exit, output, _) = await RunAsync("run", folder.Write("p.xml", Fixture.Xml("code")), "--set", "55=x", "--duration", "0.1", "--no-page");
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(1));
            Assert.That(output, Does.Contain("ERROR").And.Contain("thrown inside").And.Contain("failed: QAction 55 failed in 1 of 1 runs."));
        });
    }

    [Test]
    public async Task Run_RefusedProtocol_ExitsWithTwoAndListsEverything()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("refused.xml", Fixture.Xml("refused"));
        var (exit, _, error) = await RunAsync("run", path, "--no-page");
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(2));
            Assert.That(error, Does.Contain($"{path}(4,3): The tag Type").And.Contain($"{path}(28,"));
        });
    }

    [TestCase("--assume", "nonsense=1", "There are: closed-fails")]
    [TestCase("--connection", "1", "--connection 1: it takes N=URL")]
    [TestCase("--connection", "1=http://x", "--connection 1=http://x: this is no address of connection 1 (WebSocket); give ws://HOST:PORT")]
    [TestCase("--set", "abc", "--set abc: it takes PARAMETER=VALUE")]
    [TestCase("--set", "7=1", "--set 7: Parameter 7 (Status) cannot be written")]
    [TestCase("--connection", "9=ws://x", "no such connection")]
    [TestCase("--set", "999=x", "no such parameter")]
    [TestCase("--duration", "-1", "a number of seconds from 0")]
    [TestCase("--duration", "5000000", "a number of seconds from 0")]
    [TestCase("--call-cost", "fast", "a time from 0 to 60 s")]
    [TestCase("--report", "/dev/null/report.json", "--report /dev/null/report.json")]
    [TestCase("--exclude-timeout", "2", "--exclude-timeout 2: the protocol has no such connection; it has 0, 1.")]
    [TestCase("--set", "100=x", "--no-such-option")]
    public async Task Run_BadOption_ExitsWithTwoAndSaysWhy(string option, string value, string reason)
    {
        using var folder = new TemporaryFolder();
        string[] extra = reason == "--no-such-option" ? [reason] : option == "--duration" ? [] : ["--duration", "0.1"];
        var (exit, _, error) = await RunAsync(["run", folder.Write("p.xml", Fixture.Xml("socket")), option, value, "--no-page", .. extra]);
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(2));
            Assert.That(error, Does.Contain(reason));
        });
    }

    [TestCase("--no-page", 2, "--set 58: Path was not written. The element is in timeout, and DataMiner Cube disables all write parameters. No response: connection 1 (WebSocket).")]
    [TestCase("--exclude-timeout=1", 1, "")]
    public async Task Run_WriteInTimeout_IsRefusedUnlessTheConnectionDoesNotCount(string option, int exitCode, string refusal)
    {
        using var folder = new TemporaryFolder();
        string[] args = ["--connection", "1=ws://127.0.0.1:1", "--assume", "open-moment=before", "--element-timeout", "0", "--set", "58=x", "--duration", "0.1", "--no-page"];
        var (exit, output, error) = await RunAsync(["run", folder.Write("p.xml", Fixture.Xml("socket")), .. args.Append(option).Distinct()]);
        Assert.That((exit, error.TrimEnd()), Is.EqualTo((exitCode, refusal)));
        Assert.That(output.Contains(" timeout  The element is in timeout, and", StringComparison.Ordinal), Is.EqualTo(refusal.Length > 0), "the console says when it begins");
    }

    [Test]
    public async Task Run_InTimeout_IsInTheSummaryAndTheReport()
    {
        using var folder = new TemporaryFolder();
        var report = Path.Combine(folder.Path, "report.json");
        var (_, output, _) = await RunAsync(
            "run", folder.Write("p.xml", Fixture.Xml("socket")), "--connection", "1=ws://127.0.0.1:1", "--element-timeout", "0", "--duration", "0.5", "--no-page", "--report", report);
        Assert.That(output, Does.Match(@"in timeout: 1 time, \d\.\d s in which operators could not write"));
        var element = JsonElement.Parse(await File.ReadAllTextAsync(report));
        Assert.That(element.GetProperty("timeout").GetProperty("isInTimeout").GetBoolean(), Is.True);
        Assert.That(element.GetProperty("timeout").GetProperty("times").GetInt32(), Is.EqualTo(1));
        Assert.That(element.GetProperty("connections")[1].GetProperty("inTimeout").GetBoolean(), Is.True);
    }

    [Test]
    public async Task Run_StateFolder_KeepsSavedValuesBetweenRuns()
    {
        await using var server = await WebSocketServer.StartAsync();
        using var folder = new TemporaryFolder();
        var path = folder.Write("p.xml", Fixture.Xml("socket"));
        var state = Path.Combine(folder.Path, "state");
        await RunUntilAsync(IsOpen, "the first run connects", "run", path, "--set", $"150={server.Url}/saved", "--state", state, "--no-page");
        var (exit, _, _) = await RunUntilAsync(IsOpen, "the second run connects", "run", path, "--state", state, "--no-page");
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.Zero);
            Assert.That(server.Handshakes.Last().Target, Is.EqualTo("/saved"));
            Assert.That(server.Handshakes, Has.Count.EqualTo(2));
        });
    }

    [Test]
    public async Task Run_CallCost_SlowsEachCallDown()
    {
        using var folder = new TemporaryFolder();
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        await RunAsync("run", folder.Write("p.xml", Fixture.Xml("code")), "--set", "51=abc", "--call-cost", "400ms", "--duration", "0", "--no-page");
        Assert.That(System.Diagnostics.Stopwatch.GetElapsedTime(start), Is.GreaterThan(TimeSpan.FromMilliseconds(800)), "one get and one set");
    }

    [Test]
    public async Task Assumptions_ListsEachWithItsValuesAndGap()
    {
        var (exit, output, _) = await RunAsync("assumptions");
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

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exit = await new EmulatorCommands(output, error, PageStarter.StartAsync).RunAsync(args);
        return (exit, output.ToString(), error.ToString());
    }
}
