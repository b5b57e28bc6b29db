namespace Skyline.Protocol.Discovery
{
    /// <summary>A GET of the REST interfaces of a device (AMWA IS-07, Events API; AMWA IS-04, Node API).</summary>
    public sealed class DiscoveryRequest
    {
        private const string EventSourcesPath = "/x-nmos/events/v1.0/sources";

        private DiscoveryRequest(DiscoveryRequestKind kind, string path, int maximumLength, string sourceId)
        {
            Kind = kind;
            Path = path;
            MaximumLength = maximumLength;
            SourceId = sourceId;
        }

        /// <summary>Gets what it asks for.</summary>
        public DiscoveryRequestKind Kind { get; }

        /// <summary>Gets the path.</summary>
        public string Path { get; }

        /// <summary>Gets the longest answer that is read, in bytes.</summary>
        public int MaximumLength { get; }

        /// <summary>Gets the source that it is about; <see langword="null"/> for the lists.</summary>
        public string SourceId { get; }

        /// <summary>Asks for the identifiers of the sources that have events.</summary>
        /// <returns>The request.</returns>
        public static DiscoveryRequest EventSources() => List(DiscoveryRequestKind.EventSources, EventSourcesPath);

        /// <summary>Asks for the labels and event types of all sources.</summary>
        /// <returns>The request.</returns>
        public static DiscoveryRequest NodeSources() => List(DiscoveryRequestKind.NodeSources, "/x-nmos/node/v1.3/sources");

        /// <summary>Asks for the type definition of a source.</summary>
        /// <param name="sourceId">The source, a plain UUID.</param>
        /// <returns>The request.</returns>
        public static DiscoveryRequest TypeOf(string sourceId) =>
            new DiscoveryRequest(DiscoveryRequestKind.TypeDefinition, EventSourcesPath + "/" + sourceId + "/type", 256 * 1024, sourceId);

        private static DiscoveryRequest List(DiscoveryRequestKind kind, string path) => new DiscoveryRequest(kind, path, 8 * 1024 * 1024, null);
    }
}
