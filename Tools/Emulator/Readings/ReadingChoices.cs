namespace Skyline.DataMiner.WebSocketDriver.Emulator.Readings;

/// <summary>Which response receives a message while a pair waits.</summary>
public enum PairReceivesReading
{
    /// <summary>The pair's, as long as the message fits.</summary>
    Pair,

    /// <summary>The connection's, as long as the message fits.</summary>
    Connection,
}

/// <summary>Whose path is asked for when a handshake session and a complete URL both name one.</summary>
public enum HandshakePathReading
{
    /// <summary>The handshake session's.</summary>
    Handshake,

    /// <summary>The URL's.</summary>
    Url,
}

/// <summary>What becomes of a handshake header whose value is empty.</summary>
public enum EmptyHeaderReading
{
    /// <summary>It is left out.</summary>
    Omitted,

    /// <summary>It is sent without a value.</summary>
    Sent,
}

/// <summary>What stops a message that equals the one before.</summary>
public enum PreviousDataReading
{
    /// <summary>The previous data of its response: clearing the parameter alone does not help.</summary>
    Response,

    /// <summary>The value of its parameter: clearing the parameter is enough.</summary>
    Parameter,
}

/// <summary>Whether the status parameter shows that the URL was set again while the connection was open.</summary>
public enum FastSwapReading
{
    /// <summary>It goes to Closed and to Open.</summary>
    Reported,

    /// <summary>It stays Open when the new connection opens.</summary>
    Unreported,
}

/// <summary>When the connection opens, seen from the first QAction.</summary>
public enum OpenMomentReading
{
    /// <summary>After it.</summary>
    AfterFirstQAction,

    /// <summary>Before it.</summary>
    BeforeFirstQAction,
}

/// <summary>What follows a connection that fails or closes.</summary>
public enum SpontaneousRetryReading
{
    /// <summary>Nothing, until the URL is set.</summary>
    Never,

    /// <summary>A new attempt each second; each failure sets the status to Closed again.</summary>
    WithRepeatedClosed,
}

/// <summary>How the messages of a connection relate to its protocol thread.</summary>
public enum MessageThreadReading
{
    /// <summary>They are handled one by one, at the same time as the thread's groups.</summary>
    Concurrent,

    /// <summary>They wait for the item that the thread executes.</summary>
    Serial,
}

/// <summary>What an empty URL parameter means when it is set at run time.</summary>
public enum EmptyUrlReading
{
    /// <summary>The address of the element is used.</summary>
    ElementAddress,

    /// <summary>The connection closes and stays closed.</summary>
    Close,
}

/// <summary>How the things that the documentation leaves open are read in a run.</summary>
public sealed record ReadingChoices
{
    /// <summary>Gets which response receives a message while a pair waits.</summary>
    public PairReceivesReading PairReceives { get; init; }

    /// <summary>Gets whose path is asked for.</summary>
    public HandshakePathReading HandshakePath { get; init; }

    /// <summary>Gets what becomes of an empty header.</summary>
    public EmptyHeaderReading EmptyHeader { get; init; }

    /// <summary>Gets what stops a message that equals the one before.</summary>
    public PreviousDataReading PreviousData { get; init; }

    /// <summary>Gets whether a fast swap is reported.</summary>
    public FastSwapReading FastSwap { get; init; }

    /// <summary>Gets when the connection opens.</summary>
    public OpenMomentReading OpenMoment { get; init; }

    /// <summary>Gets what follows a connection that fails or closes.</summary>
    public SpontaneousRetryReading SpontaneousRetry { get; init; }

    /// <summary>Gets how messages relate to the protocol thread.</summary>
    public MessageThreadReading MessageThread { get; init; }

    /// <summary>Gets what an empty URL means.</summary>
    public EmptyUrlReading EmptyUrl { get; init; }
}
