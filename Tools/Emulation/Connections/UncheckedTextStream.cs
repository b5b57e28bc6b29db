using System.Collections.Concurrent;

namespace ConnectorEmulator.Connections;

/// <summary>
/// What a server sends, with its text frames made binary ones. The client library ends a connection on text that is not UTF-8 (RFC 6455, 8.1);
/// an agent hands the bytes of a message to the protocol unconverted, so here the protocol gets to see them too.
/// </summary>
/// <param name="inner">The stream.</param>
/// <param name="first">What arrived on it already.</param>
/// <param name="largest">The largest message that may come, in bytes: of a larger one nothing is read.</param>
internal sealed class UncheckedTextStream(Stream inner, ReadOnlyMemory<byte> first, long largest) : Stream
{
    private readonly ConcurrentQueue<MessageHead> messages = new();
    private readonly FrameRewriter rewriter = new(largest);
    private ReadOnlyMemory<byte> early = first;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Gets a value indicating whether the server began a message that is larger than may come.</summary>
    public bool HasTooLarge => rewriter.IsTooLarge;

    /// <summary>Gets what is known of the message that is read, in order of arrival.</summary>
    public MessageHead Current => messages.TryPeek(out var head) ? head : new MessageHead(isText: false);

    /// <summary>Goes on to the next message.</summary>
    public void Advance() => messages.TryDequeue(out _);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ThrowIfTooLarge();
        var count = TakeEarly(buffer.Span);
        count = count > 0 ? count : await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Follow(buffer.Span[..count]);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        ThrowIfTooLarge();
        var read = TakeEarly(buffer.AsSpan(offset, count));
        return Follow(buffer.AsSpan(offset, read > 0 ? read : inner.Read(buffer, offset, count)));
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        inner.WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    // What came before a message that is too large is read to its end first.
    private int Follow(Span<byte> read)
    {
        var count = rewriter.Rewrite(read, messages.Enqueue);
        if (count == 0)
        {
            ThrowIfTooLarge();
        }

        return count;
    }

    private void ThrowIfTooLarge()
    {
        if (rewriter.IsTooLarge)
        {
            throw new IOException("a message is too large");
        }
    }

    private int TakeEarly(Span<byte> buffer)
    {
        var count = Math.Min(early.Length, buffer.Length);
        early.Span[..count].CopyTo(buffer);
        early = count < early.Length ? early[count..] : default;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
