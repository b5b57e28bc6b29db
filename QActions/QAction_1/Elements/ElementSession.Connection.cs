using Skyline.Protocol.Connections;
using Skyline.Protocol.Statistics;

namespace Skyline.Protocol.Elements
{
    /// <content>The connection: its status, losses, attempts, and what the operator wants of it.</content>
    public sealed partial class ElementSession
    {
        /// <summary>Takes over the status of the connection as DataMiner reports it.</summary>
        /// <param name="isOpen">The status.</param>
        /// <returns><see langword="true"/> when the connection opened or closed; <see langword="false"/> when the report repeats what is known.</returns>
        public bool StatusReported(bool isOpen) => Locked(() =>
        {
            if (!link.Report(isOpen))
            {
                return false;
            }

            if (!isOpen)
            {
                statistics.Failed("The connection was closed by the device, or by what lies between.");
            }

            return Changed(isOpen);
        });

        /// <summary>Takes over the status of the connection as it was looked at, unless another connection was asked for meanwhile.</summary>
        /// <param name="isOpen">The status.</param>
        /// <returns><see langword="true"/> when the connection opened.</returns>
        public bool StatusLookedAt(bool isOpen) => Locked(() => link.MustLook() && link.Looked(isOpen) && Changed(isOpen));

        /// <summary>Tells whether the status is to be looked at because DataMiner reported no change after a request for another connection.</summary>
        /// <returns><see langword="true"/> when it is.</returns>
        public bool MustLookAtStatus() => Locked(link.MustLook);

        /// <summary>Notices that the device no longer answers heartbeats.</summary>
        /// <returns><see langword="true"/> once, when it no longer does: the connection then counts as closed.</returns>
        public bool TakeLoss() => Locked(() =>
        {
            if (!conversation.TakeLoss())
            {
                return false;
            }

            link.Lost();
            statistics.Failed("The connection was given up: the device left heartbeats unanswered.");
            return Changed(isOpen: false);
        });

        /// <summary>Takes the attempt to connect that is due.</summary>
        /// <returns>The address to connect to; <see langword="null"/> when no attempt is due.</returns>
        public WebSocketUrl TakeAttempt() => Locked(() => Counted(link.TakeAttempt()));

        /// <summary>The operator wants a new connection, to the first address.</summary>
        /// <returns>The address to connect to; <see langword="null"/> when there is none, which changes nothing.</returns>
        public WebSocketUrl Reconnect() => Locked(() =>
        {
            var address = Counted(link.Reconnect());
            if (address != null)
            {
                Changed(isOpen: false);
            }

            return address;
        });

        /// <summary>The operator wants no connection.</summary>
        public void Disconnect() => Locked(() =>
        {
            link.Disconnect();
            return Changed(isOpen: false);
        });

        private bool Changed(bool isOpen)
        {
            if (isOpen)
            {
                conversation.Opened(sources.AnySubscribed);
            }
            else
            {
                conversation.Closed();
            }

            // A device remembers no subscription of an earlier connection: on a new one it is asked for nothing until the list is sent.
            sources.Released();
            return true;
        }

        private WebSocketUrl Counted(WebSocketUrl attempt)
        {
            if (attempt != null)
            {
                statistics.Count(Counter.Reconnect);
            }

            return attempt;
        }
    }
}
