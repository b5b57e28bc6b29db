using System.Text.Json;

namespace ConnectorEmulator.Tool.Tests.CommandLine;

/// <summary>Runs that only write and show values: no connection is needed.</summary>
public sealed class CheckOfValuesTests
{
    [Test]
    public async Task Run_SetFromAFileAndShow_EndsByItselfWithTheValue()
    {
        using var folder = new TemporaryFolder();
        var report = Path.Combine(folder.Path, "report.json");
        var run = await Command.RunAsync(
            "run", folder.Write("p.xml", NamedProtocol.Xml), "--set", $"rule text=@{folder.Write("rules.txt", "one\r\ntwo\n")}", "--show", "Test Result", "--show", "1", "--report", report);
        var parameters = JsonElement.Parse(await File.ReadAllTextAsync(report)).GetProperty("parameters").EnumerateArray().ToDictionary(item => item.GetProperty("id").GetInt32());
        Assert.Multiple(() =>
        {
            Assert.That((run.Exit, run.Error), Is.EqualTo((0, string.Empty)));
            Assert.That(run.Output.ReplaceLineEndings("\n"), Does.Contain("\nShown      Test Result: taken\nShown      Rule Text: one\n           two\n"));
            Assert.That(run.Output, Does.Not.Contain("Page ").And.Not.Contain("Ctrl+C"));
            Assert.That(parameters[1].GetProperty("value").GetString(), Is.EqualTo("one\r\ntwo\n"), "line ends are kept");
        });
    }

    [Test]
    public async Task Run_WriteThatTheConnectorRefuses_ExitsWithOneAndShowsWhy()
    {
        using var folder = new TemporaryFolder();
        var run = await Command.RunAsync("run", folder.Write("p.xml", NamedProtocol.Xml), "--set", "Rules=bad", "--show", "Test Result");
        Assert.Multiple(() =>
        {
            Assert.That(run.Exit, Is.EqualTo(1));
            Assert.That(run.Output.ReplaceLineEndings("\n"), Does.Contain("Shown      Test Result: refused\n           in line 2\n"));
            Assert.That(run.Output, Does.Contain("failed: --set Rules was not taken: the element still shows the value from before."));
        });
    }

    [Test]
    public async Task Run_CellAndTable_AreWrittenAndShown()
    {
        using var folder = new TemporaryFolder();
        var run = await Command.RunAsync(
            "run", folder.Write("p.xml", NamedProtocol.Xml), "--set", "Rules=x", "--set", "Inputs/Value/a/b=5", "--show", "Inputs", "--show", "Inputs/Value/a/b", "--show", "Inputs/Value/none", "--duration", "0");
        Assert.That((run.Exit, run.Error), Is.EqualTo((0, string.Empty)), run.Output);
        Assert.That(run.Output.ReplaceLineEndings("\n"), Does.Contain(
            "Shown      Input Values: 1 row\n           Name | Same\n           a/b | 5\nShown      Input Values, a/b, Same: 5\nShown      Input Values, none, Same: there is no such row\n"));
    }

    [Test]
    public async Task Run_ShownSecret_StaysSecret()
    {
        using var folder = new TemporaryFolder();
        var run = await Command.RunAsync("run", folder.Write("p.xml", NamedProtocol.Xml), "--set", "Secret=hunter2", "--show", "Secret");
        Assert.That(run.Output, Does.Contain("Shown      Secret: ••••••••").And.Not.Contain("hunter2"));
    }

    [TestCase("--connection", "1=ws://127.0.0.1:1", "failed: Connection 1 (Socket) was never open.")]
    [TestCase("--duration", "0.2", "failed: No WebSocket connection had an address")]
    public async Task Run_TimeOrAddressGiven_StillAsksForTheConnection(string option, string value, string failure)
    {
        using var folder = new TemporaryFolder();
        string[] end = option == "--duration" ? [] : ["--duration", "0"];
        var run = await Command.RunAsync(["run", folder.Write("p.xml", NamedProtocol.Xml), "--show", "Result", option, value, "--no-page", .. end]);
        Assert.That((run.Exit, run.Output), Is.EqualTo((1, run.Output)));
        Assert.That(run.Output, Does.Contain(failure).And.Contain("Shown      Test Result: Not initialized"));
    }

    [TestCase("--set", "Rulse=x", "--set Rulse: the protocol has no such parameter; correct the id, name or description. Did you mean 'Rules'?")]
    [TestCase("--show", "Same", "--show Same: 'Same' means several parameters; give the id of one: 3 (Other, read)")]
    [TestCase("--set", "Rules=@nowhere.json", "--set Rules: there is no file 'nowhere.json'")]
    [TestCase("--set", "Inputs/Value/none=1", "--set Inputs/Value/none: Table 100 has no row 'none'.")]
    public async Task Run_NameThatMeansNothing_ExitsWithTwoAndSaysWhy(string option, string value, string reason)
    {
        using var folder = new TemporaryFolder();
        var run = await Command.RunAsync("run", folder.Write("p.xml", NamedProtocol.Xml), option, value, "--show", "Result");
        Assert.That((run.Exit, run.Error), Is.EqualTo((2, run.Error)));
        Assert.That(run.Error, Does.StartWith(reason));
    }
}
