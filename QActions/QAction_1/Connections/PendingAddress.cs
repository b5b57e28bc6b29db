namespace Skyline.Protocol.Connections
{
    /// <summary>
    /// DataMiner closes a WebSocket only to open another one. To have it closed the connector sends it to where no connection can be: a multicast address,
    /// which TCP must refuse by itself (RFC 9293, section 3.9.2.3, MUST-46), of the block that is set aside for documentation (RFC 6676). Nothing leaves, and
    /// nobody can receive the headers of a handshake. It is not an address of the agent either: elements that poll localhost cannot be swarmed (DataMiner
    /// documentation, "Swarming elements").
    /// </summary>
    internal static class PendingAddress
    {
        /// <summary>Where it stays until the operator wants it again. The parameter Server URL shows it as Disconnected.</summary>
        public const string Text = "ws://233.252.0.1:9/";

        /// <summary>
        /// Where it is sent to be opened again. Not in one step: an agent may replace a connection so fast that it reports no change, and nobody would
        /// know which of the two is open. The parameter Server URL shows it as Reconnecting.
        /// </summary>
        public const string Reconnecting = "ws://233.252.0.1:9/reconnecting";
    }
}
