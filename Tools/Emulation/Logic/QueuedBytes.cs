namespace ConnectorEmulator.Logic;

/// <summary>Counts the bytes of all messages that wait in queues, or are handled.</summary>
internal sealed class QueuedBytes
{
    private const long Most = 256 * 1024 * 1024;

    private long count;

    /// <summary>Gets those of this process.</summary>
    public static QueuedBytes Shared { get; } = new();

    /// <summary>Changes the count.</summary>
    /// <param name="bytes">By how much.</param>
    /// <returns>True when it is more than queues should hold together.</returns>
    public bool Add(long bytes) => Interlocked.Add(ref count, bytes) > Most;
}
