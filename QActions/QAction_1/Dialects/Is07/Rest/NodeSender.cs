namespace Skyline.Protocol.Dialects.Is07.Rest
{
    /// <summary>A sender of a node that sends over a WebSocket.</summary>
    internal sealed class NodeSender
    {
        /// <summary>Initializes a new instance of the <see cref="NodeSender"/> class.</summary>
        /// <param name="id">Identifier: a plain UUID in lower case.</param>
        /// <param name="deviceId">Identifier of its device, whatever it is; empty when that is not told.</param>
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
