namespace ConnectorEmulator.Assumptions;

/// <summary>How often a closed WebSocket counts as a communication that fails.</summary>
[Assumption(
    "closed-fails",
    "Whether a closed WebSocket fails when it closes and with each attempt, or all the time, so that NotifyProtocol 249 lets it respond for a moment only.",
    "NT_CHANGE_COMMUNICATION_STATE")]
public enum ClosedFailsAssumption
{
    /// <summary>When it closes, and with each attempt that fails.</summary>
    [AssumptionValue("once")]
    Once,

    /// <summary>All the time, so that it responds for a moment only when a QAction says that it does.</summary>
    [AssumptionValue("always")]
    Always,
}

/// <summary>From when a WebSocket that was closed responds again.</summary>
[Assumption(
    "responds-from",
    "Whether a WebSocket that was closed responds again when it opens, or when a message arrives.",
    "ConnectionsWebSocketsImplementation")]
public enum RespondsFromAssumption
{
    /// <summary>When it opens.</summary>
    [AssumptionValue("opening")]
    Opening,

    /// <summary>When a message arrives.</summary>
    [AssumptionValue("message")]
    Message,
}

/// <summary>For which pairs the option ignoreTimeout holds.</summary>
[Assumption(
    "pair-ignore-timeout",
    "Whether the option ignoreTimeout of a pair, which the page of serial connections lists, holds for WebSocket connections too.",
    "Protocol.Pairs.Pair-options")]
public enum PairIgnoreTimeoutAssumption
{
    /// <summary>For those of a WebSocket too.</summary>
    [AssumptionValue("all")]
    All,

    /// <summary>For those of a serial connection only.</summary>
    [AssumptionValue("serial-only")]
    SerialOnly,
}
