using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;
using ConnectorEmulator.Testing.Servers;

namespace ConnectorEmulator.Testing.Tests;

/// <summary>Tables, buttons and saved values of a connector over HTTP.</summary>
internal sealed class TableTests
{
    private const string Path = "/api/lamps";
    private const string TwoLamps = """[{"id":"a","hours":10},{"id":"b","hours":1200}]""";

    [Test]
    public async Task Table_OfAnAnswer_IsReadByRowColumnAndCell()
    {
        await using var server = await FakeHttpServer.StartAsync();
        server.Answer(Path, TwoLamps);
        await using var element = await Connector.StartAsync(UseCase.Lamps, new ManualClock(), (0, server.Url));
        await element.UntilAsync(it => it.Table(1000).Cell("b", 1002) is 1200d);

        var table = element.Assert().Table(1000);
        Assert.Multiple(() =>
        {
            Assert.That(table.Row("a"), Is.EqualTo(new object[] { "a", 10 }));
            Assert.That(table.Column(1002), Is.EqualTo(new[] { 10, 1200 }));
            Assert.That(table.AllRows().Keys, Is.EqualTo(new[] { "a", "b" }));
            Assert.That((table.HasRow("a"), table.HasRow("x")), Is.EqualTo((true, false)));
            Assert.That((table.Alarm("a", 1002), table.Alarm("b", 1002), table.Alarm("a", 1001)), Is.EqualTo((AlarmSeverity.Normal, AlarmSeverity.Major, AlarmSeverity.None)));
            Assert.That(() => table.Row("x"), Throws.TypeOf<ConnectorTestException>().With.Message.EqualTo("Table 1000 (Lamps) has no row 'x'; it has 'a', 'b'."));
            Assert.That(() => table.Cell("a", 1009), Throws.TypeOf<ConnectorTestException>().With.Message.EqualTo("Table 1000 (Lamps) has no column 1009; it has 1001, 1002."));
        });
    }

    [Test]
    public async Task Until_RowNeverComes_SaysWhichThereAre()
    {
        await using var server = await FakeHttpServer.StartAsync();
        server.Answer(Path, TwoLamps);
        await using var element = await Connector.StartAsync(UseCase.Lamps, new ManualClock(), (0, server.Url));
        await element.UntilAsync(it => it.Table(1000).RowCount == 2);

        var failure = Assert.ThrowsAsync<ConnectorTestException>(() => element.UntilAsync(it => it.Table(1000).Row("x")[1] is 10d, TimeSpan.FromMilliseconds(50)));
        Assert.That(failure!.Message, Does.StartWith("not within 0.05 s: it => it.Table(1000).Row(\"x\")[1] is 10d\nlast seen:\n  table 1000 (Lamps): 2 rows of 1001 LampsId, 1002 LampsHours\n    \"a\", 10d\n    \"b\", 1200d\n")
            .And.Contain("connection 0 Sent: GET /api/lamps\n").And.EndWith("\nin the end: Table 1000 (Lamps) has no row 'x'; it has 'a', 'b'."));
    }

    [Test]
    public async Task Until_ConditionThatThrows_WaitsAndSaysWhat()
    {
        await using var element = await Connector.StartAsync(UseCase.Lamps, new ManualClock());
        var looks = 0;
        await element.UntilAsync(_ => ++looks == 3 ? true : throw new InvalidOperationException("Not yet."));
        var failure = Assert.ThrowsAsync<ConnectorTestException>(() => element.UntilAsync(it => it.Table(1000).AllRows()["a"].Count == 2, TimeSpan.FromMilliseconds(50)));
        Assert.That(failure!.Message, Does.Contain("in the end the condition threw KeyNotFoundException: "));
        Assert.That(failure.InnerException, Is.TypeOf<KeyNotFoundException>());
    }

    [Test]
    public async Task Press_Button_IsAWriteOfItsCaption()
    {
        await using var server = await FakeHttpServer.StartAsync();
        server.Answer(Path, "[]");
        await using var element = await Connector.StartAsync(UseCase.Lamps, new ManualClock(), (0, server.Url));
        await server.UntilRequestedAsync(Path);
        server.Answer(Path, TwoLamps);
        await element.PressAsync(30);
        await element.UntilAsync(it => it.Table(1000).RowCount == 2);
        server.Answer(Path, """[{"id":"c","hours":1}]""");
        await element.PressAsync("Refresh");
        await element.UntilAsync(it => it.Table(1000).HasRow("c"));

        Assert.That(() => element.PressAsync(140), Throws.TypeOf<ConnectorTestException>().With.Message.EqualTo("Parameter 140 (Label) is not a button with one caption: write it with SetParameterAsync."));
        Assert.That(() => element.PressAsync(31), Throws.TypeOf<ConnectorTestException>().With.Message.EqualTo("The protocol has no parameter 31."));
    }

    [Test]
    public async Task Restart_SavedParameter_ComesBack()
    {
        using var folder = new TemporaryFolder();
        await using var element = await Connector.StartAsync(UseCase.Lamps, new ElementOptions { StateFolder = folder.Path });
        await element.SetParameterAsync("Label", "Stage");
        await using var again = await element.RestartAsync();

        Assert.That(again.Assert().Parameter("Label").Value, Is.EqualTo("Stage"));
        Assert.That((element.IsActive, again.IsActive), Is.EqualTo((false, true)));
    }

    [TestCase(1, "http://127.0.0.1", "The protocol has no connection 1; it has 0 (Lamps).")]
    [TestCase(0, "ws://127.0.0.1", "'ws://127.0.0.1' is not an address of connection 0 (Lamps): give http://HOST:PORT or https://HOST:PORT.")]
    public void Start_ConnectionOrAddressThatIsNone_IsRefused(int connection, string address, string message) =>
        Assert.That(() => Connector.StartAsync(UseCase.Lamps, (connection, address)), Throws.TypeOf<ConnectorTestException>().With.Message.EqualTo(message));
}
