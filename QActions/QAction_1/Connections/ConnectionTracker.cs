using System;

namespace Skyline.Protocol.Connections
{
    /// <summary>
    /// Follows the status that DataMiner reports, which may repeat itself and may miss a change. It begins as if a connection had just been asked for:
    /// that is what DataMiner does when an element starts. Not thread-safe.
    /// </summary>
    internal sealed class ConnectionTracker
    {
        /// <summary>When DataMiner reported no change for this long after a request, the status is looked at instead of awaited.</summary>
        public static readonly TimeSpan LookTime = TimeSpan.FromSeconds(3);

        /// <summary>A connection that DataMiner does not report as closed for this long after it was to close it is no longer waited for.</summary>
        public static readonly TimeSpan CloseTime = TimeSpan.FromSeconds(5);

        /// <summary>A report of Closed that comes this soon after a request can be about what was before it.</summary>
        private static readonly TimeSpan InFlight = TimeSpan.FromMilliseconds(100);

        /// <summary>How long the end of an attempt that another one took the place of can take to be reported.</summary>
        private static readonly TimeSpan EndOfAnother = TimeSpan.FromSeconds(2);

        private bool mayEndAnother;
        private bool isLookedAt;

        public ConnectionTracker(TimeSpan now)
        {
            State = ConnectionState.Connecting;
            Requested(now);
        }

        /// <summary>Gets the state.</summary>
        public ConnectionState State { get; private set; }

        /// <summary>Gets when the last request was made: for a connection, or for its end.</summary>
        public TimeSpan RequestedAt { get; private set; }

        /// <summary>Takes over a reported status.</summary>
        /// <returns>What it tells that was not known.</returns>
        public ConnectionNews Report(bool isOpen, TimeSpan now)
        {
            switch (State)
            {
                case ConnectionState.Open:
                    return isOpen ? ConnectionNews.None : Become(ConnectionState.Closed, ConnectionNews.Closed);
                case ConnectionState.Closing:
                    return isOpen ? ConnectionNews.None : Become(ConnectionState.Closed, ConnectionNews.Left);
                case ConnectionState.Connecting when !isOpen:
                    return EndsAttempt(now) ? Become(ConnectionState.Closed, ConnectionNews.Failed) : ConnectionNews.None;
                default:
                    return isOpen ? Become(ConnectionState.Open, ConnectionNews.Opened) : ConnectionNews.None;
            }
        }

        /// <summary>Notes that the connector asks DataMiner for a connection.</summary>
        public void Requested(TimeSpan now)
        {
            mayEndAnother = State == ConnectionState.Connecting;
            Ask(ConnectionState.Connecting, now);
        }

        /// <summary>Notes that the connector asks DataMiner for the end of the connection.</summary>
        public void Leave(TimeSpan now) => Ask(ConnectionState.Closing, now);

        /// <summary>Notes that the connection is over, whatever is reported.</summary>
        public void End() => State = ConnectionState.Closed;

        /// <summary>Tells whether the status is to be looked at because no change was reported.</summary>
        public bool MustLook(TimeSpan now) =>
            !isLookedAt && (State == ConnectionState.Connecting || State == ConnectionState.Closing) && now - RequestedAt >= LookTime;

        /// <summary>Takes over a status that was looked at.</summary>
        /// <returns>What it tells that was not known.</returns>
        public ConnectionNews Looked(bool isOpen)
        {
            isLookedAt = true;

            // Closed says nothing of an attempt: it was closed before, too.
            return State == ConnectionState.Connecting && !isOpen ? ConnectionNews.None : Report(isOpen, RequestedAt);
        }

        /// <summary>An attempt that took the place of another one can be followed by the end of that: DataMiner does not tell them apart.</summary>
        private bool EndsAttempt(TimeSpan now)
        {
            var age = now - RequestedAt;
            var isOfAnother = mayEndAnother && age < EndOfAnother;
            mayEndAnother = false;
            return !isOfAnother && age >= InFlight;
        }

        private void Ask(ConnectionState state, TimeSpan now)
        {
            State = state;
            RequestedAt = now;
            isLookedAt = false;
        }

        private ConnectionNews Become(ConnectionState state, ConnectionNews news)
        {
            State = state;
            return news;
        }
    }

    /// <summary>What a status of the connection tells that was not known.</summary>
    internal enum ConnectionNews
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>The connection opened.</summary>
        Opened,

        /// <summary>The connection closed.</summary>
        Closed,

        /// <summary>The connection that the connector wanted closed is.</summary>
        Left,

        /// <summary>The attempt to connect failed.</summary>
        Failed,
    }

    /// <summary>The state of the WebSocket connection, as far as the connector knows it.</summary>
    internal enum ConnectionState
    {
        /// <summary>Closed.</summary>
        Closed,

        /// <summary>The connector asked for the end of a connection, to open another one when DataMiner reports it.</summary>
        Closing,

        /// <summary>The connector asked for a connection and has not seen it open yet.</summary>
        Connecting,

        /// <summary>Open: heartbeats and subscriptions may be sent.</summary>
        Open,
    }
}
