using Skyline.DataMiner.WebSocketDriver.Emulator.Commands;
using Skyline.DataMiner.WebSocketDriver.Emulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.Emulator.Tests.Support;
using Skyline.DataMiner.WebSocketDriver.Emulator.Watching;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Tests.Commands;

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
        var exit = await new PackageRun(new ConsoleWatcher(output), PageStarter.StartAsync).RunAsync(ElementPackage.Load(path), settings, limit.Token);
        Assert.Multiple(() =>
        {
            Assert.That(limit.IsCancellationRequested, Is.False, "it ended by itself");
            Assert.That(exit, Is.EqualTo(1));
            Assert.That(output.ToString(), Does.Contain("failed: The group of the after-startup trigger was never executed"));
        });
    }
}
