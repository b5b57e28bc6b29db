namespace Skyline.Protocol.Agent
{
    /// <summary>What follows when the connection opens or closes.</summary>
    internal static class ConnectionChange
    {
        /// <summary>The device no longer answers: shows it, with one log line. The next attempt to connect follows by itself.</summary>
        public static void FollowLoss(Element element)
        {
            SourceRows.Write(element);
            element.Log("WebSocket lost: the device leaves heartbeats unanswered.");
            if (element.Session.UseAddresses(addresses => addresses.Current == null))
            {
                element.Tell("The device leaves heartbeats unanswered, and there is no address to connect to anew. Enter one in Server URL.");
            }
        }

        /// <summary>Subscribes and starts the heartbeats, or shows that nothing is subscribed any more; one log line either way.</summary>
        /// <param name="isOpen">Whether the connection opened.</param>
        public static void Follow(Element element, bool isOpen)
        {
            var subscribed = Sender.Send(element) ? element.Session.SubscribedCount : 0;
            SourceRows.Write(element);
            element.Log(isOpen ? "WebSocket open, " + subscribed + " sources subscribed." : "WebSocket closed.");
        }
    }
}
