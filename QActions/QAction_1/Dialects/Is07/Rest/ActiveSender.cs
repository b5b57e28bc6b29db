namespace Skyline.Protocol.Dialects.Is07.Rest
{
    /// <summary>What a sender does now (AMWA IS-05, "active", WebSocket transport; AMWA IS-07, WebSocket transport, 3).</summary>
    internal sealed class ActiveSender
    {
        /// <summary>Gets or sets a value indicating whether the sender sends. Devices refuse connections to an address none of whose senders does.</summary>
        public bool IsEnabled { get; set; } = true;

        /// <summary>Gets or sets the address of its WebSocket, as the device wrote it; <see langword="null"/> while it has none, or has not chosen it yet.</summary>
        public string Address { get; set; }

        /// <summary>Gets or sets whether the WebSocket wants credentials; <see langword="null"/> when that is not told.</summary>
        public bool? NeedsAuthorization { get; set; }

        /// <summary>Gets or sets the identifier of its source, a plain UUID in lower case; <see langword="null"/> when it is not told.</summary>
        public string SourceId { get; set; }

        /// <summary>Gets or sets the address of its source in the Events API; <see langword="null"/> when it is not told.</summary>
        public string EventsAddress { get; set; }
    }
}
