using Skyline.Protocol.Dialects.Is07;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Is07;

public class Is07CommandsTests
{
    private readonly Is07Dialect dialect = new();

    [Test]
    public void Heartbeat_Moment_IsAHealthCommandWithATaiTimestamp()
    {
        var text = dialect.Heartbeat(new DateTime(2026, 11, 22, 6, 26, 59, 116, DateTimeKind.Utc));

        Assert.That(text, Is.EqualTo("{\"command\":\"health\",\"timestamp\":\"1795328856:116000000\"}"));
    }

    [Test]
    public void Subscription_Sources_AreAllListed()
    {
        Assert.That(
            dialect.Subscription(["bfd436b4-8c92-5f58-96d9-1d712e07f3c8", "6fa34e69-b829-5bf3-86fc-6cd7792e4854"]),
            Is.EqualTo("{\"command\":\"subscription\",\"sources\":[\"bfd436b4-8c92-5f58-96d9-1d712e07f3c8\",\"6fa34e69-b829-5bf3-86fc-6cd7792e4854\"]}"));
    }

    [Test]
    public void Subscription_NoSources_IsAnEmptyList()
    {
        Assert.That(dialect.Subscription([]), Is.EqualTo("{\"command\":\"subscription\",\"sources\":[]}"));
    }
}
