namespace ConnectorEmulator.DeviceSimulator.Sessions;

/// <summary>The connections of a device that are open, and those of clients that are being let in.</summary>
/// <param name="gate">The lock over it.</param>
internal sealed class ClientList<T>(Lock gate)
    where T : ClientConnection
{
    private readonly List<T> connections = [];
    private readonly List<Arrival<T>> arrivals = [];

    /// <summary>The open ones; to be read under the lock.</summary>
    public IReadOnlyList<T> Present => connections;

    /// <summary>How many are open.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return connections.Count;
            }
        }
    }

    /// <summary>Notes that a client is about to be let in.</summary>
    public Arrival<T> Expect()
    {
        var arrival = new Arrival<T>(Forget);
        lock (gate)
        {
            arrivals.Add(arrival);
        }

        return arrival;
    }

    /// <summary>Adds the connection of a client that was let in.</summary>
    public void Join(T connection, Arrival<T> arrival)
    {
        lock (gate)
        {
            connections.Add(connection);
            arrivals.Remove(arrival);
        }

        arrival.Missed.ForEach(action => action(connection));
    }

    /// <summary>Removes a connection.</summary>
    public void Leave(T connection)
    {
        lock (gate)
        {
            connections.Remove(connection);
        }
    }

    /// <summary>Does something to every connection, also to those of clients that are being let in.</summary>
    /// <returns>The connections that it was done to at once.</returns>
    public IReadOnlyList<T> Each(Action<T> action)
    {
        T[] present;
        lock (gate)
        {
            present = [.. connections];
            arrivals.ForEach(arrival => arrival.Missed.Add(action));
        }

        Array.ForEach(present, action);
        return present;
    }

    private void Forget(Arrival<T> arrival)
    {
        lock (gate)
        {
            arrivals.Remove(arrival);
        }
    }
}
