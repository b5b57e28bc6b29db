namespace Skyline.DataMiner.WebSocketDriver.Protocol.Tests.QActions;

public class NamespaceTests
{
    [Test]
    public void Namespaces_OfTheConnector_GoInNoCircle() => Assert.That(NamespaceCircles.Find(Path.Combine(AppContext.BaseDirectory, "QAction_1.dll")), Is.Empty);
}
