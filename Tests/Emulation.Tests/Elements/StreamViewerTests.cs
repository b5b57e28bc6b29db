using ConnectorEmulator.Elements;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Elements;

/// <summary>What the stream viewer keeps of a message.</summary>
public class StreamViewerTests
{
    [Test]
    public async Task Data_LongMessage_IsCutInTheStreamViewer()
    {
        await using var engine = new Engine("messages");
        await engine.ReceiveAsync(1, new string('x', 5000));
        var line = engine.Parts.Stream.Lines.Single();
        Assert.Multiple(() =>
        {
            Assert.That(line.Text, Has.Length.EqualTo(StreamViewer.LongestText));
            Assert.That(line.Size, Is.EqualTo(5000));
        });
    }
}
