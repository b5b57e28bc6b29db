using System;

namespace Skyline.Protocol.Messages
{
    /// <summary>When the list of subscribed sources is to be sent: once for each opening, and after a change. Not thread-safe.</summary>
    internal sealed class Subscription
    {
        /// <summary>However fast the list changes, it is sent at most once in this time: each time the device sends every state again.</summary>
        private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(1);

        private bool isOpen;
        private bool isRequested;
        private bool hasSources;
        private TimeSpan? lastSent;
        private TimeSpan? lastHandedOver;

        /// <summary>Gets a value indicating whether a list was sent since the connection opened.</summary>
        public bool IsAnySent => lastSent.HasValue;

        /// <summary>The connection opened: a device remembers no subscription of an earlier connection.</summary>
        /// <param name="anySources">Whether there is any source to subscribe to.</param>
        public void Opened(bool anySources)
        {
            isOpen = true;
            isRequested = anySources;
            hasSources = false;
            lastSent = null;
        }

        /// <summary>The connection closed: nothing is sent until it opens.</summary>
        public void Closed()
        {
            isOpen = false;
            isRequested = false;
        }

        /// <summary>The list of sources changed.</summary>
        /// <param name="anySources">Whether there is any source left to subscribe to.</param>
        public void Changed(bool anySources) => isRequested = isOpen && (anySources || hasSources);

        /// <summary>Tells whether the list is to be sent now.</summary>
        public bool IsDue(TimeSpan now) => isRequested && (lastSent == null || now - lastSent.Value >= Spacing);

        /// <summary>
        /// Tells whether a list may follow another one of an earlier opening. That one can still wait behind a heartbeat, which holds the queue of the connection for less than the spacing; DataMiner
        /// then passes this one over, and sends that one in its place. Lists that are equal need not wait: one of them is enough.
        /// </summary>
        public bool MayReplace(TimeSpan now) => lastHandedOver == null || now - lastHandedOver.Value >= Spacing;

        /// <summary>Notes that the list is not sent because it is too long. It is not asked for again until it changes.</summary>
        public void Refused() => isRequested = false;

        /// <summary>Notes that the list is sent.</summary>
        /// <param name="anySources">Whether there is any source in it.</param>
        public void Sent(TimeSpan now, bool anySources)
        {
            isRequested = false;
            hasSources = anySources;
            lastSent = now;
            lastHandedOver = now;
        }

        /// <summary>Notes that the list was not handed over after all: it is due again, also when there is no source in it.</summary>
        public void NotSent()
        {
            isRequested = isOpen;
            hasSources = true;
        }
    }
}
