namespace ConnectorEmulator.Connections;

/// <summary>Follows the frames that a server sends, and makes each text frame a binary one (RFC 6455, 5.2).</summary>
internal sealed class FrameRewriter
{
    private const int OpcodeBits = 0x0F;
    private const int Text = 0x1;
    private const int Binary = 0x2;
    private const int MaskBit = 0x80;
    private const int LongestHeader = 14;

    private readonly byte[] header = new byte[LongestHeader];
    private int headerCount;
    private ulong payloadLeft;

    /// <summary>Rewrites what arrived next.</summary>
    /// <param name="data">The bytes, changed in place.</param>
    /// <param name="messageStarted">Is told of each message that starts whether it is text.</param>
    public void Rewrite(Span<byte> data, Action<bool> messageStarted)
    {
        var position = 0;
        while (position < data.Length)
        {
            if (payloadLeft > 0)
            {
                var skipped = (int)Math.Min(payloadLeft, (ulong)(data.Length - position));
                payloadLeft -= (ulong)skipped;
                position += skipped;
            }
            else
            {
                TakeHeaderByte(ref data[position++], messageStarted);
            }
        }
    }

    private void TakeHeaderByte(ref byte next, Action<bool> messageStarted)
    {
        var opcode = next & OpcodeBits;
        if (headerCount == 0 && opcode is (Text or Binary))
        {
            messageStarted(opcode == Text);
            next = (byte)((next & ~OpcodeBits) | Binary);
        }

        header[headerCount++] = next;
        if (headerCount >= 2 && headerCount == HeaderLength())
        {
            payloadLeft = PayloadLength();
            headerCount = 0;
        }
    }

    private int LengthBytes() => (header[1] & ~MaskBit) switch
    {
        126 => 2,
        127 => 8,
        _ => 0,
    };

    private int HeaderLength() => 2 + LengthBytes() + ((header[1] & MaskBit) != 0 ? 4 : 0);

    private ulong PayloadLength()
    {
        if (LengthBytes() == 0)
        {
            return (ulong)(header[1] & ~MaskBit);
        }

        var length = 0UL;
        for (var i = 2; i < 2 + LengthBytes(); i++)
        {
            length = (length << 8) | header[i];
        }

        return length;
    }
}
