using System;

namespace Skyline.Protocol.Connections
{
    /// <summary>
    /// Follows the status that DataMiner reports, which may repeat itself and may miss a fast change. It begins as if a connection had just been
    /// asked for: that is what DataMiner does when an element starts. Not thread-safe.
    /// </summary>
    public sealed class ConnectionTracker
    {
        /// <summary>
        /// How long an attempt to connect is left alone. An agent may swap the connection so fast that it reports no change at all:
        /// after this long the status is looked at instead of awaited.
        /// </summary>
        public static readonly TimeSpan AttemptTime = TimeSpan.FromSeconds(3);

        private TimeSpan requestedAt;

        /// <summary>Initializes a new instance of the <see cref="ConnectionTracker"/> class.</summary>
        /// <param name="now">The time.</param>
        public ConnectionTracker(TimeSpan now)
        {
            Requested(now);
        }

        /// <summary>Gets the state.</summary>
        public ConnectionState State { get; private set; }

        /// <summary>Takes over a reported status.</summary>
        /// <param name="isOpen">The status.</param>
        /// <returns><see langword="true"/> when the connection opened or closed; <see langword="false"/> when the report repeats what is known.</returns>
        public bool Report(bool isOpen)
        {
            var reported = isOpen ? ConnectionState.Open : ConnectionState.Closed;
            if (State == reported || (State == ConnectionState.Connecting && !isOpen))
            {
                return false;
            }

            State = reported;
            return true;
        }

        /// <summary>Notes that the connector asked DataMiner for another connection.</summary>
        /// <param name="now">The time.</param>
        public void Requested(TimeSpan now)
        {
            State = ConnectionState.Connecting;
            requestedAt = now;
        }

        /// <summary>Tells whether the status is to be looked at because no change was reported.</summary>
        /// <param name="now">The time.</param>
        /// <returns><see langword="true"/> when it is.</returns>
        public bool MustLook(TimeSpan now) => State == ConnectionState.Connecting && now - requestedAt >= AttemptTime;

        /// <summary>Takes over a status that was looked at. From then on changes are awaited again.</summary>
        /// <param name="isOpen">The status.</param>
        /// <returns><see langword="true"/> when the connection opened.</returns>
        public bool Looked(bool isOpen)
        {
            State = ConnectionState.Closed;
            return Report(isOpen);
        }
    }
}
