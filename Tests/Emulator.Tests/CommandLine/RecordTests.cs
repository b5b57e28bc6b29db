using System.Text.Json;

namespace ConnectorEmulator.Tool.Tests.CommandLine;

/// <summary>Runs that are recorded, and devices that play what was recorded.</summary>
public sealed class RecordTests
{
    [Test]
    public async Task Run_RecordedAndReplayed_ShowsTheSame()
    {
        using var folder = new TemporaryFolder();
        var package = folder.Write("p.xml", Fixture.Xml("socket").Replace("<WebSocketHandshake>25</WebSocketHandshake>", string.Empty, StringComparison.Ordinal));
        var script = folder.Write("mixer.json", """{ "name": "Mixer", "steps": [ { "expect": "hello", "send": "first", "close": 1001 } ] }""");
        var file = Path.Combine(folder.Path, "runs", "run.jsonl");
        string[] operate = ["--assume", "open-moment=before", "--set", "62=hello", "--duration", "2", "--no-page"];

        var recorded = await Command.RunAsync(["run", package, "--device", "0", "--script", script, "--record", file, .. operate]);
        var replayed = await Command.RunAsync(["run", package, "--device", "0", "--replay", file, "--speed", "max", .. operate]);

        Assert.That((recorded.Exit, recorded.Error), Is.EqualTo((0, string.Empty)), recorded.Output);
        Assert.That((replayed.Exit, replayed.Error), Is.EqualTo((0, string.Empty)), replayed.Output);
        Assert.That(recorded.Output, Does.Contain($"Recorded   4 lines in {file}"));
        var events = (await File.ReadAllLinesAsync(file)).Skip(1).Select(line => JsonElement.Parse(line).GetProperty("event").GetString());
        Assert.That(events, Is.EqualTo(new[] { "opened", "sent", "received", "closed" }));
        foreach (var run in new[] { recorded, replayed })
        {
            Assert.That(run.Output, Does.Match(@"(?s)out +\[1\] hello\n.*in +\[1\] first\n.*Closed +\[1\] closed by the server: 1001"));
        }
    }

    [Test]
    public async Task Run_DeviceThatRefuses_IsRecordedWithItsStatusAndReplayed()
    {
        using var folder = new TemporaryFolder();
        var package = folder.Write("p.xml", Fixture.Xml("socket").Replace("<WebSocketHandshake>25</WebSocketHandshake>", string.Empty, StringComparison.Ordinal));
        var file = Path.Combine(folder.Path, "run.jsonl");
        var recorded = await Command.RunAsync("run", package, "--device", "0", "--fault", "refuse=503", "--record", file, "--duration", "1", "--no-page");
        var replayed = await Command.RunAsync("run", package, "--device", "0", "--replay", file, "--duration", "1", "--no-page");
        Assert.That((recorded.Exit, recorded.Error), Is.EqualTo((1, string.Empty)), "it was never open");
        Assert.That(await File.ReadAllTextAsync(file), Does.Match("\"event\":\"failed\",\"url\":\"ws://127.0.0.1:[0-9]+/[^\"]*\",\"reason\":\"[^\"]+\",\"status\":503"));
        foreach (var run in new[] { recorded, replayed })
        {
            Assert.That(run.Output, Does.Contain("refused the handshake: HTTP 503"));
        }
    }

    [Test]
    public async Task Run_PasswordOfTheElement_IsNotInTheRecording()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        using var folder = new TemporaryFolder();
        const string Send = "<Param id=\"62\"><Name>Send</Name><Type>write</Type>";
        var xml = Fixture.Xml("socket").Replace(Send, Send + "<Measurement><Type options=\"password\">string</Type></Measurement>", StringComparison.Ordinal);
        var file = Path.Combine(folder.Path, "run.jsonl");
        var run = await Command.RunAsync(
            "run", folder.Write("p.xml", xml), "--connection", $"1={server.Url}/x?token=hunter2", "--assume", "open-moment=before", "--set", "62=open sesame", "--record", file, "--duration", "1", "--no-page");
        Assert.That((run.Exit, run.Error), Is.EqualTo((0, string.Empty)), run.Output);
        Assert.That(server.Messages.Single().Text, Is.EqualTo("open sesame"), "the server got it");
        Assert.That(await File.ReadAllTextAsync(file), Does.Not.Contain("hunter2").And.Not.Contain("sesame").And.Contain("\"event\":\"sent\",\"text\":\"••••••••\""));
    }

    [TestCase("--record /dev/null/x --expect 7=1", "--record /dev/null/x: ")]
    [TestCase("--record x --elements 2", "--elements does not go with --record")]
    [TestCase("--record x --watch", "--watch does not go with --record")]
    [TestCase("--device 0 --speed 2", "--speed goes with --replay")]
    [TestCase("--device 0 --replay nowhere.jsonl", "--replay nowhere.jsonl: it cannot be read: ")]
    [TestCase("--device 0 --replay x --speed 0", "--speed 0: a speed is a number from 0.01 to 10000, 10 for ten times as fast, or max.")]
    [TestCase("--device 0 --replay x --rate 5", "--rate does not go with --replay; leave it out.")]
    [TestCase("--device 0 --replay x --script y", "--replay does not go with --script; leave it out.")]
    public async Task Run_WhatDoesNotGo_ExitsWithTwoAndSaysWhy(string options, string reason)
    {
        using var folder = new TemporaryFolder();
        var run = await Command.RunAsync(["run", folder.Write("p.xml", Fixture.Xml("socket")), .. options.Split(' ')]);
        Assert.That((run.Exit, run.Error), Is.EqualTo((2, run.Error)));
        Assert.That(run.Error, Does.StartWith(reason));
    }

    [TestCase("--replay x --script y", "--replay does not go with --script; leave it out.")]
    [TestCase("--proxy ws://h --strict --record x", "--strict does not go with --proxy; leave it out.")]
    [TestCase("--proxy ws://h", "--proxy needs --record: the file to record to.")]
    [TestCase("--record x", "--record goes with --proxy; give the address of the device, or leave it out.")]
    [TestCase("--proxy ftp://h --record x", "--proxy ftp://h: this is not the address of a device; give ws://HOST:PORT")]
    [TestCase("--proxy ws://a:b@h --record x", "--proxy ws://a:b@h: this is not the address of a device")]
    [TestCase("--replay nowhere.jsonl", "--replay nowhere.jsonl: it cannot be read: ")]
    public async Task Device_WhatDoesNotGo_ExitsWithTwoAndSaysWhy(string options, string reason)
    {
        var run = await Command.RunAsync(["device", "--port", "0", .. options.Split(' ')]);
        Assert.That((run.Exit, run.Error), Is.EqualTo((2, run.Error)));
        Assert.That(run.Error, Does.StartWith(reason));
    }
}
