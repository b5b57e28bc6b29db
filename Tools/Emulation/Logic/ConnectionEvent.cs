namespace ConnectorEmulator.Logic;

/// <summary>What a socket reports; handled in order.</summary>
internal abstract record ConnectionEvent
{
    private ConnectionEvent()
    {
    }

    /// <summary>The connection opened.</summary>
    public sealed record Opened : ConnectionEvent;

    /// <summary>The connection closed or could not be opened.</summary>
    /// <param name="IsSwap">Whether the element closed it to open another one at once.</param>
    public sealed record Closed(bool IsSwap) : ConnectionEvent;

    /// <summary>A message arrived.</summary>
    /// <param name="Assignment">Where it goes.</param>
    public sealed record Received(Assignment Assignment) : ConnectionEvent;
}
