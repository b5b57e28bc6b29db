namespace ConnectorEmulator.Logic;

/// <summary>What is counted and known of a connection. Safe for several threads.</summary>
internal sealed class ConnectionCounts
{
    private long opened;
    private long closed;
    private long framesReceived;
    private long framesSent;
    private volatile bool isOpen;
    private volatile bool hasAddress;

    /// <summary>Gets how often it opened.</summary>
    public long Opened => Interlocked.Read(ref opened);

    /// <summary>Gets how often it closed after having been open.</summary>
    public long Closed => Interlocked.Read(ref closed);

    /// <summary>Gets the number of messages that arrived.</summary>
    public long FramesReceived => Interlocked.Read(ref framesReceived);

    /// <summary>Gets the number of messages that left.</summary>
    public long FramesSent => Interlocked.Read(ref framesSent);

    /// <summary>Gets a value indicating whether it is open now.</summary>
    public bool IsOpen => isOpen;

    /// <summary>Gets a value indicating whether it ever had an address to connect to.</summary>
    public bool HasAddress => hasAddress;

    /// <summary>Notes that there is an address.</summary>
    public void SetAddress() => hasAddress = true;

    /// <summary>Notes that the connection opened.</summary>
    public void CountOpened()
    {
        isOpen = true;
        Interlocked.Increment(ref opened);
    }

    /// <summary>Notes that the connection closed.</summary>
    public void CountClosed()
    {
        isOpen = false;
        Interlocked.Increment(ref closed);
    }

    /// <summary>Notes that a message arrived.</summary>
    public void CountReceived() => Interlocked.Increment(ref framesReceived);

    /// <summary>Notes that a message left.</summary>
    public void CountSent() => Interlocked.Increment(ref framesSent);
}
