using System;
using System.Collections.Generic;
using Skyline.Protocol.Json;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Dialects.Is07.Rest
{
    /// <summary>Reads the senders of a node that send over a WebSocket (AMWA IS-04, Node API, "senders"; AMWA IS-07, WebSocket transport, 2).</summary>
    internal sealed class NodeSendersReader
    {
        private const string WebSocket = "urn:x-nmos:transport:websocket";

        private readonly List<NodeSender> senders = new List<NodeSender>();
        private readonly HashSet<string> ids = new HashSet<string>();
        private string id;
        private string deviceId;
        private string transport;

        private NodeSendersReader()
        {
        }

        /// <summary>Reads the list of a Node API.</summary>
        /// <returns>The senders, each once. Those whose identifiers are not plain UUIDs are left out: they are never sent back.</returns>
        /// <exception cref="JsonFaultException">The text is not a list.</exception>
        /// <exception cref="TooDeepException">The text is nested too deep.</exception>
        public static IReadOnlyList<NodeSender> Read(string text)
        {
            var reader = new NodeSendersReader();
            var walker = new JsonWalker(text);
            walker.EnterArray();
            while (walker.NextItem())
            {
                reader.ReadItem(walker);
            }

            return reader.senders;
        }

        /// <summary>Reads the list of a Connection API: identifiers of senders of any kind, each with a slash behind it (AMWA IS-05, "single/senders").</summary>
        /// <returns>The senders, likewise, without their devices.</returns>
        /// <exception cref="JsonFaultException">The text is not a list.</exception>
        /// <exception cref="TooDeepException">The text is nested too deep.</exception>
        public static IReadOnlyList<NodeSender> ReadIds(string text)
        {
            var reader = new NodeSendersReader();
            var walker = new JsonWalker(text);
            walker.EnterArray();
            while (walker.NextItem())
            {
                reader.Add((walker.ReadValue().AsText() ?? string.Empty).TrimEnd('/'), string.Empty);
            }

            return reader.senders;
        }

        /// <summary>A transport may be narrowed down behind a dot (AMWA NMOS Parameter Registers, "Transports").</summary>
        private static bool IsWebSocket(string transport) =>
            transport == WebSocket || (transport != null && transport.StartsWith(WebSocket + ".", StringComparison.Ordinal));

        private void ReadItem(JsonWalker walker)
        {
            id = null;
            deviceId = null;
            transport = null;
            var isObject = walker.TryEnterObject();
            while (isObject && walker.NextMember())
            {
                ReadMember(walker);
            }

            if (IsWebSocket(transport))
            {
                Add(id, deviceId ?? string.Empty);
            }
        }

        private void ReadMember(JsonWalker walker)
        {
            if (walker.Name.Is("id"))
            {
                id = walker.ReadValue().AsText();
            }
            else if (walker.Name.Is("device_id"))
            {
                deviceId = walker.ReadValue().AsText();
            }
            else if (walker.Name.Is("transport"))
            {
                transport = walker.ReadValue().AsText();
            }
        }

        private void Add(string entry, string device)
        {
            if (SourceId.TryParse(entry, out var senderId) && ids.Add(senderId))
            {
                senders.Add(new NodeSender(senderId, device));
            }
        }
    }

    /// <summary>A sender of a node that sends over a WebSocket.</summary>
    internal sealed class NodeSender
    {
        public NodeSender(string id, string deviceId)
        {
            Id = id;
            DeviceId = deviceId;
        }

        /// <summary>Gets the identifier.</summary>
        public string Id { get; }

        /// <summary>Gets the identifier of its device; empty when that is not told.</summary>
        public string DeviceId { get; }
    }
}
