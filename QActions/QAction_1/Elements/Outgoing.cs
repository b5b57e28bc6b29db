namespace Skyline.Protocol.Elements
{
    /// <summary>What is to be sent to the device now.</summary>
    public sealed class Outgoing
    {
        /// <summary>Initializes a new instance of the <see cref="Outgoing"/> class.</summary>
        /// <param name="subscription">A subscription; <see langword="null"/> when none is due.</param>
        /// <param name="heartbeat">A heartbeat; <see langword="null"/> when none is due.</param>
        public Outgoing(string subscription, string heartbeat)
        {
            Subscription = subscription;
            Heartbeat = heartbeat;
        }

        /// <summary>Gets a subscription; <see langword="null"/> when none is due.</summary>
        public string Subscription { get; }

        /// <summary>Gets a heartbeat; <see langword="null"/> when none is due.</summary>
        public string Heartbeat { get; }
    }
}
