namespace Skyline.Protocol.Sources
{
    /// <summary>Which state of a source a device is about to send because it was asked, as far as it has not yet.</summary>
    internal enum DueState
    {
        /// <summary>None: the next one is sent because something happened.</summary>
        None,

        /// <summary>The one with which it answers a further subscription on the same connection.</summary>
        Again,

        /// <summary>The one with which it answers the first subscription of the connection that holds the source: nobody knows how long it has been so.</summary>
        First,
    }
}
