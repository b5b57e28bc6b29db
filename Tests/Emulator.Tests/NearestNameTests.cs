namespace ConnectorEmulator.Tool.Tests;

public sealed class NearestNameTests
{
    private static readonly string[] Known = ["run", "pack", "helper", "device", "describe", ""];

    [TestCase("rnu", "run")]
    [TestCase("RUN", "run")]
    [TestCase("devcie", "device")]
    [TestCase("descrbie", "describe")]
    [TestCase("pakc", "pack")]
    [TestCase("heper", "helper")]
    [TestCase("x", null)]
    [TestCase("", null)]
    [TestCase("simulate", null)]
    public void Find_MistypedName_IsTheNearest(string word, string? expected) => Assert.That(NearestName.Find(word, Known), Is.EqualTo(expected));

    [TestCase("Unrecognized command or argument 'descrbe'. Did you mean 'describe'?", "descrbe")]
    [TestCase("Unrecognized command or argument '--watc'. Did you mean '--watch'?", "--watc")]
    [TestCase("Unrecognized command or argument '--durtion=5'. Did you mean '--duration'?", "--durtion=5")]
    [TestCase("Unrecognized command or argument '--outptu'. Did you mean '--output'?", "pack", "--outptu")]
    [TestCase("--fault: there is no fault 'refus'; there are: ", "device", "--port", "0", "--fault", "refus=503")]
    [TestCase("Did you mean 'refuse'?", "device", "--port", "0", "--fault", "refus=503")]
    [TestCase("Did you mean 'open-moment'?", "--assume", "open-momnet=before")]
    [TestCase("Did you mean 'before'?", "--assume", "open-moment=befor")]
    public async Task Command_MistypedName_AsksForTheNearestAndExitsWithTwo(string expected, params string[] args)
    {
        var command = await Command.RunAsync(args);
        Assert.That((command.Exit, command.Error), Is.EqualTo((2, command.Error)));
        Assert.That(command.Error, Does.Contain(expected));
    }
}
