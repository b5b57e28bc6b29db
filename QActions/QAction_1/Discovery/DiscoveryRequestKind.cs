namespace Skyline.Protocol.Discovery
{
    /// <summary>What a request of the discovery asks for.</summary>
    public enum DiscoveryRequestKind
    {
        /// <summary>The identifiers of the sources that have events.</summary>
        EventSources,

        /// <summary>The labels and event types of all sources.</summary>
        NodeSources,

        /// <summary>The type definition of one source.</summary>
        TypeDefinition,
    }
}
