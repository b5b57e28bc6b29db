namespace ConnectorEmulator.DeviceSimulator.Sessions;

/// <summary>
/// A client that is being let in. It can know that it is before its connection is there: what is done to every connection meanwhile is done to that one when
/// it joins.
/// </summary>
/// <param name="ended">Gets the arrival once nobody waits for its connection any more.</param>
internal sealed class Arrival<T>(Action<Arrival<T>> ended) : IDisposable
    where T : ClientConnection
{
    /// <summary>What was done to every connection since. Only the list touches it, under its lock.</summary>
    public List<Action<T>> Missed { get; } = [];

    /// <inheritdoc/>
    public void Dispose() => ended(this);
}
