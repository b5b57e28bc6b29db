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
}
