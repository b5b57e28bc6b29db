using System;

namespace Skyline.Protocol.Connections
{
    /// <summary>
    /// When DataMiner is to be told that the connection responds. An element in timeout takes no write of an operator in Cube (release note 20910), and the one
    /// who is to enter another address or to press Reconnect must be able to: the alarm on the status tells of the outage instead. What DataMiner was told holds
    /// until the next failure, and the element timeout counts from then, so it is told again well within the 30 s that the element is given. Not thread-safe.
    /// </summary>
    internal sealed class RespondingNotice
    {
        /// <summary>How often while the connection is not open: each attempt that fails is a failure.</summary>
        public static readonly TimeSpan WhileClosed = TimeSpan.FromSeconds(5);

        /// <summary>How often while it is open and DataMiner sees no reply to a heartbeat, which may be a failure too.</summary>
        public static readonly TimeSpan WhileOpen = TimeSpan.FromSeconds(10);

        private TimeSpan? given;
        private bool wasOpen;

        /// <summary>DataMiner saw a reply to a heartbeat: it needs no notice for a while.</summary>
        public void Answered(TimeSpan now)
        {
            if (wasOpen)
            {
                given = now;
            }
        }

        /// <summary>Takes the notice that is due: at once when the connection opened or closed, and again and again.</summary>
        /// <param name="isOpen">Whether the connection is open.</param>
        /// <returns><see langword="true"/> when DataMiner is to be told now. It counts as told.</returns>
        public bool Take(TimeSpan now, bool isOpen)
        {
            if (given.HasValue && isOpen == wasOpen && now - given.Value < (isOpen ? WhileOpen : WhileClosed))
            {
                return false;
            }

            given = now;
            wasOpen = isOpen;
            return true;
        }
    }
}
