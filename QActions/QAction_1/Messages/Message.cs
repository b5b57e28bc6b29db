namespace Skyline.Protocol.Messages
{
    /// <summary>What a device said, free of the dialect in which it said it.</summary>
    internal abstract class Message
    {
    }

    /// <summary>A message that is known to mean nothing.</summary>
    internal sealed class IgnoredMessage : Message
    {
    }

    /// <summary>A well-formed message of a kind, or with an event of a type, that the connector does not know.</summary>
    internal sealed class OtherMessage : Message
    {
    }
}
