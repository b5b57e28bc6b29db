namespace Skyline.Protocol.Messages
{
    /// <summary>A source goes away.</summary>
    public sealed class LifecycleMessage : Message
    {
        /// <summary>Initializes a new instance of the <see cref="LifecycleMessage"/> class.</summary>
        /// <param name="sourceId">Identifier of the source, as the device wrote it.</param>
        /// <param name="departure">How it goes away.</param>
        public LifecycleMessage(string sourceId, Departure departure)
        {
            SourceId = sourceId;
            Departure = departure;
        }

        /// <summary>Gets the identifier of the source.</summary>
        public string SourceId { get; }

        /// <summary>Gets how the source goes away.</summary>
        public Departure Departure { get; }
    }
}
