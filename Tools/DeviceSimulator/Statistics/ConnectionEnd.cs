namespace ConnectorEmulator.DeviceSimulator.Statistics;

/// <summary>Who ended a connection.</summary>
public enum ClosedBy
{
    /// <summary>The client sent the first close frame.</summary>
    Client,

    /// <summary>The device sent the first close frame.</summary>
    Device,

    /// <summary>The TCP connection went away without a close frame.</summary>
    Drop,
}

/// <summary>How a connection ended.</summary>
/// <param name="By">Who ended it.</param>
/// <param name="Code">The status code of the first close frame (RFC 6455, section 7.4); null when there was none.</param>
public sealed record ConnectionEnd(ClosedBy By, int? Code)
{
    /// <inheritdoc/>
    public override string ToString() => By switch
    {
        ClosedBy.Client => $"closed by the client, code {Code?.ToString() ?? "none"}",
        ClosedBy.Device => $"closed by the device, code {Code}",
        _ => "dropped without a close frame",
    };
}
