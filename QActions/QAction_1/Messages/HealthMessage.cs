using System;

namespace Skyline.Protocol.Messages
{
    /// <summary>The device answers a heartbeat.</summary>
    public sealed class HealthMessage : Message
    {
        /// <summary>Initializes a new instance of the <see cref="HealthMessage"/> class.</summary>
        /// <param name="heartbeatSent">When the answered heartbeat was sent, as the device echoes it, in UTC; <see langword="null"/> when it echoes nothing.</param>
        public HealthMessage(DateTime? heartbeatSent)
        {
            HeartbeatSent = heartbeatSent;
        }

        /// <summary>Gets when the answered heartbeat was sent, in UTC by the clock of the agent; <see langword="null"/> when the device echoes nothing.</summary>
        public DateTime? HeartbeatSent { get; }
    }
}
