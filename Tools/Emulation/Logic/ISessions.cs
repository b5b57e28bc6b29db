using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>Runs HTTP sessions.</summary>
internal interface ISessions
{
    /// <summary>Gets the connections that they run on.</summary>
    IEnumerable<IConnection> Connections { get; }

    /// <summary>Runs a session on the connection of its group.</summary>
    /// <param name="session">The session.</param>
    /// <param name="entry">The group.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The running session, which ends when everything that the responses set off is done.</returns>
    Task RunAsync(SessionDefinition session, QueuedGroup entry, CancellationToken stop);
}
