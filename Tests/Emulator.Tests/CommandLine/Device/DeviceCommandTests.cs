using System.Diagnostics;
using System.Globalization;
using ConnectorEmulator.DeviceSimulator;

namespace ConnectorEmulator.Tool.Tests.CommandLine.Device;

/// <summary>The simulator as a process of its own.</summary>
internal sealed class DeviceCommandTests
{
    [Test]
    [Platform(Exclude = "Win", Reason = "SIGTERM")]
    public async Task Run_UntilSigterm_PrintsWhatIsThereAndEndsWithZero()
    {
        using var process = Start("--port", "0", "--sources", "2", "--fault", "refuse=503");
        try
        {
            var first = (await process.StandardOutput.ReadLineAsync().WaitAsync(Limit.Generous))!;
            Assert.That(first, Does.Match("^Device simulator: ws://127.0.0.1:[1-9][0-9]*/x-nmos/events/ws and http://127.0.0.1:[1-9][0-9]*/$"));
            Assert.That(
                await process.StandardOutput.ReadLineAsync().WaitAsync(Limit.Generous),
                Does.Match("^  ws://127.0.0.1:[1-9][0-9]*/x-nmos/events/v1.0/devices/[0-9a-f-]{36}  Device 1, sources: 2$"));
            Assert.That(await process.StandardOutput.ReadLineAsync().WaitAsync(Limit.Generous), Does.Contain("boolean").And.EndsWith("Studio 1 on air"));
            Assert.That(await process.StandardOutput.ReadLineAsync().WaitAsync(Limit.Generous), Does.Contain("string").And.EndsWith("Studio 1 programme"));
            Assert.That(await process.StandardOutput.ReadLineAsync().WaitAsync(Limit.Generous), Does.StartWith("Faults: "));

            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync().WaitAsync(Limit.Generous);

            Assert.That(process.ExitCode, Is.Zero);
            Assert.That(await process.StandardError.ReadToEndAsync(), Is.Empty);
        }
        finally
        {
            process.Kill();
        }
    }

    [TestCase(0)]
    [TestCase(1, "--strict")]
    [Platform(Exclude = "Win", Reason = "SIGTERM")]
    public async Task Run_Script_PlaysItAndCountsWhatMatchesNothing(int exitCode, params string[] more)
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("mixer.json", """{ "name": "Mixer", "steps": [ { "send": "hello" } ] }""");
        using var process = Start(["--script", script, "--port", "0", .. more]);
        try
        {
            var first = (await process.StandardOutput.ReadLineAsync().WaitAsync(Limit.Generous))!;
            Assert.That(first, Does.Match("^Mixer \\(scripted\\): ws://127.0.0.1:[1-9][0-9]*/ and any other path. Ctrl\\+C ends.$"));
            using (var client = await EventClient.ConnectAsync(new Uri(first.Split(' ')[2])))
            {
                Assert.That(await client.ReceiveAsync(), Is.EqualTo("hello"));
                await client.SendAsync("what is this");
                var line = string.Empty;
                while (line?.Contains("nothing in the script matches", StringComparison.Ordinal) == false)
                {
                    line = await process.StandardOutput.ReadLineAsync().WaitAsync(Limit.Generous);
                }

                Assert.That(line, Is.EqualTo("connection 1: nothing in the script matches (all steps are done): what is this"));
            }

            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync().WaitAsync(Limit.Generous);

            Assert.That(await process.StandardOutput.ReadToEndAsync(), Does.EndWith($"Messages that matched nothing in the script: 1{Environment.NewLine}"));
            Assert.That(process.ExitCode, Is.EqualTo(exitCode));
        }
        finally
        {
            process.Kill();
        }
    }

    [Test]
    public async Task Run_WrongScript_EndsWithTwoAndSaysWhere()
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("mixer.json", "{ \"name\": \"Mixer\",\n  \"step\": [] }");

        await AssertRefusedAsync($"{script}, line 2, step: 'step' is not known here; known: name,", "--script", script);
    }

    [TestCase("cannot read the script '/nowhere/mixer.json'", "--script", "/nowhere/mixer.json")]
    [TestCase("--rate does not go with --script; leave it out.", "--script", "x", "--rate", "5")]
    [TestCase("--strict goes with --script or --replay; name the file, or leave it out.", "--strict")]
    [TestCase("there is no fault 'explode'; there are: refuse, hang", "--fault", "explode=now")]
    [TestCase("fault refuse: '7' does not fit; give an HTTP status from 300 to 599, or off.", "--fault", "refuse=7")]
    [TestCase("'refuse' is not a fault: write NAME=VALUE", "--fault", "refuse")]
    [TestCase("there must be from 1 to 20000.", "--sources", "0")]
    [TestCase("there must be from 1 to 2, the number of sources.", "--sources", "2", "--devices", "3")]
    [TestCase("it must be from 0 to 65535.", "--port", "70000")]
    [TestCase("the port of the WebSockets is 70000; it must be from 0 to 65535.", "--websocket-port", "70000")]
    [TestCase("the same as the other; leave it out to have one port for all.", "--port", "8051", "--websocket-port", "8051")]
    [TestCase("it must be from 0 to 10000 events a second.", "--rate", "-1")]
    [TestCase("--port", "--port", "eighty")]
    [TestCase("--explode", "--explode")]
    public async Task Run_WrongArgument_EndsWithTwoAndSaysWhy(string reason, params string[] arguments) =>
        await AssertRefusedAsync(reason, arguments);

    [Test]
    public async Task Run_PortTaken_EndsWithTwoAndSaysWhy()
    {
        await using var device = await SimulatedDevice.StartAsync(new DeviceOptions { Port = 0, Rate = 0 });

        await AssertRefusedAsync($"cannot listen on port {device.Port} of 127.0.0.1", "--port", device.Port.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task AssertRefusedAsync(string reason, params string[] arguments)
    {
        using var process = Start(arguments);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = await process.StandardError.ReadToEndAsync().WaitAsync(Limit.Generous);
            await process.WaitForExitAsync().WaitAsync(Limit.Generous);

            Assert.That(error, Does.Contain(reason));
            Assert.That(await output, Is.Empty);
            Assert.That(process.ExitCode, Is.EqualTo(2));
        }
        finally
        {
            process.Kill();
        }
    }

    private static Process Start(params string[] arguments)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        return Process.Start(new ProcessStartInfo(host, [Path.Combine(AppContext.BaseDirectory, "connector-emulator.dll"), "device", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }
}
