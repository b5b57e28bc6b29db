using ConnectorEmulator.Display;
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

    [Test]
    public async Task Data_PasswordOfThatMoment_StaysHiddenWhenItIsChanged()
    {
        await using var engine = new Engine("page");
        engine.Parts.Store.Set(3, "open-sesame");
        engine.Parts.Stream.Data(1, StreamKind.Received, "they say open-sesame, not open-barley"u8.ToArray(), isText: true);
        engine.Parts.Store.Set(3, "open-barley");
        engine.Parts.Stream.Data(1, StreamKind.Received, "they say open-sesame, not open-barley"u8.ToArray(), isText: true);
        Assert.That(engine.Parts.Stream.Lines.Select(line => line.Text), Is.EqualTo(new[] { $"they say {Secrets.Mask}, not open-barley", $"they say open-sesame, not {Secrets.Mask}" }));
    }
}
