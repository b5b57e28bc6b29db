namespace ConnectorEmulator.Versions;

/// <summary>What an agent of a version does that the newest one does not.</summary>
public sealed record VersionProfile
{
    /// <summary>Gets a value indicating whether Closed is reported again and again while the address is wrong.</summary>
    public bool RepeatsClosed { get; init; }

    /// <summary>Gets a value indicating whether a message larger than the receive buffer reaches the protocol in pieces.</summary>
    public bool SplitsMessages { get; init; }

    /// <summary>Gets a value indicating whether the system chooses the version of TLS.</summary>
    public bool LeavesTlsToTheSystem { get; init; }

    /// <summary>Gets a value indicating whether write parameters are saved too.</summary>
    public bool SavesWrites { get; init; }

    /// <summary>Gets a value indicating whether sending a large message ends the process that holds the connections.</summary>
    public bool DiesOfLargeSends { get; init; }
}
