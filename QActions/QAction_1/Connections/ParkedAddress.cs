namespace Skyline.Protocol.Connections
{
    /// <summary>
    /// DataMiner closes a WebSocket only to open another one. To have it closed the connector sends it to where nothing listens: the discard port of the
    /// agent itself, which no agent serves.
    /// </summary>
    public static class ParkedAddress
    {
        /// <summary>Where it stays until the operator wants it again. The parameter Server URL shows it as Disconnected.</summary>
        public const string Text = "ws://127.0.0.1:9/";

        /// <summary>
        /// Where it is sent to be opened again. Not in one step: an agent may replace a connection so fast that it reports no change, and nobody would
        /// know which of the two is open. The parameter Server URL shows it as Reconnecting.
        /// </summary>
        public const string Reconnecting = "ws://127.0.0.1:9/reconnecting";
    }
}
