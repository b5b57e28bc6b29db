using Skyline.Protocol.Discovery;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Discovery;

public class KeptLabelsTests
{
    [Test]
    public void Of_LabelsThatLostTheirCharacters_AreFollowedByTheirValues()
    {
        var labels = new Dictionary<string, string> { ["1"] = "\u0412\u043A\u043B", ["2"] = "\u0412\u044B\u043A", ["3"] = "Off" };
        var kept = KeptLabels.Of(labels, texts => [.. texts.Select(text => text.All(char.IsAscii) ? text : "???")]);

        Assert.That(kept, Is.EqualTo(new Dictionary<string, string> { ["1"] = "??? (1)", ["2"] = "??? (2)", ["3"] = "Off" }));
    }
}
