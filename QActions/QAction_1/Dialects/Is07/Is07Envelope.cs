using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Is07
{
    /// <summary>The members of a message that the connector uses (AMWA IS-07, Message types). Their order means nothing; others are passed over.</summary>
    internal sealed class Is07Envelope
    {
        /// <summary>Gets <c>message_type</c>.</summary>
        public JsonValue MessageType { get; private set; }

        /// <summary>Gets <c>event_type</c>.</summary>
        public JsonValue EventType { get; private set; }

        /// <summary>Gets <c>identity.source_id</c>.</summary>
        public JsonValue SourceId { get; private set; }

        /// <summary>Gets <c>identity.flow_id</c>.</summary>
        public JsonValue FlowId { get; private set; }

        /// <summary>Gets <c>timing.creation_timestamp</c>.</summary>
        public JsonValue CreationTimestamp { get; private set; }

        /// <summary>Gets <c>timing.origin_timestamp</c>.</summary>
        public JsonValue OriginTimestamp { get; private set; }

        /// <summary>Gets <c>payload.value</c>.</summary>
        public JsonValue Value { get; private set; }

        /// <summary>Gets <c>payload.scale</c>.</summary>
        public JsonValue Scale { get; private set; }

        /// <summary>Reads the members.</summary>
        /// <returns>The members, whatever they are; those that are missing have the kind <see cref="JsonKind.None"/>.</returns>
        /// <exception cref="JsonFaultException">The text is not a JSON object, or a member is there twice.</exception>
        /// <exception cref="TooDeepException">The text is nested too deep.</exception>
        public static Is07Envelope Read(string text)
        {
            var envelope = new Is07Envelope();
            var walker = new JsonWalker(text);
            walker.EnterObject();
            while (walker.NextMember())
            {
                envelope.ReadMember(walker);
            }

            return envelope;
        }

        private void ReadMember(JsonWalker walker)
        {
            if (walker.Name.Is("message_type"))
            {
                MessageType = walker.ReadValue();
            }
            else if (walker.Name.Is("event_type"))
            {
                EventType = walker.ReadValue();
            }
            else if (walker.Name.Is("identity") && walker.TryEnterObject())
            {
                ReadIdentity(walker);
            }
            else if (walker.Name.Is("timing") && walker.TryEnterObject())
            {
                ReadTiming(walker);
            }
            else if (walker.Name.Is("payload") && walker.TryEnterObject())
            {
                ReadPayload(walker);
            }
        }

        private void ReadIdentity(JsonWalker walker)
        {
            while (walker.NextMember())
            {
                if (walker.Name.Is("source_id"))
                {
                    SourceId = walker.ReadValue();
                }
                else if (walker.Name.Is("flow_id"))
                {
                    FlowId = walker.ReadValue();
                }
            }
        }

        private void ReadTiming(JsonWalker walker)
        {
            while (walker.NextMember())
            {
                if (walker.Name.Is("creation_timestamp"))
                {
                    CreationTimestamp = walker.ReadValue();
                }
                else if (walker.Name.Is("origin_timestamp"))
                {
                    OriginTimestamp = walker.ReadValue();
                }
            }
        }

        private void ReadPayload(JsonWalker walker)
        {
            while (walker.NextMember())
            {
                if (walker.Name.Is("value"))
                {
                    Value = walker.ReadValue();
                }
                else if (walker.Name.Is("scale"))
                {
                    Scale = walker.ReadValue();
                }
            }
        }
    }
}
