namespace Skyline.Protocol.Agent
{
    /// <summary>What follows when the connection opens or closes.</summary>
    internal static class ConnectionChange
    {
        /// <summary>The connection is of no use any more: shows it, with one log line. The next attempt to connect follows by itself.</summary>
        /// <param name="loss">What happened, a part of a sentence with its full stop.</param>
        public static void FollowLoss(Element element, string loss)
        {
            SourceRows.Write(element);
            element.Log("WebSocket lost: " + loss);
            if (element.Session.UseAddresses(addresses => addresses.Current == null))
            {
                element.Tell(char.ToUpperInvariant(loss[0]) + loss.Substring(1).TrimEnd('.') + ", and there is no address to connect to anew. Enter one in Server URL.");
            }
        }

        /// <summary>Subscribes and starts the heartbeats, or shows that nothing is subscribed any more; one log line either way.</summary>
        /// <param name="isOpen">Whether the connection opened.</param>
        public static void Follow(Element element, bool isOpen)
        {
            var subscribed = Sender.Send(element) ? element.Session.SubscribedCount : 0;
            SourceRows.Write(element);

            // At a pace, subscriptions follow one by one.
            element.Log(!isOpen ? "WebSocket closed."
                : element.Session.Definition.Pace.HasValue ? "WebSocket open."
                : "WebSocket open, " + subscribed + " sources subscribed.");
        }
    }
}
