
namespace ConnectorEmulator.Elements;

/// <summary>
/// Why something runs: the chain from the thread that started it down to the current step. Everything that a change sets off runs nested in it, so the
/// chain tells how deep that is.
/// </summary>
internal sealed record Cause
{
    /// <summary>The depth at which an endless loop is certain: QActions that set each other off without end.</summary>
    public const int DeepestAllowed = 64;

    /// <summary>Gets what started the chain, for messages.</summary>
    public required string Origin { get; init; }

    /// <summary>Gets what all steps of the chain share.</summary>
    public CauseChain Chain { get; } = new();

    /// <summary>Gets how many QActions are running in the chain.</summary>
    public int Depth { get; init; }

    /// <summary>Gets the user whose write started the chain; empty when none did.</summary>
    public string User { get; init; } = string.Empty;

    /// <summary>Gets the incoming message that is being handled; null when none is.</summary>
    public ResponseHandling? Handling { get; init; }

    /// <summary>Gets the table whose lock is held while a row QAction of the chain runs; null when none is.</summary>
    public int? LockedTable { get; init; }

    /// <summary>Starts a chain.</summary>
    /// <param name="origin">What starts it.</param>
    /// <returns>The chain's start.</returns>
    public static Cause From(string origin) => new() { Origin = origin };
}
