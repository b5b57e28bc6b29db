namespace Skyline.Protocol.Messages
{
    /// <summary>A source goes away.</summary>
    internal sealed class LifecycleMessage : Message
    {
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

    /// <summary>How a source goes away.</summary>
    internal enum ShutdownKind
    {
        /// <summary>It comes back by itself.</summary>
        Reboot,

        /// <summary>It does not come back by itself.</summary>
        Shutdown,
    }
}
