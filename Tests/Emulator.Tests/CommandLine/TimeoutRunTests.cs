using System.Text.Json;

namespace ConnectorEmulator.Tool.Tests.CommandLine;

/// <summary>A run whose element goes into timeout.</summary>
public class TimeoutRunTests
{
    [TestCase("--no-page", 2, "--set 58: Path was not written. The element is in timeout, and DataMiner Cube disables all write parameters. No response: connection 1 (WebSocket).")]
    [TestCase("--exclude-timeout=1", 1, "")]
    public async Task Run_WriteInTimeout_IsRefusedUnlessTheConnectionDoesNotCount(string option, int exitCode, string refusal)
    {
        using var folder = new TemporaryFolder();
        string[] args = ["--connection", "1=ws://127.0.0.1:1", "--assume", "open-moment=before", "--element-timeout", "0", "--set", "58=x", "--duration", "0.1", "--no-page"];
        var (exit, output, error) = await Command.RunAsync(["run", folder.Write("p.xml", Fixture.Xml("socket")), .. args.Append(option).Distinct()]);
        Assert.That((exit, error.TrimEnd()), Is.EqualTo((exitCode, refusal)));
        Assert.That(output.Contains(" timeout  The element is in timeout, and", StringComparison.Ordinal), Is.EqualTo(refusal.Length > 0), "the console says when it begins");
    }

    [Test]
    public async Task Run_InTimeout_IsInTheSummaryAndTheReport()
    {
        using var folder = new TemporaryFolder();
        var report = Path.Combine(folder.Path, "report.json");
        var (_, output, _) = await Command.RunAsync(
            "run", folder.Write("p.xml", Fixture.Xml("socket")), "--connection", "1=ws://127.0.0.1:1", "--element-timeout", "0", "--duration", "0.5", "--no-page", "--report", report);
        Assert.That(output, Does.Match(@"in timeout: 1 time, \d\.\d s in which operators could not write"));
        var element = JsonElement.Parse(await File.ReadAllTextAsync(report));
        Assert.That(element.GetProperty("timeout").GetProperty("isInTimeout").GetBoolean(), Is.True);
        Assert.That(element.GetProperty("timeout").GetProperty("times").GetInt32(), Is.EqualTo(1));
        Assert.That(element.GetProperty("connections")[1].GetProperty("inTimeout").GetBoolean(), Is.True);
    }
}
