using ConnectorEmulator.Values;

namespace ConnectorEmulator.Connections;

/// <summary>
/// Gathers a message that is too long for one read. It grows with what has arrived, not with what was announced, as a header is cheap to send; once the length is known the bytes
/// end up in an array of just that length, which is handed over without a copy.
/// </summary>
/// <param name="head">What was announced.</param>
/// <param name="first">What arrived already.</param>
internal sealed class MessageBuffer(MessageHead head, ReadOnlySpan<byte> first)
{
    private byte[] data = first.ToArray();
    private int count = first.Length;

    /// <summary>Gets how many bytes it holds.</summary>
    public int Count => count;

    /// <summary>Gives the room for what comes next.</summary>
    /// <returns>The room; never empty.</returns>
    public Memory<byte> Free()
    {
        if (count == data.Length)
        {
            var most = Math.Max(head.IsWhole ? head.Announced : WebSocketChannel.LargestMessage, count + 1);
            var length = (int)Math.Min(Math.Max(2L * count, 1), most);
            LargeArrays.Expect(length);
            Array.Resize(ref data, length);
        }

        return data.AsMemory(count);
    }

    /// <summary>Notes what came.</summary>
    /// <param name="length">How much.</param>
    public void Add(int length) => count += length;

    /// <summary>Gives the message.</summary>
    /// <returns>Its bytes.</returns>
    public byte[] Take() => count == data.Length ? data : data[..count];
}
