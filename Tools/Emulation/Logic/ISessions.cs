using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>Runs HTTP sessions.</summary>
internal interface ISessions
{
    /// <summary>Runs a session on the connection of its group.</summary>
    /// <param name="session">The session.</param>
    /// <param name="entry">The group.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The running session, which ends when everything that the responses set off is done.</returns>
    Task RunAsync(SessionDefinition session, QueuedGroup entry, CancellationToken stop);

    /// <summary>Moves a connection to another address.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="address">The address; empty means the element's.</param>
    void SetAddress(int connection, string address);
}
