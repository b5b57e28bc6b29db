namespace Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Sessions;

/// <summary>
/// A client that is being let in. It can know that it is before its session is there: what is done to every session meanwhile is done to that one when it joins.
/// </summary>
/// <param name="ended">Gets the arrival once nobody waits for its session any more.</param>
internal sealed class Arrival(Action<Arrival> ended) : IDisposable
{
    /// <summary>What was done to every session since. Only the hub touches it, under its lock.</summary>
    public List<Action<Session>> Missed { get; } = [];

    /// <inheritdoc/>
    public void Dispose() => ended(this);
}
