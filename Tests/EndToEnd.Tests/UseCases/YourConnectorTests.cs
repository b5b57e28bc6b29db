using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.Hosting;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.UseCases;

/// <summary>The test that the page for authors of other connectors shows.</summary>
internal sealed class YourConnectorTests
{
    private static readonly string Folder = Path.Combine(Repository.Folder, "Tests", "EndToEnd.Tests", "UseCases");

    [Test]
    public async Task Page_ItsTest_Passes()
    {
        var file = Path.Combine(Repository.Folder, "Documentation", "UseCases", "Push", "protocol.xml");

        var package = ElementPackage.Load(file);
        await using var device = await SimulatedDevice.StartAsync(new DeviceOptions { Port = 0, Rate = 0 });
        var options = new ElementOptions { Connections = new Dictionary<int, string> { [0] = device.WebSocketUrl.ToString() } };
        await using var element = await Element.StartAsync(package, options);

        await Limit.UntilAsync(() => element.SnapshotParameter(7).Display == "Open", "the connection opens");
        device.Emit(device.Sources[0].Id, true);
        await Limit.UntilAsync(() => element.SnapshotParameter(20).Display.Contains("\"value\":true", StringComparison.Ordinal), "the event arrives");

        Assert.That(element.Snapshot().QActions.Sum(qaction => qaction.Errors), Is.Zero);
    }

    [Test]
    public void Page_ItsCode_IsThatOfTheTest()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Folder, "Documentation", "engineers", "your-connector.md"));
        var code = page.Split("```csharp\n")[1].Split("```")[0];
        var test = string.Join('\n', File.ReadLines(Path.Combine(Folder, "YourConnectorTests.cs")).Select(line => line.Trim()));

        Assert.That(code.Trim(), Is.Not.Empty);
        Assert.That(test, Does.Contain(code.Trim()));
    }
}
