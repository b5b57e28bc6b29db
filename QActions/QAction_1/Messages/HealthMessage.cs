using System;

namespace Skyline.Protocol.Messages
{
    /// <summary>The device answers a heartbeat.</summary>
    internal sealed class HealthMessage : Message
    {
        /// <summary>Initializes a new instance of the <see cref="HealthMessage"/> class.</summary>
        /// <param name="heartbeatSent">When the answered heartbeat was sent, as the device echoes it, in UTC; <see langword="null"/> when it echoes no time.</param>
        /// <param name="mark">What the device echoes of the heartbeat, as text; <see langword="null"/> when it echoes nothing.</param>
        public HealthMessage(DateTime? heartbeatSent, string mark = null)
        {
            HeartbeatSent = heartbeatSent;
            Mark = mark;
        }

        /// <summary>Gets when the answered heartbeat was sent, in UTC by the clock of the agent; <see langword="null"/> when the device echoes no time.</summary>
        public DateTime? HeartbeatSent { get; }

        /// <summary>Gets what the device echoes of the heartbeat, as text; <see langword="null"/> when it echoes nothing.</summary>
        public string Mark { get; }
    }
}
