using ConnectorEmulator.Connections;

namespace ConnectorEmulator.Tests.Connections;

public class FrameRewriterTests
{
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(100_000)]
    public void Rewrite_PiecesOfAnySize_MakesTextBinaryAndNothingElse(int pieceSize)
    {
        byte[] shortText = [0x81, 3, 0x81, 0x82, 0x83];
        byte[] longText = [0x81, 126, 0x01, 0x00, .. Enumerable.Repeat((byte)0x81, 256)];
        byte[] veryLongText = [0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0, .. Enumerable.Repeat((byte)0x81, 65_536)];
        byte[] fragments = [0x01, 1, 0x81, 0x89, 0, 0x80, 1, 0x81];
        byte[] binary = [0x82, 1, 0x81];
        byte[] data = [.. shortText, .. longText, .. veryLongText, .. fragments, .. binary];
        var expected = data.ToArray();
        foreach (var start in new[] { 0, 5, 5 + 260, 5 + 260 + 65_546 })
        {
            expected[start]++;
        }

        var rewriter = new FrameRewriter();
        var messages = new List<bool>();
        for (var offset = 0; offset < data.Length; offset += pieceSize)
        {
            rewriter.Rewrite(data.AsSpan(offset, Math.Min(pieceSize, data.Length - offset)), messages.Add);
        }

        Assert.That(data, Is.EqualTo(expected));
        Assert.That(messages, Is.EqualTo(new[] { true, true, true, true, false }));
    }
}
