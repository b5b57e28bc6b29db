using System;
using Skyline.Protocol.Json;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Dialects.Is07.Rest
{
    /// <summary>Reads what a sender does now (AMWA IS-05, "single/senders/{senderId}/active").</summary>
    internal sealed class ActiveSenderReader
    {
        /// <summary>The device is still to choose (AMWA IS-05, "Auto").</summary>
        private const string Auto = "auto";

        private readonly ActiveSender sender = new ActiveSender();
        private bool isRead;

        private ActiveSenderReader()
        {
        }

        /// <summary>Reads it.</summary>
        /// <returns>What was read. A sender has one set of parameters, as a WebSocket has no second path; others are passed over.</returns>
        /// <exception cref="JsonFaultException">The text is not an object.</exception>
        /// <exception cref="TooDeepException">The text is nested too deep.</exception>
        public static ActiveSender Read(string text)
        {
            var reader = new ActiveSenderReader();
            var walker = new JsonWalker(text);
            walker.EnterObject();
            while (walker.NextMember())
            {
                reader.ReadMember(walker);
            }

            return reader.sender;
        }

        private static bool? Switch(JsonValue value) => value.Kind == JsonKind.True ? true : value.Kind == JsonKind.False ? false : (bool?)null;

        private void ReadMember(JsonWalker walker)
        {
            if (walker.Name.Is("master_enable"))
            {
                sender.IsEnabled = Switch(walker.ReadValue()) ?? true;
            }
            else if (walker.Name.Is("transport_params"))
            {
                var isArray = walker.TryEnterArray();
                while (isArray && walker.NextItem())
                {
                    ReadParameters(walker);
                }
            }
        }

        private void ReadParameters(JsonWalker walker)
        {
            var isObject = !isRead && walker.TryEnterObject();
            isRead = true;
            while (isObject && walker.NextMember())
            {
                ReadParameter(walker);
            }
        }

        private void ReadParameter(JsonWalker walker)
        {
            if (walker.Name.Is("connection_uri"))
            {
                sender.Address = Address(walker.ReadValue().AsText());
            }
            else if (walker.Name.Is("connection_authorization"))
            {
                sender.NeedsAuthorization = Switch(walker.ReadValue());
            }
            else if (walker.Name.Is("ext_is_07_source_id"))
            {
                sender.SourceId = SourceId.TryParse(walker.ReadValue().AsText(), out var id) ? id : null;
            }
            else if (walker.Name.Is("ext_is_07_rest_api_url"))
            {
                sender.EventsAddress = Address(walker.ReadValue().AsText());
            }
        }

        private static string Address(string text) =>
            string.IsNullOrWhiteSpace(text) || text.Trim().Equals(Auto, StringComparison.OrdinalIgnoreCase) ? null : text.Trim();
    }

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
