namespace ConnectorEmulator.Assumptions;

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

    /// <summary>Gets whether a trigger after a response waits for the QActions of its parameters.</summary>
    public ResponseAfterReading ResponseAfter { get; init; }

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

    /// <summary>Gets what becomes of a text message that is no UTF-8.</summary>
    public InvalidTextReading InvalidText { get; init; }

    /// <summary>Gets what becomes of a very large message.</summary>
    public LargeMessageReading LargeMessage { get; init; }

    /// <summary>Gets what a text message carries.</summary>
    public CommandTextReading CommandText { get; init; }

    /// <summary>Gets when a command is built.</summary>
    public MakeCommandReading MakeCommand { get; init; }

    /// <summary>Gets whether a setter raises an event for an equal value.</summary>
    public SetterEventReading SetterEvent { get; init; }

    /// <summary>Gets how often a closed WebSocket fails.</summary>
    public ClosedFailsReading ClosedFails { get; init; }

    /// <summary>Gets from when a WebSocket responds again.</summary>
    public RespondsFromReading RespondsFrom { get; init; }

    /// <summary>Gets for which pairs ignoreTimeout holds.</summary>
    public PairIgnoreTimeoutReading PairIgnoreTimeout { get; init; }
}
