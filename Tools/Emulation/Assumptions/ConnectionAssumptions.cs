namespace ConnectorEmulator.Assumptions;

/// <summary>Whose path is asked for when a handshake session and a complete URL both name one.</summary>
[Assumption(
    "handshake-path",
    "Whose path is asked for when both the handshake session and the complete URL name one.",
    "ConnectionsWebSocketsUseCase4")]
public enum HandshakePathAssumption
{
    /// <summary>The handshake session's.</summary>
    [AssumptionValue("handshake")]
    Handshake,

    /// <summary>The URL's.</summary>
    [AssumptionValue("url")]
    Url,
}

/// <summary>What becomes of a handshake header whose value is empty.</summary>
[Assumption(
    "empty-header",
    "Whether a handshake header whose parameter is empty is left out or sent without a value.",
    "ConnectionsWebSocketsImplementation")]
public enum EmptyHeaderAssumption
{
    /// <summary>It is left out.</summary>
    [AssumptionValue("omitted")]
    Omitted,

    /// <summary>It is sent without a value.</summary>
    [AssumptionValue("sent")]
    Sent,
}

/// <summary>Whether the status parameter shows that the URL was set again while the connection was open.</summary>
[Assumption(
    "fast-swap",
    "Whether the status parameter shows Closed and Open when the URL is set again while the connection is open.",
    "RN 41167")]
public enum FastSwapAssumption
{
    /// <summary>It goes to Closed and to Open.</summary>
    [AssumptionValue("reported")]
    Reported,

    /// <summary>It stays Open when the new connection opens.</summary>
    [AssumptionValue("unreported")]
    Unreported,
}

/// <summary>When the connection opens, seen from the first QAction.</summary>
[Assumption(
    "open-moment",
    "Whether the connection opens after or before the first QAction runs.",
    "LogicUseCase2")]
public enum OpenMomentAssumption
{
    /// <summary>After it.</summary>
    [AssumptionValue("after")]
    AfterFirstQAction,

    /// <summary>Before it.</summary>
    [AssumptionValue("before")]
    BeforeFirstQAction,
}

/// <summary>What follows a connection that fails or closes.</summary>
[Assumption(
    "spontaneous-retry",
    "Whether a connection that failed is tried again by itself, each failure setting the status to Closed once more.",
    "RN 41167")]
public enum SpontaneousRetryAssumption
{
    /// <summary>Nothing, until the URL is set.</summary>
    [AssumptionValue("never")]
    Never,

    /// <summary>A new attempt each second; each failure sets the status to Closed again.</summary>
    [AssumptionValue("repeated-closed")]
    WithRepeatedClosed,
}

/// <summary>What an empty URL parameter means when it is set at run time.</summary>
[Assumption(
    "empty-url",
    "Whether an empty URL that is set at run time means the element's own address or closes the connection.",
    "ConnectionsWebSocketsDynamicIp")]
public enum EmptyUrlAssumption
{
    /// <summary>The address of the element is used.</summary>
    [AssumptionValue("element-address")]
    ElementAddress,

    /// <summary>The connection closes and stays closed.</summary>
    [AssumptionValue("close")]
    Close,
}

/// <summary>What becomes of a text message that is not UTF-8.</summary>
[Assumption(
    "invalid-text",
    "Whether a text message that is not UTF-8 reaches the protocol, or ends the connection as RFC 6455 asks of a client.",
    "ConnectionsWebSocketsImplementation")]
public enum InvalidTextAssumption
{
    /// <summary>Its bytes reach the protocol.</summary>
    [AssumptionValue("delivered")]
    Delivered,

    /// <summary>The connection ends with code 1007, as RFC 6455 asks of a client.</summary>
    [AssumptionValue("ended")]
    ConnectionEnded,
}

/// <summary>Which versions of TLS an agent offers.</summary>
[Assumption(
    "tls",
    "Whether \"all HTTPS communication will have to use TLS 1.2\" leaves out the later versions too, and holds for wss:// as well.",
    "RN 43678")]
public enum TlsAssumption
{
    /// <summary>TLS 1.2 only, for https:// and wss://.</summary>
    [AssumptionValue("1.2")]
    OneTwo,

    /// <summary>What the system offers, such as TLS 1.2 and 1.3.</summary>
    [AssumptionValue("from-1.2")]
    FromOneTwo,
}
