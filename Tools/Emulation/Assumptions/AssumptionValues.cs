namespace ConnectorEmulator.Assumptions;

/// <summary>Which response receives a message while a pair waits.</summary>
public enum PairReceivesAssumption
{
    /// <summary>The pair's, as long as the message fits.</summary>
    Pair,

    /// <summary>The connection's, as long as the message fits.</summary>
    Connection,
}

/// <summary>Whose path is asked for when a handshake session and a complete URL both name one.</summary>
public enum HandshakePathAssumption
{
    /// <summary>The handshake session's.</summary>
    Handshake,

    /// <summary>The URL's.</summary>
    Url,
}

/// <summary>What becomes of a handshake header whose value is empty.</summary>
public enum EmptyHeaderAssumption
{
    /// <summary>It is left out.</summary>
    Omitted,

    /// <summary>It is sent without a value.</summary>
    Sent,
}

/// <summary>What stops a message that equals the one before.</summary>
public enum PreviousDataAssumption
{
    /// <summary>The previous data of its response: clearing the parameter alone does not help.</summary>
    Response,

    /// <summary>The value of its parameter: clearing the parameter is enough.</summary>
    Parameter,
}

/// <summary>Whether a trigger after a response waits for the QActions of its parameters.</summary>
public enum ResponseAfterAssumption
{
    /// <summary>It runs behind them.</summary>
    AfterQActions,

    /// <summary>It runs once the parameters are filled: what it clears, those QActions never see.</summary>
    BeforeQActions,
}

/// <summary>Whether the status parameter shows that the URL was set again while the connection was open.</summary>
public enum FastSwapAssumption
{
    /// <summary>It goes to Closed and to Open.</summary>
    Reported,

    /// <summary>It stays Open when the new connection opens.</summary>
    Unreported,
}

/// <summary>When the connection opens, seen from the first QAction.</summary>
public enum OpenMomentAssumption
{
    /// <summary>After it.</summary>
    AfterFirstQAction,

    /// <summary>Before it.</summary>
    BeforeFirstQAction,
}

/// <summary>What follows a connection that fails or closes.</summary>
public enum SpontaneousRetryAssumption
{
    /// <summary>Nothing, until the URL is set.</summary>
    Never,

    /// <summary>A new attempt each second; each failure sets the status to Closed again.</summary>
    WithRepeatedClosed,
}

/// <summary>How the messages of a connection relate to its protocol thread.</summary>
public enum MessageThreadAssumption
{
    /// <summary>They are handled one by one, at the same time as the thread's groups.</summary>
    Concurrent,

    /// <summary>They wait for the item that the thread executes.</summary>
    Serial,
}

/// <summary>What an empty URL parameter means when it is set at run time.</summary>
public enum EmptyUrlAssumption
{
    /// <summary>The address of the element is used.</summary>
    ElementAddress,

    /// <summary>The connection closes and stays closed.</summary>
    Close,
}

/// <summary>What becomes of a text message that is no UTF-8.</summary>
public enum InvalidTextAssumption
{
    /// <summary>Its bytes reach the protocol.</summary>
    Delivered,

    /// <summary>The connection ends with code 1007, as RFC 6455 asks of a client.</summary>
    ConnectionEnded,
}

/// <summary>What becomes of a message that is larger than 1024 packets.</summary>
public enum LargeMessageAssumption
{
    /// <summary>It arrives whole.</summary>
    Whole,

    /// <summary>Its beginning arrives: 1024 packets of 1024 bytes.</summary>
    Cut,
}

/// <summary>What a text message carries.</summary>
public enum CommandTextAssumption
{
    /// <summary>The text of the command in UTF-8.</summary>
    Utf8,

    /// <summary>The bytes as the parameters of the command hold them.</summary>
    AsHeld,
}

/// <summary>When the command of a WebSocket connection with MakeCommandByProtocol is built.</summary>
public enum MakeCommandAssumption
{
    /// <summary>When its group is queued.</summary>
    WhenQueued,

    /// <summary>When it is sent, as if the option were not there.</summary>
    WhenSent,
}

/// <summary>Whether a setter raises the change event of its read parameter for an equal value.</summary>
public enum SetterEventAssumption
{
    /// <summary>Only if the value differs, as a copy does.</summary>
    IfDifferent,

    /// <summary>Each time, as a write does.</summary>
    Always,
}

/// <summary>How often a closed WebSocket counts as a communication that fails.</summary>
public enum ClosedFailsAssumption
{
    /// <summary>When it closes, and with each attempt that fails.</summary>
    Once,

    /// <summary>All the time, so that it responds for a moment only when a QAction says that it does.</summary>
    Always,
}

/// <summary>From when a WebSocket that was closed responds again.</summary>
public enum RespondsFromAssumption
{
    /// <summary>When it opens.</summary>
    Opening,

    /// <summary>When a message arrives.</summary>
    Message,
}

/// <summary>For which pairs the option ignoreTimeout holds.</summary>
public enum PairIgnoreTimeoutAssumption
{
    /// <summary>For those of a WebSocket too.</summary>
    All,

    /// <summary>For those of a serial connection only.</summary>
    SerialOnly,
}
