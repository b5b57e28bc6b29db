using ConnectorEmulator.Loading;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Scripting;

/// <summary>A value with a time of its own is set, as of now, and the log says so once.</summary>
public class TimeTests
{
    private static readonly DateTime Past = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Test]
    public async Task SetParameter_WithTime_IsSetAndToldOnce()
    {
        await using var engine = new Engine("table");
        engine.Script().SetParameter(1, "old", Past);
        engine.Script().SetParameter(1, "older", Past);
        Assert.That(engine.Text(1), Is.EqualTo("older"));
        Assert.That(Told(engine), Is.EqualTo(new[] { "QAction 1 (Script): SetParameter gives a value a time of its own. An agent keeps it for trends and alarms; the emulator sets the value, as of now." }));
    }

    [Test]
    public async Task FillArray_WithoutTime_TellsNothing()
    {
        await using var engine = new Engine("table");
        engine.Script().FillArray(100, [new object[] { "a" }], timeInfo: null);
        Assert.That(Told(engine), Is.Empty);
    }

    [Test]
    public async Task FillArray_WithTimes_TellsOfEach()
    {
        await using var engine = new Engine("table");
        engine.Script().FillArray(100, [new object[] { "a" }], Past);
        engine.Script().FillArray(100, new object[] { new object[] { "a" }, new object[] { new object[] { "label", Past } } });
        Assert.That(Told(engine).Select(text => text.Split(". An agent keeps")[0]), Is.EqualTo(new[] { "QAction 1 (Script): FillArray gives a value a time of its own", "A fill gives cells times of their own" }));
    }

    [Test]
    public async Task NotifyProtocol149_RowWithTime_IsTold()
    {
        await using var engine = new Engine("table");
        engine.Script().NotifyProtocol(149, 100, new object[] { "a", Past });
        Assert.That(Told(engine), Has.One.Contains("NotifyProtocol"));
    }

    [Test]
    public void Read_HistorySet_IsToldWithItsLine()
    {
        var problems = new ProtocolProblems("x");
        ProtocolReader.Read(Fixture.Xml("table").Replace("<Param id=\"2\"", "<Param historySet=\"true\" id=\"2\"", StringComparison.Ordinal), problems);
        Assert.That(problems.Warnings.Single().ToString(), Does.Match(@"^x\(\d+,\d+\): An agent keeps the times"));
        Assert.That(problems.All, Is.Empty);
    }

    private static IEnumerable<string> Told(Engine engine) => engine.Parts.Log.Lines.Select(line => line.Text);
}
