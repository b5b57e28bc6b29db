namespace Skyline.Protocol.Messages
{
    /// <summary>A well-formed message of a kind, or with an event of a type, that the connector does not know.</summary>
    internal sealed class OtherMessage : Message
    {
    }
}
