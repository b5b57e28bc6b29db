namespace ConnectorEmulator.DeviceSimulator.Statistics;

/// <summary>One WebSocket connection, as it was when the statistics were asked for.</summary>
public sealed record ConnectionStatistics
{
    /// <summary>The connection's number: 1 for the first since the start of the device.</summary>
    public required int Number { get; init; }

    /// <summary>The handshake that opened it.</summary>
    public required HandshakeRequest Handshake { get; init; }

    /// <summary>How it ended; null while it is open.</summary>
    public required ConnectionEnd? End { get; init; }

    /// <summary>Subscription commands received.</summary>
    public required long SubscriptionCommands { get; init; }

    /// <summary>The lists of the last 100 subscription commands, oldest first, exactly as sent.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Subscriptions { get; init; }

    /// <summary>Health commands received.</summary>
    public required long HealthCommands { get; init; }

    /// <summary>State messages sent.</summary>
    public required long EventsSent { get; init; }

    /// <summary>Text messages received that were neither a health nor a subscription command.</summary>
    public required long IgnoredMessages { get; init; }
}
