using System;
using Skyline.Protocol.Dialects;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Session
{
    /// <summary>What the operator set for an element.</summary>
    internal sealed class ElementSettings
    {
        /// <summary>Gets or sets the time between two heartbeats.</summary>
        public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(5);

        /// <summary>Gets or sets how long nothing may come from the device before the connection counts as lost.</summary>
        public TimeSpan ReplyTimeout { get; set; } = TimeSpan.FromSeconds(12);

        /// <summary>Gets or sets the longest message that is read, in bytes, from 1 kB to 8 MB.</summary>
        public int MessageSizeLimit { get; set; } = MessageReader.DefaultMaximumLength;

        /// <summary>Gets or sets the longest subscription that is sent, in bytes, from 1 kB to 8 MB.</summary>
        public int SubscriptionSizeLimit { get; set; } = SubscriptionLimit.DefaultMaximumLength;

        /// <summary>Gets or sets a value indicating whether messages are traced.</summary>
        public bool IsTraceOn { get; set; }

        /// <summary>Gets or sets a value indicating whether the operator wants the events of sources that are found.</summary>
        public bool IsSubscribingNew { get; set; } = true;

        /// <summary>Gets what is set for sources.</summary>
        public SourceLimits Sources { get; } = new SourceLimits();

        /// <summary>Gets a value indicating whether a device that answers in time is left alone.</summary>
        public bool IsTimeoutLonger => ReplyTimeout > HeartbeatInterval;

        /// <summary>Checks the settings against each other.</summary>
        /// <exception cref="RefusedException">They do not fit; the message says why.</exception>
        public void Check()
        {
            if (!IsTimeoutLonger)
            {
                throw new RefusedException("Reply Timeout must be longer than Heartbeat Interval, or a device that answers in time counts as lost.");
            }
        }
    }
}
