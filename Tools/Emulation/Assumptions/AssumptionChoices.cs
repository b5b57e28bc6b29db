namespace ConnectorEmulator.Assumptions;

/// <summary>How the things that the documentation leaves open are read in a run.</summary>
public sealed record AssumptionChoices
{
    /// <summary>Gets which response receives a message while a pair waits.</summary>
    public PairReceivesAssumption PairReceives { get; init; }

    /// <summary>Gets whose path is asked for.</summary>
    public HandshakePathAssumption HandshakePath { get; init; }

    /// <summary>Gets what becomes of an empty header.</summary>
    public EmptyHeaderAssumption EmptyHeader { get; init; }

    /// <summary>Gets what stops a message that equals the one before.</summary>
    public PreviousDataAssumption PreviousData { get; init; }

    /// <summary>Gets whether a trigger after a response waits for the QActions of its parameters.</summary>
    public ResponseAfterAssumption ResponseAfter { get; init; }

    /// <summary>Gets whether a fast swap is reported.</summary>
    public FastSwapAssumption FastSwap { get; init; }

    /// <summary>Gets when the connection opens.</summary>
    public OpenMomentAssumption OpenMoment { get; init; }

    /// <summary>Gets what follows a connection that fails or closes.</summary>
    public SpontaneousRetryAssumption SpontaneousRetry { get; init; }

    /// <summary>Gets how messages relate to the protocol thread.</summary>
    public MessageThreadAssumption MessageThread { get; init; }

    /// <summary>Gets what an empty URL means.</summary>
    public EmptyUrlAssumption EmptyUrl { get; init; }

    /// <summary>Gets what becomes of a text message that is no UTF-8.</summary>
    public InvalidTextAssumption InvalidText { get; init; }

    /// <summary>Gets what becomes of a very large message.</summary>
    public LargeMessageAssumption LargeMessage { get; init; }

    /// <summary>Gets what a text message carries.</summary>
    public CommandTextAssumption CommandText { get; init; }

    /// <summary>Gets when a command is built.</summary>
    public MakeCommandAssumption MakeCommand { get; init; }

    /// <summary>Gets whether a setter raises an event for an equal value.</summary>
    public SetterEventAssumption SetterEvent { get; init; }

    /// <summary>Gets how often a closed WebSocket fails.</summary>
    public ClosedFailsAssumption ClosedFails { get; init; }

    /// <summary>Gets from when a WebSocket responds again.</summary>
    public RespondsFromAssumption RespondsFrom { get; init; }

    /// <summary>Gets for which pairs ignoreTimeout holds.</summary>
    public PairIgnoreTimeoutAssumption PairIgnoreTimeout { get; init; }
}
