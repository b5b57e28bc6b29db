namespace ConnectorEmulator.Tool.Tests.CommandLine;

/// <summary>What the command line refuses, with exit code 2 and the reason.</summary>
public class RefusalTests
{
    [TestCase("")]
    [TestCase("/")]
    [TestCase("no-such-file.dmprotocol")]
    public async Task Run_PathThatIsNoFile_ExitsWithTwo(string path)
    {
        var (exit, _, error) = await Command.RunAsync("run", path, "--no-page");
        var (watchExit, _, watchError) = await Command.RunAsync("run", path, "--no-page", "--watch");
        Assert.Multiple(() =>
        {
            Assert.That((exit, watchExit), Is.EqualTo((2, 2)));
            Assert.That(error, Is.Not.Empty);
            Assert.That(watchError, Is.Not.Empty);
        });
    }

    [Test]
    public async Task Run_RefusedProtocol_ExitsWithTwoAndListsEverything()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("refused.xml", Fixture.Xml("refused"));
        var (exit, _, error) = await Command.RunAsync("run", path, "--no-page");
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(2));
            Assert.That(error, Does.Contain($"{path}(4,3): The protocol has Connections and Type").And.Contain($"{path}(28,"));
        });
    }

    [TestCase("<Type>snmp</Type>", true)]
    [TestCase("<Type>snmp</Type><Compliancies><MinimumRequiredVersion>x</MinimumRequiredVersion></Compliancies>", false)]
    public async Task Run_ProtocolThatOnlyTheEmulatorCannotRun_SaysHowTheRestRuns(string head, bool isSaid)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("snmp.xml", $"<Protocol><Name>N</Name><Version>1.0.0.1</Version>{head}</Protocol>");
        var (exit, _, error) = await Command.RunAsync("run", path, "--no-page");
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(2));
            Assert.That(error.Contains("The rest runs with --leave-out-unsupported.", StringComparison.Ordinal), Is.EqualTo(isSaid));
        });
    }

    [TestCase("--assume", "nonsense=1", "There are: closed-fails")]
    [TestCase("--connection", "1", "--connection 1: it takes N=URL")]
    [TestCase("--connection", "1=http://x", "--connection 1=http://x: this is not an address of connection 1 (WebSocket); give ws://HOST:PORT")]
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
        var (exit, _, error) = await Command.RunAsync(["run", folder.Write("p.xml", Fixture.Xml("socket")), option, value, "--no-page", .. extra]);
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(2));
            Assert.That(error, Does.Contain(reason));
        });
    }
}
