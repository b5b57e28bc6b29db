namespace Skyline.Protocol.Messages
{
    /// <summary>A message that is known to mean nothing.</summary>
    public sealed class IgnoredMessage : Message
    {
    }
}
