namespace Skyline.Protocol.Messages
{
    /// <summary>The device answers a heartbeat.</summary>
    internal sealed class HealthMessage : Message
    {
        public HealthMessage(string mark)
        {
            Mark = mark;
        }

        /// <summary>Gets what the device repeats of the heartbeat, as text; <see langword="null"/> when it repeats nothing.</summary>
        public string Mark { get; }
    }
}
