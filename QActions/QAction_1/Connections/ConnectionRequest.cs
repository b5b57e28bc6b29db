namespace Skyline.Protocol.Connections
{
    /// <summary>What DataMiner is to be asked for: a connection, or the end of the one that is open.</summary>
    internal sealed class ConnectionRequest
    {
        /// <summary>The end of the connection. Another request follows when DataMiner reports it.</summary>
        public static readonly ConnectionRequest Leave = new ConnectionRequest(null);

        public ConnectionRequest(WebSocketUrl address)
        {
            Address = address;
        }

        /// <summary>Gets where to connect; <see langword="null"/> when the connection is to end.</summary>
        public WebSocketUrl Address { get; }
    }
}
