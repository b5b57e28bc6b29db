using Skyline.Protocol.Agent;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Agent;

/// <summary>What QActions can call of the library, so that the rest of it can change without them.</summary>
public class PublicTypesTests
{
    [Test]
    public void PublicTypes_OfTheLibrary_AreTheElementAlone() =>
        Assert.That(typeof(Element).Assembly.GetExportedTypes(), Is.EqualTo(new[] { typeof(Element) }));
}
