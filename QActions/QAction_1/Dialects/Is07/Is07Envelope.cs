using Skyline.Protocol.Payloads;

namespace Skyline.Protocol.Dialects.Is07
{
    /// <summary>The members of a message that the connector uses (AMWA IS-07, Message types). Their order means nothing; others are passed over.</summary>
    internal sealed class Is07Envelope
    {
        /// <summary>Gets <c>message_type</c>.</summary>
        public string MessageType { get; private set; }

        /// <summary>Gets <c>event_type</c>.</summary>
        public string EventType { get; private set; }

        /// <summary>Gets <c>identity.source_id</c>.</summary>
        public string SourceId { get; private set; }

        /// <summary>Gets <c>identity.flow_id</c>.</summary>
        public string FlowId { get; private set; }

        /// <summary>Gets <c>timing.creation_timestamp</c>.</summary>
        public string CreationTimestamp { get; private set; }

        /// <summary>Gets <c>timing.origin_timestamp</c>.</summary>
        public string OriginTimestamp { get; private set; }

        /// <summary>Gets <c>payload.value</c>: a string, a boolean, a number, or <see langword="null"/>.</summary>
        public object Value { get; private set; }

        /// <summary>Gets <c>payload.scale</c>: likewise.</summary>
        public object Scale { get; private set; }

        /// <summary>Gets a value indicating whether <c>payload.value</c> is there.</summary>
        public bool HasValue { get; private set; }

        /// <summary>Reads the members.</summary>
        /// <param name="text">A JSON object.</param>
        /// <returns>The members; <see langword="null"/> for each that is missing or of another type.</returns>
        /// <exception cref="Newtonsoft.Json.JsonException">The text is no JSON object.</exception>
        /// <exception cref="TooDeepException">The text is nested too deep.</exception>
        public static Is07Envelope Read(string text)
        {
            var envelope = new Is07Envelope();
            using (var walker = new JsonWalker(text))
            {
                walker.ReadDocument(envelope.ReadMember);
            }

            return envelope;
        }

        private void ReadMember(JsonWalker walker, string name)
        {
            switch (name)
            {
                case "message_type":
                    MessageType = walker.ReadScalar() as string;
                    break;
                case "event_type":
                    EventType = walker.ReadScalar() as string;
                    break;
                case "identity":
                    walker.ReadObject(ReadIdentity);
                    break;
                case "timing":
                    walker.ReadObject(ReadTiming);
                    break;
                case "payload":
                    walker.ReadObject(ReadPayload);
                    break;
                default:
                    walker.Skip();
                    break;
            }
        }

        private void ReadIdentity(JsonWalker walker, string name)
        {
            var value = walker.ReadScalar() as string;
            if (name == "source_id")
            {
                SourceId = value;
            }
            else if (name == "flow_id")
            {
                FlowId = value;
            }
        }

        private void ReadTiming(JsonWalker walker, string name)
        {
            var value = walker.ReadScalar() as string;
            if (name == "creation_timestamp")
            {
                CreationTimestamp = value;
            }
            else if (name == "origin_timestamp")
            {
                OriginTimestamp = value;
            }
        }

        private void ReadPayload(JsonWalker walker, string name)
        {
            var value = walker.ReadScalar();
            if (name == "value")
            {
                Value = value;
                HasValue = true;
            }
            else if (name == "scale")
            {
                Scale = value;
            }
        }
    }
}
