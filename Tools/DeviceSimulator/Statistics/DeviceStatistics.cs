namespace ConnectorEmulator.DeviceSimulator.Statistics;

/// <summary>What happened since the start of the device. A copy: it does not change any more.</summary>
public sealed record DeviceStatistics
{
    /// <summary>WebSocket connections that are open now.</summary>
    public required int OpenConnections { get; init; }

    /// <summary>Handshakes that arrived, refused ones included.</summary>
    public required long HandshakeRequests { get; init; }

    /// <summary>Handshakes answered with 101.</summary>
    public required long Handshakes { get; init; }

    /// <summary>The latest handshake that arrived, also when it was refused; null before the first.</summary>
    public required HandshakeRequest? LastHandshake { get; init; }

    /// <summary>Health commands received.</summary>
    public required long HealthCommands { get; init; }

    /// <summary>Subscription commands received.</summary>
    public required long SubscriptionCommands { get; init; }

    /// <summary>State messages sent, resends and duplicates included.</summary>
    public required long EventsSent { get; init; }

    /// <summary>Binary frames received. A real sender's process died of one; a client must never send any.</summary>
    public required long BinaryFrames { get; init; }

    /// <summary>Subscription commands with an id that is not a plain UUID. A real sender's process died of one; a client must never send any.</summary>
    public required long MalformedIds { get; init; }

    /// <summary>The last 200 connections, oldest first.</summary>
    public required IReadOnlyList<ConnectionStatistics> Connections { get; init; }
}
