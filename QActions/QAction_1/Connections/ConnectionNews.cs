namespace Skyline.Protocol.Connections
{
    /// <summary>What a status of the connection tells that was not known.</summary>
    internal enum ConnectionNews
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>The connection opened.</summary>
        Opened,

        /// <summary>The connection closed.</summary>
        Closed,

        /// <summary>The connection that the connector wanted closed is.</summary>
        Left,

        /// <summary>The attempt to connect failed.</summary>
        Failed,
    }
}
