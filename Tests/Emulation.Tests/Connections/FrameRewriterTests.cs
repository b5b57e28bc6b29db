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

        var rewriter = new FrameRewriter(1_000_000);
        var messages = new List<MessageHead>();
        for (var offset = 0; offset < data.Length; offset += pieceSize)
        {
            var piece = data.AsMemory(offset, Math.Min(pieceSize, data.Length - offset));
            Assert.That(rewriter.Rewrite(piece.Span, messages.Add), Is.EqualTo(piece.Length));
        }

        Assert.That(data, Is.EqualTo(expected));
        Assert.That(messages.Select(message => (message.IsText, message.Announced, message.IsWhole)), Is.EqualTo(
            new[] { (true, 3L, true), (true, 256L, true), (true, 65_536L, true), (true, 2L, true), (false, 1L, true) }));
    }

    [TestCase(1)]
    [TestCase(100)]
    public void Rewrite_MoreThanMayCome_EndsAtTheHeaderThatSaysSo(int pieceSize)
    {
        byte[] good = [0x82, 1, 0x41, 0x01, 3, 0x41, 0x41, 0x41];
        foreach (var header in new byte[][] { [0x80, 8], [0x80, 127, 0x80, 0, 0, 0, 0, 0, 0, 0], [0x00, 127, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF] })
        {
            byte[] data = [.. good, .. header, .. new byte[50]];
            var rewriter = new FrameRewriter(10);
            var count = 0;
            for (var offset = 0; offset < data.Length; offset += pieceSize)
            {
                count += rewriter.Rewrite(data.AsSpan(offset, Math.Min(pieceSize, data.Length - offset)), _ => { });
            }

            Assert.That((count, rewriter.IsTooLarge), Is.EqualTo((good.Length + header.Length - 1, true)));
        }
    }

    [Test]
    public void Rewrite_AsMuchAsMayCome_IsNotTooLarge()
    {
        byte[] data = [0x01, 3, 0x41, 0x41, 0x41, 0x89, 5, 1, 2, 3, 4, 5, 0x80, 7, .. new byte[7], 0x82, 10, .. new byte[10]];
        var rewriter = new FrameRewriter(10);
        Assert.That((rewriter.Rewrite(data, _ => { }), rewriter.IsTooLarge), Is.EqualTo((data.Length, false)));
    }
}
