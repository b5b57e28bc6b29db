namespace ConnectorEmulator.Assumptions;

/// <summary>Which response receives a message while a pair waits.</summary>
[Assumption(
    "pair-receives",
    "Which response receives a message that fits both, while a pair waits: the pair's or the one tied to the connection.",
    "ConnectionsWebSocketsCommunication")]
public enum PairReceivesAssumption
{
    /// <summary>The pair's, as long as the message fits.</summary>
    [AssumptionValue("pair")]
    Pair,

    /// <summary>The connection's, as long as the message fits.</summary>
    [AssumptionValue("connection")]
    Connection,
}

/// <summary>What stops a message that equals the one before.</summary>
[Assumption(
    "previous-data",
    "Whether a message that equals the one before is stopped by its response or by its parameter: one page clears both, another the parameter only.",
    "LogicActionClear")]
public enum PreviousDataAssumption
{
    /// <summary>The previous data of its response: clearing the parameter alone does not help.</summary>
    [AssumptionValue("response")]
    Response,

    /// <summary>The value of its parameter: clearing the parameter is enough.</summary>
    [AssumptionValue("parameter")]
    Parameter,
}

/// <summary>Whether a trigger after a response waits for the QActions of its parameters.</summary>
[Assumption(
    "response-after",
    "Whether a trigger after a response waits for the QActions of its parameters, as the page of the clear action has it, or runs before they get their inputs.",
    "Protocol.Triggers.Trigger.Time")]
public enum ResponseAfterAssumption
{
    /// <summary>It runs behind them.</summary>
    [AssumptionValue("after-qactions")]
    AfterQActions,

    /// <summary>It runs once the parameters are filled: what it clears, those QActions never see.</summary>
    [AssumptionValue("before-qactions")]
    BeforeQActions,
}

/// <summary>How the messages of a connection relate to its protocol thread.</summary>
[Assumption(
    "message-thread",
    "Whether the messages of a connection are handled at the same time as the groups of its protocol thread, or between them.",
    "InnerWorkingsSLProtocol")]
public enum MessageThreadAssumption
{
    /// <summary>They are handled one by one, at the same time as the thread's groups.</summary>
    [AssumptionValue("concurrent")]
    Concurrent,

    /// <summary>They wait for the item that the thread executes.</summary>
    [AssumptionValue("serial")]
    Serial,
}

/// <summary>What becomes of a message that is larger than 1024 packets.</summary>
[Assumption(
    "large-message",
    "What becomes of a message of more than 1024 packets (release note 34049), and how large a packet is: 1024 bytes, if the message is cut.",
    "RN 34049")]
public enum LargeMessageAssumption
{
    /// <summary>It arrives whole.</summary>
    [AssumptionValue("whole")]
    Whole,

    /// <summary>Its beginning arrives: 1024 packets of 1024 bytes.</summary>
    [AssumptionValue("cut")]
    Cut,
}

/// <summary>What a text message carries.</summary>
[Assumption(
    "command-text",
    "Whether a text command is turned into UTF-8, as the page of WebSocketMessageType says, or leaves in the code page, as the pages on serial commands say.",
    "AdvancedCodePages")]
public enum CommandTextAssumption
{
    /// <summary>The text of the command in UTF-8.</summary>
    [AssumptionValue("utf-8")]
    Utf8,

    /// <summary>The bytes as the parameters of the command hold them.</summary>
    [AssumptionValue("as-held")]
    AsHeld,
}

/// <summary>When the command of a WebSocket connection with MakeCommandByProtocol is built.</summary>
[Assumption(
    "make-command",
    "Whether MakeCommandByProtocol works for WebSocket connections, as each example has it, or for serial ones only, as the protocol reference says.",
    "Protocol.Type-communicationOptions")]
public enum MakeCommandAssumption
{
    /// <summary>When its group is queued.</summary>
    [AssumptionValue("queued")]
    WhenQueued,

    /// <summary>When it is sent, as if the option were not there.</summary>
    [AssumptionValue("sent")]
    WhenSent,
}

/// <summary>Whether a setter raises the change event of its read parameter for an equal value.</summary>
[Assumption(
    "setter-event",
    "Whether the setter of a write parameter raises the change event of its read parameter for an equal value too; for a URL that means to connect again.",
    "Protocol.Params.Param-setter")]
public enum SetterEventAssumption
{
    /// <summary>Only if the value differs, as a copy does.</summary>
    [AssumptionValue("if-different")]
    IfDifferent,

    /// <summary>Each time, as a write does.</summary>
    [AssumptionValue("always")]
    Always,
}
