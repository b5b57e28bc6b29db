using System.Xml.Linq;

namespace ConnectorEmulator.Tool.Tests.CommandLine;

/// <summary>The JUnit report of a run.</summary>
public sealed class JunitTests
{
    [Test]
    public async Task Run_ChecksThatHoldAndOneThatDoesNot_AreTestCases()
    {
        var (run, suite) = await RunAsync(NamedProtocol.Xml, "--set", "Rules=x", "--expect", "Test Result=taken", "--expect", "Other=\u0001<5>", "--expect-within", "0.1");
        Assert.Multiple(() =>
        {
            Assert.That(run.Exit, Is.EqualTo(1));
            Assert.That((Text(suite, "name"), Text(suite, "tests"), Text(suite, "failures"), Text(suite, "errors")), Is.EqualTo(("Named 1.0.0.1", "4", "1", "0")));
            Assert.That(suite.Elements().Select(item => Text(item, "classname")), Has.All.EqualTo("Named"));
            Assert.That(suite.Elements().Select(item => Text(item, "name")), Is.EqualTo(new[] { "the element starts up", "--expect Test Result=taken", "--expect Other= <5>", "QAction 51 runs without an error" }));
            Assert.That(suite.Elements().Select(item => Text(item, "time")), Has.All.EqualTo("0.000"), "readers want one");
            Assert.That(Text(suite, "time"), Does.Match(@"^\d+\.\d{3}$"));
            Assert.That(Text(suite.Descendants("failure").Single(), "type"), Is.EqualTo("failure"));
            Assert.That(Text(suite.Descendants("failure").Single(), "message"), Is.EqualTo("Expected Other= <5> within 0.1 s, last seen: Not initialized"));
        });
    }

    [Test]
    public async Task Run_SeveralElements_AreClasses()
    {
        var (_, suite) = await RunAsync(NamedProtocol.Xml, "--elements", "2", "--expect", "Other=Not initialized");
        Assert.That(suite.Elements().Select(item => Text(item, "classname")).Distinct(), Is.EqualTo(new[] { "Named 1", "Named 2" }));
    }

    [Test]
    public async Task Run_CodeThatDoesNotCompile_IsAnErrorForEachProblem()
    {
        var (run, suite) = await RunAsync(NamedProtocol.Xml.Replace("var text", "missing text", StringComparison.Ordinal), "--expect", "2=x");
        Assert.Multiple(() =>
        {
            Assert.That(run.Exit, Is.EqualTo(2));
            Assert.That((Text(suite, "tests"), Text(suite, "errors")), Is.EqualTo(("1", "1")));
            Assert.That(Text(suite.Descendants("error").Single(), "message"), Does.Contain("p.xml(32,9): QAction 51 does not compile: CS0246"));
        });
    }

    [Test]
    public async Task Run_WriteThatTheElementRefuses_IsAnError()
    {
        var (run, suite) = await RunAsync(NamedProtocol.Xml, "--set", "Press=2", "--expect", "2=x");
        Assert.That(run.Exit, Is.EqualTo(2));
        Assert.That(Text(suite.Descendants("error").Single(), "message"), Does.StartWith("--set Press: "));
    }

    [Test]
    public async Task Run_FileThatCannotBeWritten_IsRefusedBeforeAnythingRuns()
    {
        using var folder = new TemporaryFolder();
        var run = await Command.RunAsync("run", folder.Write("p.xml", NamedProtocol.Xml), "--junit", "/dev/null/junit.xml", "--expect", "2=x");
        Assert.That((run.Exit, run.Output), Is.EqualTo((2, string.Empty)));
        Assert.That(run.Error, Does.StartWith("--junit /dev/null/junit.xml: "));
    }

    private static string? Text(XElement element, string attribute) => element.Attribute(attribute)?.Value;

    private static async Task<(Command Run, XElement Suite)> RunAsync(string xml, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "results", "junit.xml");
        var run = await Command.RunAsync(["run", folder.Write("p.xml", xml), "--junit", file, .. options]);
        var document = XDocument.Parse(await File.ReadAllTextAsync(file));
        Assert.That(document.Declaration?.Encoding, Is.EqualTo("utf-8"));
        return (run, document.Root!.Element("testsuite")!);
    }
}
