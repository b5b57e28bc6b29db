namespace Skyline.Protocol.Messages
{
    /// <summary>A message that is known to mean nothing.</summary>
    internal sealed class IgnoredMessage : Message
    {
    }
}
