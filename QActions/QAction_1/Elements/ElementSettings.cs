using System;
using Skyline.Protocol.Dialects;
using Skyline.Protocol.Operations;
using Skyline.Protocol.Sources;
using Skyline.Protocol.Subscriptions;

namespace Skyline.Protocol.Elements
{
    /// <summary>What the operator set for an element.</summary>
    public sealed class ElementSettings
    {
        private const int SmallestLimit = 1000;
        private const int LargestLimit = 8 * 1000 * 1000;

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

        /// <summary>Gets what is set for sources.</summary>
        public SourceLimits Sources { get; } = new SourceLimits();

        /// <summary>Checks the settings against each other.</summary>
        /// <exception cref="RefusedException">They do not fit; the message says why.</exception>
        public void Check()
        {
            CheckRange("the heartbeat interval", HeartbeatInterval.TotalSeconds, 1, 10, "s");
            CheckRange("the reply timeout", ReplyTimeout.TotalSeconds, 7, 120, "s");
            if (ReplyTimeout <= HeartbeatInterval)
            {
                throw new RefusedException("the reply timeout must be longer than the heartbeat interval, or a device that answers in time counts as lost.");
            }

            CheckRange("the message size limit", MessageSizeLimit, SmallestLimit, LargestLimit, "bytes");
            CheckRange("the subscription size limit", SubscriptionSizeLimit, SmallestLimit, LargestLimit, "bytes");
            CheckRange("the maximum of sources", Sources.Maximum, 1, 20000, "rows");
            CheckRange("the time after which a source is missing", Sources.MissingAfter.TotalSeconds, 1, 3600, "s");
            CheckRange("the time after which a source is silent", Sources.SilentAfter.TotalSeconds, 0, 86400, "s");
            CheckRange("the time after which a missing source is removed", Sources.RemoveMissingAfter.TotalSeconds, 0, 2592000, "s");
        }

        /// <summary>Cube keeps an operator inside the range; scripts and other elements need not.</summary>
        private static void CheckRange(string name, double value, int lowest, int highest, string unit)
        {
            if (value < lowest || value > highest)
            {
                throw new RefusedException(name + " must be from " + lowest + " to " + highest + " " + unit + ".");
            }
        }
    }
}
