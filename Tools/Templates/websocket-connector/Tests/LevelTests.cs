using ConnectorEmulator.Testing;
using ConnectorEmulator.Testing.Servers;
using NUnit.Framework;

public class LevelTests
{
    [Test]
    public async Task Levels_OfAMessage_AreRows()
    {
        await using var device = await FakeWebSocketServer.StartAsync();
        device.Answer("{\"command\":\"subscribe\"}", "{\"levels\":[{\"channel\":\"Mic 1\",\"level\":-18.5}]}");
        await using var element = await Connector.StartAsync(OwnConnector.Package, (0, device.Url));

        await element.UntilAsync(it => it.Parameter("MessagesReceived").Value is 1d);

        Assert.That(element.Assert().Table(1000).Row("Mic 1"), Is.EqualTo(new object[] { "Mic 1", -18.5 }));
    }

    [Test]
    public async Task Message_ThatIsNotJson_IsLoggedAndNothingElse()
    {
        await using var device = await FakeWebSocketServer.StartAsync();
        await using var element = await Connector.StartAsync(OwnConnector.Package, (0, device.Url));
        await element.UntilAsync(it => it.Parameter(7).Display == "Open");

        await device.SendAsync("hello");
        await device.SendAsync("{\"levels\":[{\"channel\":\"Mic 1\",\"level\":0}]}");

        await element.UntilAsync(it => it.Table(1000).RowCount == 1);
        Assert.That(element.Log.Lines.Single(line => line.Text.StartsWith("QA2|Run|")).Text, Does.Contain("JsonReaderException"));
    }
}
