using System;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Elements
{
    /// <summary>What the operator set for an element.</summary>
    public sealed class ElementSettings
    {
        /// <summary>Gets or sets the time between two heartbeats.</summary>
        public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(5);

        /// <summary>Gets or sets how long heartbeats may stay unanswered before the connection counts as lost.</summary>
        public TimeSpan ReplyTimeout { get; set; } = TimeSpan.FromSeconds(12);

        /// <summary>Gets what is set for sources.</summary>
        public SourceLimits Sources { get; } = new SourceLimits();

        /// <summary>Checks the settings against each other.</summary>
        /// <exception cref="FormatException">They do not fit; the message says why.</exception>
        public void Check()
        {
            CheckRange("the heartbeat interval", HeartbeatInterval, 1, 10);
            CheckRange("the reply timeout", ReplyTimeout, 2, 120);
            if (ReplyTimeout <= HeartbeatInterval)
            {
                throw new FormatException("the reply timeout must be longer than the heartbeat interval, or a device that answers in time counts as lost.");
            }
        }

        /// <summary>Cube keeps an operator inside the range; scripts and other elements need not.</summary>
        private static void CheckRange(string name, TimeSpan value, int lowest, int highest)
        {
            if (value < TimeSpan.FromSeconds(lowest) || value > TimeSpan.FromSeconds(highest))
            {
                throw new FormatException(name + " must be from " + lowest + " to " + highest + " s.");
            }
        }
    }
}
