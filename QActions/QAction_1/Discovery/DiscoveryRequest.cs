using System;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Dialects.Is07.Rest;

namespace Skyline.Protocol.Discovery
{
    /// <summary>A GET of a REST interface of a device (AMWA IS-07, Events API; AMWA IS-04, Node API; AMWA IS-05, Connection API).</summary>
    internal sealed class DiscoveryRequest
    {
        private const string EventSourcesPath = "/x-nmos/events/v1.0/sources";
        private const string NodePath = "/x-nmos/node";
        private const int LongestList = 8 * 1024 * 1024;
        private const int LongestDocument = 256 * 1024;

        private DiscoveryRequest(RestAddress address, string path, int maximumLength, Action<DiscoveryAnswer, string> read)
        {
            Address = address;
            Path = path;
            MaximumLength = maximumLength;
            Read = read;
        }

        /// <summary>Gets what takes what was asked for from the text of an answer.</summary>
        public Action<DiscoveryAnswer, string> Read { get; }

        /// <summary>Gets a value indicating whether it asks for the identifiers of the sources that have events.</summary>
        public bool IsForEventSources => Path == EventSourcesPath;

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
        public static DiscoveryRequest EventSources(RestAddress address) =>
            new DiscoveryRequest(address, EventSourcesPath, LongestList, (answer, text) => answer.Entries = EventSourcesReader.Read(text));

        /// <summary>Asks for the versions of the node interface.</summary>
        /// <param name="address">Where.</param>
        public static DiscoveryRequest NodeVersions(RestAddress address) =>
            new DiscoveryRequest(address, NodePath, LongestDocument, (answer, text) => answer.Version = NodeVersionReader.Read(text));

        /// <summary>Asks for the labels and event types of all sources.</summary>
        /// <param name="address">Where.</param>
        /// <param name="version">The version of the node interface, such as <c>v1.3</c>.</param>
        public static DiscoveryRequest NodeSources(RestAddress address, string version) => Node(address, version, "sources", (answer, text) =>
        {
            answer.Sources = NodeSourcesReader.Read(text, out var passedOver);
            answer.PassedOver = passedOver;
        });

        /// <summary>Asks for the devices of the node.</summary>
        /// <param name="address">Where.</param>
        /// <param name="version">The version of the node interface.</param>
        public static DiscoveryRequest NodeDevices(RestAddress address, string version) =>
            Node(address, version, "devices", (answer, text) => answer.Devices = NodeDevicesReader.Read(text));

        /// <summary>Asks for the senders of the node.</summary>
        /// <param name="address">Where.</param>
        /// <param name="version">The version of the node interface.</param>
        public static DiscoveryRequest NodeSenders(RestAddress address, string version) =>
            Node(address, version, "senders", (answer, text) => answer.Senders = NodeSendersReader.Read(text));

        /// <summary>Asks for the identifiers of the senders that the connection interface knows.</summary>
        /// <param name="address">Where.</param>
        /// <param name="version">The version of the connection interface, such as <c>v1.1</c>.</param>
        public static DiscoveryRequest SenderIds(RestAddress address, string version) =>
            new DiscoveryRequest(address, SendersPath(version), LongestList, (answer, text) => answer.Senders = NodeSendersReader.ReadIds(text));

        /// <summary>Asks what a sender does now.</summary>
        /// <param name="address">Where.</param>
        /// <param name="version">The version of the connection interface.</param>
        /// <param name="senderId">The sender, a plain UUID.</param>
        public static DiscoveryRequest ActiveSender(RestAddress address, string version, string senderId) =>
            new DiscoveryRequest(address, SendersPath(version) + "/" + senderId + "/active", LongestDocument, (answer, text) => answer.Active = ActiveSenderReader.Read(text));

        /// <summary>Asks for the type definition of a source.</summary>
        /// <param name="address">Where.</param>
        /// <param name="sourceId">The source, a plain UUID.</param>
        public static DiscoveryRequest TypeOf(RestAddress address, string sourceId) =>
            new DiscoveryRequest(address, EventSourcesPath + "/" + sourceId + "/type", LongestDocument, (answer, text) => answer.Labels = TypeDefinitionReader.Read(text))
            {
                SourceId = sourceId,
            };

        /// <summary>Asks, without opening a WebSocket, whether anything answers where one should be. The query stays out: it may hold a secret.</summary>
        /// <param name="url">The address of the WebSocket.</param>
        public static DiscoveryRequest WebSocket(WebSocketUrl url) =>
            new DiscoveryRequest(RestAddress.Of(url), url.Path, LongestDocument, (answer, text) => { });

        private static DiscoveryRequest Node(RestAddress address, string version, string list, Action<DiscoveryAnswer, string> read) =>
            new DiscoveryRequest(address, NodePath + "/" + version + "/" + list, LongestList, read);

        private static string SendersPath(string version) => "/x-nmos/connection/" + version + "/single/senders";
    }
}
