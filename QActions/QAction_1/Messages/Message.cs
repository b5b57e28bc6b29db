namespace Skyline.Protocol.Messages
{
    /// <summary>What a device said, free of the dialect in which it said it.</summary>
    public abstract class Message
    {
    }
}
