namespace ConnectorEmulator.Connections;

/// <summary>Follows the frames that a server sends, and makes each text frame a binary one (RFC 6455, 5.2). What each message announces of its length is known before its payload is.</summary>
/// <param name="largest">The largest message that may come, in bytes.</param>
internal sealed class FrameRewriter(long largest)
{
    private const int OpcodeBits = 0x0F;
    private const int Continuation = 0x0;
    private const int Text = 0x1;
    private const int Binary = 0x2;
    private const int FinBit = 0x80;
    private const int MaskBit = 0x80;
    private const int LongestHeader = 14;

    private readonly byte[] header = new byte[LongestHeader];
    private int headerCount;
    private ulong payloadLeft;
    private MessageHead? message;

    /// <summary>Gets a value indicating whether a message is larger than may come; nothing is let through from the header that said so.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Rewrites what arrived next.</summary>
    /// <param name="data">The bytes, changed in place.</param>
    /// <param name="messageStarted">Is told of each message that starts.</param>
    /// <returns>How many of the bytes may be read on: all, up to the end of a header that announces too much.</returns>
    public int Rewrite(Span<byte> data, Action<MessageHead> messageStarted)
    {
        var position = 0;
        while (position < data.Length && !IsTooLarge)
        {
            if (payloadLeft > 0)
            {
                var skipped = (int)Math.Min(payloadLeft, (ulong)(data.Length - position));
                payloadLeft -= (ulong)skipped;
                position += skipped;
            }
            else if (TakeHeaderByte(ref data[position], messageStarted))
            {
                position++;
            }
        }

        return position;
    }

    // False when the header is complete and announces too much.
    private bool TakeHeaderByte(ref byte next, Action<MessageHead> messageStarted)
    {
        var opcode = next & OpcodeBits;
        if (headerCount == 0 && opcode is (Text or Binary))
        {
            message = new MessageHead(opcode == Text);
            messageStarted(message);
            next = (byte)((next & ~OpcodeBits) | Binary);
        }

        header[headerCount++] = next;
        if (headerCount >= 2 && headerCount == HeaderLength())
        {
            payloadLeft = PayloadLength();
            headerCount = 0;
            IsTooLarge = (header[0] & OpcodeBits) is Continuation or Binary && message is not null && !message.TryExtend(payloadLeft, (header[0] & FinBit) != 0, largest);
        }

        return !IsTooLarge;
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
