using System.CommandLine;
using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Tool.CommandLine;
using ConnectorEmulator.Tool.CommandLine.Parameters;

namespace ConnectorEmulator.Tool.Tests.CommandLine;

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

    [TestCase("--connection 1=a --connection 1=b", "--connection 1 is given twice, as 'a' and as 'b': a connection has one address.")]
    [TestCase("--assume empty-url=close --assume empty-url=close", "--assume empty-url is given twice: an assumption has one value.")]
    [TestCase("--elements 0", "--elements 0: the number of elements is from 1 to 1000.")]
    [TestCase("--elements 1001", "--elements 1001: the number of elements is from 1 to 1000.")]
    [TestCase("--elements many", "--elements many: the number of elements is from 1 to 1000.")]
    [TestCase("--duration 4294968", "--duration 4294968: a duration is a number of seconds from 0 to 4294967.")]
    [TestCase("--duration 1e3", "--duration 1e3: a duration is a number of seconds from 0 to 4294967.")]
    [TestCase("--duration NaN", "--duration NaN: a duration is a number of seconds from 0 to 4294967.")]
    [TestCase("--duration=-Infinity", "--duration -Infinity: a duration is a number of seconds from 0 to 4294967.")]
    [TestCase("--element-timeout -1", "--element-timeout -1: the timeout of an element is a number of seconds from 0 to 86400.")]
    [TestCase("--element-timeout 86401", "--element-timeout 86401: the timeout of an element is a number of seconds from 0 to 86400.")]
    [TestCase("--exclude-timeout all", "--exclude-timeout all: it takes the id of a connection, for example --exclude-timeout 1.")]
    [TestCase("--call-cost=-Infinityms", "--call-cost -Infinityms: a cost is a time from 0 to 60 s, for example 2.5ms or 1s.")]
    [TestCase("--call-cost 1ss", "--call-cost 1ss: a cost is a time from 0 to 60 s, for example 2.5ms or 1s.")]
    [TestCase("--call-cost 61s", "--call-cost 61s: a cost is a time from 0 to 60 s, for example 2.5ms or 1s.")]
    [TestCase("--call-cost 60001ms", "--call-cost 60001ms: a cost is a time from 0 to 60 s, for example 2.5ms or 1s.")]
    [TestCase("--dataminer 10.4", "--dataminer: '10.4' is not a version of DataMiner, which looks like 10.5.1 or 10.4.0-CU10.")]
    public void Parse_ValueThatCannotBe_SaysWhatCan(string text, string expected) =>
        Assert.That(Parse(text.Split(' ')).Result.Errors.Single().Message, Is.EqualTo(expected));

    [TestCase("4294967", 4_294_967)]
    [TestCase("0.5", 0.5)]
    [TestCase("0", 0)]
    public void Read_Duration_IsInSeconds(string text, double seconds) =>
        Assert.That(Parse("--duration", text) is var (result, options) ? options.Read(result).Duration : null, Is.EqualTo(TimeSpan.FromSeconds(seconds)));

    [TestCase("", 1)]
    [TestCase("--elements 200", 200)]
    public void Read_Elements_IsOneUnlessSaid(string text, int count) =>
        Assert.That(Parse(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is var (result, options) ? options.Read(result).Elements : 0, Is.EqualTo(count));

    [Test]
    public void Read_Timeout_IsWhatTheWizardHolds()
    {
        var (result, options) = Parse("--element-timeout", "3", "--exclude-timeout", "0", "--exclude-timeout", "1");
        Assert.That(options.Read(result).ElementTimeout, Is.EqualTo(TimeSpan.FromSeconds(3)));
        Assert.That(options.Read(result).ExcludedFromTimeout, Is.EquivalentTo(new[] { 0, 1 }));
    }

    [Test]
    public void Read_SeveralAssumptions_ChoosesEach() =>
        Assert.That(
            Parse("--assume", "empty-url=close", "--assume", "empty-header=sent") is var (result, options) ? options.Read(result).Assumptions : null,
            Is.EqualTo(new AssumptionChoices().With(EmptyUrlAssumption.Close).With(EmptyHeaderAssumption.Sent)));

    [Test]
    public void Read_SameParameterTwice_KeepsBothWritesInOrder() =>
        Assert.That(Parse("--set", "5=a", "--set", "5=b=c") is var (result, options) ? options.Read(result).Sets : null, Is.EqualTo(new WantedWrite[] { new("5", "a"), new("5", "b=c") }));

    private static PagePort? Page(params string[] args) => Parse(args) is var (result, options) ? options.Read(result).Page : null;

    private static (ParseResult Result, RunOptions Options) Parse(params string[] args)
    {
        var options = new RunOptions();
        var command = new RootCommand();
        options.AddTo(command);
        return (command.Parse(args), options);
    }
}
