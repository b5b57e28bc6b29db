namespace Skyline.Protocol.Connections
{
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
