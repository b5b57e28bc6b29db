namespace Skyline.Protocol.Statistics
{
    /// <summary>What is counted since the element started or the counters were reset.</summary>
    internal enum Counter
    {
        /// <summary>Every message received, whatever it held.</summary>
        Received,

        /// <summary>The bytes of every message received.</summary>
        Bytes,

        /// <summary>Messages that told the state of a source.</summary>
        State,

        /// <summary>Replies to heartbeats.</summary>
        HeartbeatReply,

        /// <summary>Messages that told that a source goes away.</summary>
        Lifecycle,

        /// <summary>Messages that are not valid.</summary>
        Malformed,

        /// <summary>Messages longer than is accepted.</summary>
        Oversized,

        /// <summary>Messages nested deeper than is accepted.</summary>
        TooDeep,

        /// <summary>Messages about a source that is not in the table.</summary>
        UnknownSource,

        /// <summary>Messages of an unknown kind, or events of an unknown type.</summary>
        UnknownType,

        /// <summary>Messages that the definition in force passes over on purpose.</summary>
        Ignored,

        /// <summary>Heartbeats sent.</summary>
        HeartbeatSent,

        /// <summary>Heartbeats that were not answered in time, or not at all before the connection was given up.</summary>
        HeartbeatMissed,

        /// <summary>Attempts of the connector to open the connection.</summary>
        Reconnect,
    }
}
