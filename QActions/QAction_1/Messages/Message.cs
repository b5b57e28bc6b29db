namespace Skyline.Protocol.Messages
{
    /// <summary>What a device said, free of the dialect in which it said it.</summary>
    internal abstract class Message
    {
    }
}
