using Skyline.DataMiner.WebSocketDriver.Emulator.Model;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Messaging;

/// <summary>The handling of one message by one response.</summary>
/// <param name="response">The response.</param>
internal sealed class ResponseHandling(ResponseDefinition response)
{
    /// <summary>Gets the response.</summary>
    public ResponseDefinition Response { get; } = response;

    /// <summary>Gets or sets a value indicating whether a 'read' action cut the message into its parameters of open length.</summary>
    public bool IsRead { get; set; }
}
