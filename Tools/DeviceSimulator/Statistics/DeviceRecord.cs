namespace ConnectorEmulator.DeviceSimulator.Statistics;

/// <summary>Counts what happens on the device; several threads may.</summary>
internal sealed class DeviceRecord
{
    private const int ConnectionsKept = 200;

    private readonly Lock gate = new();
    private readonly Queue<ConnectionRecord> connections = new();
    private HandshakeRequest? lastHandshake;
    private long handshakeRequests;
    private int handshakes;
    private long healthCommands;
    private long subscriptionCommands;
    private long eventsSent;
    private long binaryFrames;
    private long malformedIds;

    /// <summary>Keeps a handshake that arrived.</summary>
    public void AddHandshake(HandshakeRequest request)
    {
        lock (gate)
        {
            handshakeRequests++;
            lastHandshake = request;
        }
    }

    /// <summary>Begins the record of a handshake that is accepted.</summary>
    public ConnectionRecord AddConnection(HandshakeRequest handshake)
    {
        lock (gate)
        {
            var connection = new ConnectionRecord(++handshakes, handshake, this);
            connections.Enqueue(connection);
            if (connections.Count > ConnectionsKept)
            {
                connections.Dequeue();
            }

            return connection;
        }
    }

    /// <summary>Counts a health command.</summary>
    public void CountHealth() => Interlocked.Increment(ref healthCommands);

    /// <summary>Counts a subscription command.</summary>
    public void CountSubscription() => Interlocked.Increment(ref subscriptionCommands);

    /// <summary>Counts a state message.</summary>
    public void CountEvent() => Interlocked.Increment(ref eventsSent);

    /// <summary>Counts a binary frame from a client.</summary>
    public void CountBinaryFrame() => Interlocked.Increment(ref binaryFrames);

    /// <summary>Counts a subscription with an id that is not a plain UUID.</summary>
    public void CountMalformedId() => Interlocked.Increment(ref malformedIds);

    /// <summary>A copy of the counters.</summary>
    public DeviceStatistics Snapshot(int openConnections)
    {
        lock (gate)
        {
            return new DeviceStatistics
            {
                OpenConnections = openConnections,
                HandshakeRequests = handshakeRequests,
                Handshakes = handshakes,
                LastHandshake = lastHandshake,
                HealthCommands = Interlocked.Read(ref healthCommands),
                SubscriptionCommands = Interlocked.Read(ref subscriptionCommands),
                EventsSent = Interlocked.Read(ref eventsSent),
                BinaryFrames = Interlocked.Read(ref binaryFrames),
                MalformedIds = Interlocked.Read(ref malformedIds),
                Connections = [.. connections.Select(connection => connection.Snapshot())],
            };
        }
    }
}
