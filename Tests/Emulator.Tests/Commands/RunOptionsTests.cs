using System.CommandLine;
using Skyline.DataMiner.WebSocketDriver.Emulator.Commands;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Tests.Commands;

public sealed class RunOptionsTests
{
    [Test]
    public void Read_NoPort_WantsTheDefaultOneOrAnyOther() => Assert.That(Page(), Is.EqualTo(new PagePort(8060, IsGiven: false)));

    [TestCase(8060)]
    [TestCase(0)]
    [TestCase(65535)]
    public void Read_Port_WantsNoOther(int port) => Assert.That(Page("--port", $"{port}"), Is.EqualTo(new PagePort(port, IsGiven: true)));

    [Test]
    public void Read_NoPage_WantsNone() => Assert.That(Page("--no-page", "--port", "8060"), Is.Null);

    [TestCase("abc")]
    [TestCase("-1")]
    [TestCase("65536")]
    [TestCase("99999999999")]
    public void Parse_NoPortAtAll_SaysWhatAPortIs(string text) =>
        Assert.That(Parse("--port", text).Result.Errors.Single().Message, Is.EqualTo($"--port {text}: a port is a number from 0 to 65535."));

    private static PagePort? Page(params string[] args) => Parse(args) is var (result, options) ? options.Read(result).Page : null;

    private static (ParseResult Result, RunOptions Options) Parse(params string[] args)
    {
        var options = new RunOptions();
        var command = new RootCommand();
        options.AddTo(command);
        return (command.Parse(args), options);
    }
}
