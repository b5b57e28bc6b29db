using System.Text.Json.Serialization;

namespace ConnectorEmulator.Model;

/// <summary>The state of a connection.</summary>
public enum ConnectionState
{
    /// <summary>A virtual connection, which has none.</summary>
    [JsonStringEnumMemberName("Virtual")]
    Virtual,

    /// <summary>A WebSocket that is open.</summary>
    [JsonStringEnumMemberName("Open")]
    Open,

    /// <summary>A WebSocket that is closed.</summary>
    [JsonStringEnumMemberName("Closed")]
    Closed,

    /// <summary>An HTTP connection that sent no request yet.</summary>
    [JsonStringEnumMemberName("Unused")]
    Unused,

    /// <summary>An HTTP connection that responds.</summary>
    [JsonStringEnumMemberName("Responding")]
    Responding,

    /// <summary>An HTTP connection that does not respond.</summary>
    [JsonStringEnumMemberName("Not responding")]
    NotResponding,
}
