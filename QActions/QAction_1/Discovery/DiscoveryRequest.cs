using Skyline.Protocol.Connections;

namespace Skyline.Protocol.Discovery
{
    /// <summary>A GET of a REST interface of a device (AMWA IS-07, Events API; AMWA IS-04, Node API; AMWA IS-05, Connection API).</summary>
    internal sealed class DiscoveryRequest
    {
        private const string EventSourcesPath = "/x-nmos/events/v1.0/sources";
        private const string NodePath = "/x-nmos/node";
        private const int LongestList = 8 * 1024 * 1024;
        private const int LongestDocument = 256 * 1024;

        private DiscoveryRequest(DiscoveryRequestKind kind, RestAddress address, string path, int maximumLength)
        {
            Kind = kind;
            Address = address;
            Path = path;
            MaximumLength = maximumLength;
        }

        /// <summary>Gets what it asks for.</summary>
        public DiscoveryRequestKind Kind { get; }

        /// <summary>Gets where it goes.</summary>
        public RestAddress Address { get; }

        /// <summary>Gets the path.</summary>
        public string Path { get; }

        /// <summary>Gets the longest answer that is read, in bytes.</summary>
        public int MaximumLength { get; }

        /// <summary>Gets the source that it is about; <see langword="null"/> when it is about none.</summary>
        public string SourceId { get; private set; }

        /// <summary>Gets the complete address, fit to be shown.</summary>
        public string Url => ShownAddress.Of(Address.Text + Path);

        /// <summary>Asks for the identifiers of the sources that have events.</summary>
        /// <param name="address">Where.</param>
        public static DiscoveryRequest EventSources(RestAddress address) => new DiscoveryRequest(DiscoveryRequestKind.EventSources, address, EventSourcesPath, LongestList);

        /// <summary>Asks for the versions of the node interface.</summary>
        /// <param name="address">Where.</param>
        public static DiscoveryRequest NodeVersions(RestAddress address) => new DiscoveryRequest(DiscoveryRequestKind.NodeVersions, address, NodePath, LongestDocument);

        /// <summary>Asks for the labels and event types of all sources.</summary>
        /// <param name="address">Where.</param>
        /// <param name="version">The version of the node interface, such as <c>v1.3</c>.</param>
        public static DiscoveryRequest NodeSources(RestAddress address, string version) => Node(DiscoveryRequestKind.NodeSources, address, version, "sources");

        /// <summary>Asks for the devices of the node.</summary>
        /// <param name="address">Where.</param>
        /// <param name="version">The version of the node interface.</param>
        public static DiscoveryRequest NodeDevices(RestAddress address, string version) => Node(DiscoveryRequestKind.NodeDevices, address, version, "devices");

        /// <summary>Asks for the senders of the node.</summary>
        /// <param name="address">Where.</param>
        /// <param name="version">The version of the node interface.</param>
        public static DiscoveryRequest NodeSenders(RestAddress address, string version) => Node(DiscoveryRequestKind.NodeSenders, address, version, "senders");

        /// <summary>Asks for the identifiers of the senders that the connection interface knows.</summary>
        /// <param name="address">Where.</param>
        /// <param name="version">The version of the connection interface, such as <c>v1.1</c>.</param>
        public static DiscoveryRequest SenderIds(RestAddress address, string version) =>
            new DiscoveryRequest(DiscoveryRequestKind.SenderIds, address, SendersPath(version), LongestList);

        /// <summary>Asks what a sender does now.</summary>
        /// <param name="address">Where.</param>
        /// <param name="version">The version of the connection interface.</param>
        /// <param name="senderId">The sender, a plain UUID.</param>
        public static DiscoveryRequest ActiveSender(RestAddress address, string version, string senderId) =>
            new DiscoveryRequest(DiscoveryRequestKind.ActiveSender, address, SendersPath(version) + "/" + senderId + "/active", LongestDocument);

        /// <summary>Asks for the type definition of a source.</summary>
        /// <param name="address">Where.</param>
        /// <param name="sourceId">The source, a plain UUID.</param>
        public static DiscoveryRequest TypeOf(RestAddress address, string sourceId) =>
            new DiscoveryRequest(DiscoveryRequestKind.TypeDefinition, address, EventSourcesPath + "/" + sourceId + "/type", LongestDocument) { SourceId = sourceId };

        /// <summary>Asks, without opening a WebSocket, whether anything answers where one should be. The query stays out: it may hold a secret.</summary>
        /// <param name="url">The address of the WebSocket.</param>
        public static DiscoveryRequest WebSocket(WebSocketUrl url) =>
            new DiscoveryRequest(DiscoveryRequestKind.WebSocket, RestAddress.Of(url), url.Path, LongestDocument);

        private static DiscoveryRequest Node(DiscoveryRequestKind kind, RestAddress address, string version, string list) =>
            new DiscoveryRequest(kind, address, NodePath + "/" + version + "/" + list, LongestList);

        private static string SendersPath(string version) => "/x-nmos/connection/" + version + "/single/senders";
    }

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
