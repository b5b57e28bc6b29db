namespace Skyline.Protocol.Connections
{
    /// <summary>What an operator is told of the connection. The numbers are the values of the parameter Connection State.</summary>
    internal enum ConnectionPhase
    {
        /// <summary>The operator wants no connection.</summary>
        Disconnected = 0,

        /// <summary>An attempt is under way.</summary>
        Connecting = 1,

        /// <summary>The connection is open.</summary>
        Connected = 2,

        /// <summary>The connection is not open; the next attempt follows.</summary>
        Waiting = 3,

        /// <summary>The last attempt failed, and DataMiner said so at once; the next one follows.</summary>
        Refused = 4,
    }
}
