using ConnectorEmulator.DeviceSimulator.Scripts.Messages;

namespace ConnectorEmulator.DeviceSimulator.Scripts;

/// <summary>What is waited for, and what is done about it.</summary>
/// <param name="Place">Where it stands, such as <c>steps[2]</c>.</param>
/// <param name="Expect">The message that is waited for; null: nothing is.</param>
/// <param name="After">How much later the rest happens.</param>
/// <param name="Send">The message to send, or null.</param>
/// <param name="Push">The messages to send again and again, or null.</param>
/// <param name="Close">The code of the close frame that ends the connection, or null.</param>
internal sealed record ScriptStep(
    string Place, MessagePattern? Expect, TimeSpan After, MessageTemplate? Send, ScriptPush? Push, int? Close);

/// <summary>Messages that a device sends by itself, one after the other, the first at once.</summary>
/// <param name="Messages">The messages of a round.</param>
/// <param name="Every">From one message to the next.</param>
/// <param name="Rounds">How often all of them are sent; null: until the connection ends.</param>
internal sealed record ScriptPush(IReadOnlyList<MessageTemplate> Messages, TimeSpan Every, long? Rounds);

/// <summary>A time without the device: connections are dropped and nobody listens.</summary>
/// <param name="After">How long after a client has connected.</param>
/// <param name="For">How long it lasts.</param>
/// <param name="Times">How often; null: after every first client.</param>
internal sealed record ScriptOutage(TimeSpan After, TimeSpan For, int? Times);
