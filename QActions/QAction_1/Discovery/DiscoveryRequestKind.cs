namespace Skyline.Protocol.Discovery
{
    /// <summary>What a request of the discovery asks for.</summary>
    internal enum DiscoveryRequestKind
    {
        /// <summary>The identifiers of the sources that have events.</summary>
        EventSources,

        /// <summary>The versions of the node interface.</summary>
        NodeVersions,

        /// <summary>The labels and event types of all sources.</summary>
        NodeSources,

        /// <summary>The devices of the node, with the addresses of their interfaces.</summary>
        NodeDevices,

        /// <summary>The senders of the node.</summary>
        NodeSenders,

        /// <summary>The identifiers of the senders that the connection interface knows.</summary>
        SenderIds,

        /// <summary>What one sender does now.</summary>
        ActiveSender,

        /// <summary>The type definition of one source.</summary>
        TypeDefinition,

        /// <summary>Anything that answers where the WebSocket should be.</summary>
        WebSocket,
    }
}
