using System.Collections.Concurrent;

namespace ConnectorEmulator.Connections;

/// <summary>
/// What a server sends, with its text frames made binary ones. The client library ends a connection on text that is not UTF-8 (RFC 6455, 8.1);
/// an agent hands the bytes of a message to the protocol unconverted, so here the protocol gets to see them too.
/// </summary>
/// <param name="inner">The stream.</param>
/// <param name="first">What arrived on it already.</param>
internal sealed class UncheckedTextStream(Stream inner, ReadOnlyMemory<byte> first) : Stream
{
    private readonly ConcurrentQueue<bool> messages = new();
    private readonly FrameRewriter rewriter = new();
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

    /// <summary>Tells of the next message, in order of arrival, what it was.</summary>
    /// <returns>True for text, false for binary.</returns>
    public bool TakeIsText() => messages.TryDequeue(out var isText) && isText;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = TakeEarly(buffer.Span);
        count = count > 0 ? count : await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        rewriter.Rewrite(buffer.Span[..count], messages.Enqueue);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = TakeEarly(buffer.AsSpan(offset, count));
        read = read > 0 ? read : inner.Read(buffer, offset, count);
        rewriter.Rewrite(buffer.AsSpan(offset, read), messages.Enqueue);
        return read;
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
