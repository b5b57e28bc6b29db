using Skyline.DataMiner.WebSocketDriver.Emulator.Connections;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Tests.Connections;

/// <summary>Text frames become binary ones; everything else stays as it is, however the bytes are cut.</summary>
public class FrameRewriterTests
{
    private static readonly byte[] Head = "HTTP/1.1 101 Switching Protocols\r\nX: \r\n\r\n"u8.ToArray();

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(100_000)]
    public void Rewrite_TextBinaryPingAndFragments_ChangesTheOpcodeOfTextFramesOnly(int piece)
    {
        byte[] input = [.. Head, .. Frame(0x81, 5), .. Frame(0x82, 5), .. Frame(0x89, 2), .. Frame(0x01, 200), .. Frame(0x80, 70_000)];
        byte[] expected = [.. Head, .. Frame(0x82, 5), .. Frame(0x82, 5), .. Frame(0x89, 2), .. Frame(0x02, 200), .. Frame(0x80, 70_000)];
        var started = new List<bool>();
        var rewriter = new FrameRewriter();
        for (var position = 0; position < input.Length; position += piece)
        {
            rewriter.Rewrite(input.AsSpan(position, Math.Min(piece, input.Length - position)), started.Add);
        }

        Assert.Multiple(() =>
        {
            Assert.That(input, Is.EqualTo(expected));
            Assert.That(started, Is.EqualTo(new[] { true, false, true }));
        });
    }

    // The payload is full of bytes that would be text frames if it were taken for headers.
    private static byte[] Frame(byte first, int length)
    {
        byte[] header = length switch
        {
            < 126 => [first, (byte)length],
            < 65_536 => [first, 126, (byte)(length >> 8), (byte)length],
            _ => [first, 127, 0, 0, 0, 0, 0, (byte)(length >> 16), (byte)(length >> 8), (byte)length],
        };
        return [.. header, .. Enumerable.Repeat((byte)0x81, length)];
    }
}
