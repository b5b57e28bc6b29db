using ConnectorEmulator.Hosting;
using ConnectorEmulator.Tool.CommandLine;
using ConnectorEmulator.Tool.Output;

namespace ConnectorEmulator.Tool.Tests.CommandLine;

public sealed class PackageRunTests
{
    [Test]
    public async Task Run_ElementThatNeverStartsUp_EndsAllTheSameAndFails()
    {
        using var folder = new TemporaryFolder();
        const string Trigger = "<Trigger id=\"1\"><Name>After Startup</Name>";
        var path = folder.Write("p.xml", Fixture.Xml("socket").Replace(Trigger, Trigger + "<Condition>id:7 == 5</Condition>", StringComparison.Ordinal));
        await using var output = new StringWriter();
        var settings = new RunSettings { Duration = TimeSpan.Zero, StartLimit = TimeSpan.FromMilliseconds(100), Page = null };
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var exit = await new PackageRun(new ConsoleWatcher(output, Terminal.None), PageStarter.StartAsync).RunAsync(ElementPackage.Load(path), settings, limit.Token);
        Assert.Multiple(() =>
        {
            Assert.That(limit.IsCancellationRequested, Is.False, "it ended by itself");
            Assert.That(exit, Is.EqualTo(1));
            Assert.That(output.ToString(), Does.Contain("failed: The group of the after-startup trigger was never executed"));
        });
    }

    [Test]
    public async Task Run_WriteThatIsRefused_EndsTheRunThoughAnotherElementNeverStartsUp()
    {
        using var folder = new TemporaryFolder();
        const string Trigger = "<Trigger id=\"1\"><Name>After Startup</Name>";
        var xml = Fixture.Xml("socket").Replace(Trigger, Trigger + "<Condition>id:8 == \"go\"</Condition>", StringComparison.Ordinal)
            .Replace("<Param id=\"8\">", "<Param id=\"8\" save=\"true\">", StringComparison.Ordinal);
        var package = ElementPackage.Load(folder.Write("p.xml", xml));
        foreach (var (id, value) in new[] { (1, "go"), (2, "stay") })
        {
            folder.Write($"state/{id}/element.json", $"{{\"Parameters\":{{\"8\":\"{value}\"}}}}");
        }

        await using var output = new StringWriter();
        var settings = new RunSettings { Elements = 2, State = Path.Combine(folder.Path, "state"), Sets = [new("7", "x")], Page = null };
        using var limit = new CancellationTokenSource(Limit.Generous);
        var run = new PackageRun(new ConsoleWatcher(output, Terminal.None), PageStarter.StartAsync).RunAsync(package, settings, limit.Token);
        Assert.That(async () => await run, Throws.TypeOf<InputException>().With.Message.StartsWith("--set 7: Parameter 7 "));
        Assert.That(limit.IsCancellationRequested, Is.False, "it ended by itself");
    }

    [Test]
    public async Task Run_StoppedBeforeTheElementsStarted_SaysSoAndFails()
    {
        using var folder = new TemporaryFolder();
        var package = ElementPackage.Load(folder.Write("p.xml", Fixture.Xml("socket")));
        await using var output = new StringWriter();
        var exit = await new PackageRun(new ConsoleWatcher(output, Terminal.None), PageStarter.StartAsync).RunAsync(package, new RunSettings { Page = null }, new CancellationToken(canceled: true));
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(1));
            Assert.That(output.ToString(), Does.Contain("Stopped    before all had started"));
        });
    }
}
