using ConnectorEmulator.DeviceSimulator;

namespace ConnectorEmulator.Tool.Tests.CommandLine;

/// <summary>A run with the device simulator beside it.</summary>
public sealed class DeviceRunTests
{
    [TestCase("--device")]
    [TestCase("--device", "0")]
    public async Task Run_Device_IsWhereTheElementConnectsTo(params string[] device)
    {
        var (exit, output, error) = await RunAsync([.. device, "--assume", "open-moment=before", "--duration", "0"]);
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.Zero);
            Assert.That(error, Is.Empty);
            Assert.That(output, Does.Match(@"(?s)Device +ws://127\.0\.0\.1:(\d+)/x-nmos/events/ws\n.*Open +\[1\] ws://127\.0\.0\.1:\1/x-nmos/events/ws"));
        });
    }

    [Test]
    public async Task Run_Fault_IsOneOfTheDevice()
    {
        var (exit, output, _) = await RunAsync("--device", "--fault", "refuse=503", "--assume", "open-moment=before", "--duration", "0");
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(1), "it was never open");
            Assert.That(output, Does.Contain("503"));
        });
    }

    [Test]
    public async Task Run_Script_IsPlayedByTheDevice()
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("mixer.json", """{ "name": "Mixer", "steps": [ { "send": "hello" } ] }""");
        var (exit, output, error) = await RunAsync("--device", "0", "--script", script, "--duration", "2");
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.Zero);
            Assert.That(error, Is.Empty);
            Assert.That(output, Does.Match(@"(?s)Device +ws://127\.0\.0\.1:(\d+)/\n.*in +\[1\] hello"));
        });
    }

    [TestCase("--script needs --device", "--script", "x")]
    [TestCase("--fault does not go with --script; leave it out.", "--device", "--script", "x", "--fault", "refuse=503")]
    [TestCase("cannot read the script '/nowhere/x.json'", "--device", "--script", "/nowhere/x.json")]
    [TestCase("--fault needs --device", "--fault", "refuse=503")]
    [TestCase("--fault: 'refuse' is not a fault: write NAME=VALUE", "--device", "--fault", "refuse")]
    [TestCase("--rate needs --device", "--rate", "1")]
    [TestCase("there are 0 sources; there must be from 1 to 20000.", "--device", "--sources", "0")]
    [TestCase("the rate is -1; it must be from 0 to 10000", "--device", "--rate", "-1")]
    [TestCase("--fault: there is no fault 'explode'", "--device", "--fault", "explode=now")]
    [TestCase("--device eighty: a port is a number from 0 to 65535.", "--device", "eighty")]
    public async Task Run_BadDevice_ExitsWithTwoAndSaysWhy(string reason, params string[] device)
    {
        var (exit, _, error) = await RunAsync([.. device, "--duration", "0"]);
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(2));
            Assert.That(error, Does.Contain(reason));
        });
    }

    [Test]
    public async Task Run_PortOfTheDeviceTaken_ExitsWithTwoAndSaysWhy()
    {
        await using var other = await SimulatedDevice.StartAsync(new DeviceOptions { Port = 0 });
        var (exit, _, error) = await RunAsync("--device", $"{other.Port}", "--duration", "0");
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(2));
            Assert.That(error, Does.Contain($"--device {other.Port}: the device simulator cannot listen there").And.Contain("Give another port"));
        });
    }

    private static async Task<Command> RunAsync(params string[] options)
    {
        // The fixture asks for the path that its parameter holds, and the device has another one.
        using var folder = new TemporaryFolder();
        var path = folder.Write("p.xml", Fixture.Xml("socket").Replace("<WebSocketHandshake>25</WebSocketHandshake>", string.Empty, StringComparison.Ordinal));
        return await Command.RunAsync(["run", path, "--no-page", .. options]);
    }
}
