using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>Runs HTTP sessions.</summary>
internal interface ISessions
{
    /// <summary>Gets the connections that they run on.</summary>
    IEnumerable<IConnection> Connections { get; }

    /// <summary>Builds the requests of a session, which happens when its group is queued. Source: DataMiner protocol reference, Protocol.Groups.Group.Content.</summary>
    /// <param name="item">The session in its group.</param>
    /// <returns>The requests.</returns>
    IReadOnlyList<BuiltRequest> Build(GroupItem item);

    /// <summary>Runs a session on the connection of its group.</summary>
    /// <param name="item">The session in its group.</param>
    /// <param name="entry">The group.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The running session, which ends when everything that the responses set off is done.</returns>
    Task RunAsync(GroupItem item, QueuedGroup entry, CancellationToken stop);
}
