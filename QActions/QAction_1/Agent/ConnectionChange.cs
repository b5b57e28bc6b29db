using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Elements;

namespace Skyline.Protocol.Agent
{
    /// <summary>What follows when the connection opens or closes.</summary>
    public static class ConnectionChange
    {
        /// <summary>The device no longer answers: shows it, with one log line. The next attempt to connect follows by itself.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element, which knows of the loss.</param>
        public static void FollowLoss(SLProtocol protocol, ElementSession session)
        {
            SourcesTable.Write(protocol, session);
            ElementLog.Information(protocol, "Run", "WebSocket lost: the device leaves heartbeats unanswered.");
            if (session.UseAddresses(addresses => addresses.Current == null))
            {
                OperationResult.Done(protocol, "The device leaves heartbeats unanswered, and there is no address to connect to anew. Enter one in Server URL.");
            }
        }

        /// <summary>Subscribes and starts the heartbeats, or shows that nothing is subscribed any more; one log line either way.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element, which knows of the change.</param>
        /// <param name="isOpen">Whether the connection opened.</param>
        public static void Follow(SLProtocol protocol, ElementSession session, bool isOpen)
        {
            var subscribed = Sender.Send(protocol, session) ? session.SubscribedCount : 0;
            SourcesTable.Write(protocol, session);
            ElementLog.Information(protocol, "Run", isOpen ? "WebSocket open, " + subscribed + " sources subscribed." : "WebSocket closed.");
        }
    }
}
