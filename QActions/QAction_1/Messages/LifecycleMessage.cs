namespace Skyline.Protocol.Messages
{
    /// <summary>A source goes away.</summary>
    internal sealed class LifecycleMessage : Message
    {
        /// <summary>Initializes a new instance of the <see cref="LifecycleMessage"/> class.</summary>
        /// <param name="sourceId">Identifier of the source, as the device wrote it.</param>
        /// <param name="kind">How it goes away.</param>
        public LifecycleMessage(string sourceId, ShutdownKind kind)
        {
            SourceId = sourceId;
            Kind = kind;
        }

        /// <summary>Gets the identifier of the source.</summary>
        public string SourceId { get; }

        /// <summary>Gets how the source goes away.</summary>
        public ShutdownKind Kind { get; }
    }
}
