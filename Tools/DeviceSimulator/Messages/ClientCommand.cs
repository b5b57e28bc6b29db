namespace ConnectorEmulator.DeviceSimulator.Messages;

/// <summary>What a client asks for (IS-07, "WebSocket transport", commands).</summary>
internal abstract record ClientCommand
{
    private ClientCommand()
    {
    }

    /// <summary>A health command; its timestamp is any text.</summary>
    internal sealed record Health(string Timestamp) : ClientCommand;

    /// <summary>A health command without a timestamp, or with one that is not a text: a real sender closes with 1011.</summary>
    internal sealed record HealthWithoutTimestamp : ClientCommand;

    /// <summary>A subscription: the whole list, in place of the earlier one.</summary>
    internal sealed record Subscription(IReadOnlyList<string> Sources) : ClientCommand;

    /// <summary>Anything else: a real sender says nothing and stays open.</summary>
    internal sealed record Ignored : ClientCommand;
}
