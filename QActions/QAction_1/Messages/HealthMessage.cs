using System;

namespace Skyline.Protocol.Messages
{
    /// <summary>The device answers a heartbeat.</summary>
    internal sealed class HealthMessage : Message
    {
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
