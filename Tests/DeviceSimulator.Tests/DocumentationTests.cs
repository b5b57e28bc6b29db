
namespace ConnectorEmulator.DeviceSimulator.Tests;

/// <summary>The page about the simulator lists what there is.</summary>
internal sealed class DocumentationTests : SimulatorTest
{
    [Test]
    public async Task Page_Faults_AreThoseOfTheDevice()
    {
        var device = await StartAsync();
        var page = await File.ReadAllLinesAsync(Path.Combine(Repository.Folder, "Documentation", "engineers", "device-simulator.md"));

        var listed = page.SkipWhile(line => line != "## Faults").Where(line => line.StartsWith("| `", StringComparison.Ordinal));

        Assert.That(
            string.Join('\n', listed),
            Is.EqualTo(string.Join('\n', device.Faults.Descriptions.Select(fault => $"| `{fault.Name}` | {fault.Values} | {fault.Help} |"))));
    }
}
