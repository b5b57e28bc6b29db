namespace ConnectorEmulator.Assumptions;

/// <summary>A thing that the documentation leaves open, with the ways to read it.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Values">The values; the first one is taken unless another is chosen.</param>
/// <param name="Gap">What the documentation leaves open.</param>
/// <param name="Choose">Applies the value at a position.</param>
public sealed record Assumption(string Name, IReadOnlyList<string> Values, string Gap, Func<AssumptionChoices, int, AssumptionChoices> Choose);

/// <summary>All assumptions.</summary>
public static class AssumptionCatalog
{
    /// <summary>Gets the assumptions.</summary>
    public static IReadOnlyList<Assumption> All { get; } =
    [
        new(
            "pair-receives",
            ["pair", "connection"],
            "Which response receives a message that fits both, while a pair waits: the pair's or the one tied to the connection.",
            (choices, value) => choices with { PairReceives = (PairReceivesAssumption)value }),
        new(
            "handshake-path",
            ["handshake", "url"],
            "Whose path is asked for when both the handshake session and the complete URL name one.",
            (choices, value) => choices with { HandshakePath = (HandshakePathAssumption)value }),
        new(
            "empty-header",
            ["omitted", "sent"],
            "Whether a handshake header whose parameter is empty is left out or sent without a value.",
            (choices, value) => choices with { EmptyHeader = (EmptyHeaderAssumption)value }),
        new(
            "previous-data",
            ["response", "parameter"],
            "Whether a message that equals the one before is stopped by its response or by its parameter: one page clears both, another the parameter only.",
            (choices, value) => choices with { PreviousData = (PreviousDataAssumption)value }),
        new(
            "response-after",
            ["after-qactions", "before-qactions"],
            "Whether a trigger after a response waits for the QActions of its parameters, as the page of the clear action has it, or runs before they get their inputs.",
            (choices, value) => choices with { ResponseAfter = (ResponseAfterAssumption)value }),
        new(
            "fast-swap",
            ["reported", "unreported"],
            "Whether the status parameter shows Closed and Open when the URL is set again while the connection is open.",
            (choices, value) => choices with { FastSwap = (FastSwapAssumption)value }),
        new(
            "open-moment",
            ["after", "before"],
            "Whether the connection opens after or before the first QAction runs.",
            (choices, value) => choices with { OpenMoment = (OpenMomentAssumption)value }),
        new(
            "spontaneous-retry",
            ["never", "repeated-closed"],
            "Whether a connection that failed is tried again by itself, each failure setting the status to Closed once more.",
            (choices, value) => choices with { SpontaneousRetry = (SpontaneousRetryAssumption)value }),
        new(
            "message-thread",
            ["concurrent", "serial"],
            "Whether the messages of a connection are handled at the same time as the groups of its protocol thread, or between them.",
            (choices, value) => choices with { MessageThread = (MessageThreadAssumption)value }),
        new(
            "empty-url",
            ["element-address", "close"],
            "Whether an empty URL that is set at run time means the element's own address or closes the connection.",
            (choices, value) => choices with { EmptyUrl = (EmptyUrlAssumption)value }),
        new(
            "invalid-text",
            ["delivered", "ended"],
            "Whether a text message that is no UTF-8 reaches the protocol, or ends the connection as RFC 6455 asks of a client.",
            (choices, value) => choices with { InvalidText = (InvalidTextAssumption)value }),
        new(
            "large-message",
            ["whole", "cut"],
            "What becomes of a message of more than 1024 packets (release note 34049), and how large a packet is: 1024 bytes, if the message is cut.",
            (choices, value) => choices with { LargeMessage = (LargeMessageAssumption)value }),
        new(
            "command-text",
            ["utf-8", "as-held"],
            "Whether a text command is turned into UTF-8, as the page of WebSocketMessageType says, or leaves in the code page, as the pages on serial commands say.",
            (choices, value) => choices with { CommandText = (CommandTextAssumption)value }),
        new(
            "make-command",
            ["queued", "sent"],
            "Whether MakeCommandByProtocol works for WebSocket connections, as each example has it, or for serial ones only, as the protocol reference says.",
            (choices, value) => choices with { MakeCommand = (MakeCommandAssumption)value }),
        new(
            "setter-event",
            ["if-different", "always"],
            "Whether the setter of a write parameter raises the change event of its read parameter for an equal value too; for a URL that means to connect again.",
            (choices, value) => choices with { SetterEvent = (SetterEventAssumption)value }),
        new(
            "closed-fails",
            ["once", "always"],
            "Whether a closed WebSocket fails when it closes and with each attempt, or all the time, so that NotifyProtocol 249 lets it respond for a moment only.",
            (choices, value) => choices with { ClosedFails = (ClosedFailsAssumption)value }),
        new(
            "responds-from",
            ["opening", "message"],
            "Whether a WebSocket that was closed responds again when it opens, or when a message arrives.",
            (choices, value) => choices with { RespondsFrom = (RespondsFromAssumption)value }),
        new(
            "pair-ignore-timeout",
            ["all", "serial-only"],
            "Whether the option ignoreTimeout of a pair, which the page of serial connections lists, holds for WebSocket connections too.",
            (choices, value) => choices with { PairIgnoreTimeout = (PairIgnoreTimeoutAssumption)value }),
    ];

    /// <summary>Applies a choice.</summary>
    /// <param name="choices">The choices so far.</param>
    /// <param name="setting">NAME=VALUE.</param>
    /// <returns>The choices with this one.</returns>
    /// <exception cref="FormatException">There is no such assumption or value; the message lists them.</exception>
    public static AssumptionChoices Apply(AssumptionChoices choices, string setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var parts = setting.Split('=', 2);
        if (All.FirstOrDefault(item => item.Name == parts[0]) is not { } assumption)
        {
            throw new FormatException($"There is no assumption '{parts[0]}'. There are: {string.Join(", ", All.Select(item => item.Name))}.");
        }

        var value = parts.Length == 2 ? assumption.Values.ToList().IndexOf(parts[1]) : -1;
        return value >= 0
            ? assumption.Choose(choices, value)
            : throw new FormatException($"The assumption {assumption.Name} is one of: {string.Join(", ", assumption.Values.Select(item => $"{assumption.Name}={item}"))}.");
    }
}
