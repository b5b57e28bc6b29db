namespace Skyline.Protocol.Connections
{
    /// <summary>
    /// DataMiner closes a WebSocket only to open another one. To stay disconnected the connector sends it to where nothing listens:
    /// the discard port of the agent itself, which no agent serves.
    /// </summary>
    public static class ParkedAddress
    {
        /// <summary>The address. The parameter Server URL shows it as Disconnected.</summary>
        public const string Text = "ws://127.0.0.1:9/";
    }
}
