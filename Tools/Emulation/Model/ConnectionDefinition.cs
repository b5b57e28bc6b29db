namespace ConnectorEmulator.Model;

/// <summary>What a connection speaks.</summary>
public enum ConnectionKind
{
    /// <summary>Nothing: a placeholder that never communicates.</summary>
    Virtual,

    /// <summary>HTTP requests and responses, through sessions.</summary>
    Http,

    /// <summary>A WebSocket, through commands, responses and pairs.</summary>
    WebSocket,
}

/// <summary>A connection of the protocol with the defaults of its element wizard page.</summary>
public sealed record ConnectionDefinition
{
    /// <summary>Gets the id; 0 is the main connection.</summary>
    public required int Id { get; init; }

    /// <summary>Gets the name shown in the element wizard.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what the connection speaks.</summary>
    public required ConnectionKind Kind { get; init; }

    /// <summary>Gets its place in Protocol.xml.</summary>
    public Position Position { get; init; }

    /// <summary>Gets a value indicating whether the emulator can run what it speaks: what depends on it is then told with it.</summary>
    public bool IsRun { get; init; } = true;

    /// <summary>Gets the parameter that is set to 1 when the WebSocket opens and to 0 when it closes.</summary>
    public int? StatusParameter { get; init; }

    /// <summary>Gets a value indicating whether commands are built when their group is queued instead of when it runs.</summary>
    public bool MakeCommandByProtocol { get; init; }

    /// <summary>Gets the HTTP session that describes the opening handshake.</summary>
    public int? HandshakeSession { get; init; }

    /// <summary>Gets the port that an address without one is completed with.</summary>
    public int? DefaultPort { get; init; }

    /// <summary>Gets how long a command or a request waits for its answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMilliseconds(1500);

    /// <summary>Gets a value indicating whether the certificate of an https:// address is not verified. Source: DataMiner protocol reference, Protocol.PortSettings.SkipCertificateVerification.</summary>
    public bool SkipsCertificates { get; init; }

    /// <summary>Gets how often an unanswered command or request is repeated.</summary>
    public int Retries { get; init; } = 3;
}
