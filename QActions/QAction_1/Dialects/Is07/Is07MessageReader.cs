using System;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Dialects.Is07
{
    /// <summary>Reads the messages of a sender (AMWA IS-07, Message types).</summary>
    internal static class Is07MessageReader
    {
        /// <summary>Reads a message.</summary>
        /// <param name="text">The text of the message.</param>
        /// <returns>The message or the fault.</returns>
        public static MessageReading Read(string text)
        {
            try
            {
                return Interpret(Is07Envelope.Read(text));
            }
            catch (TooDeepException)
            {
                return MessageReading.Failed(ReadFault.TooDeep);
            }
            catch (JsonFaultException ex)
            {
                return Malformed(ex.Message);
            }
        }

        private static MessageReading Interpret(Is07Envelope envelope)
        {
            if (envelope.MessageType.Is("state"))
            {
                return State(envelope);
            }

            if (envelope.MessageType.Is("health"))
            {
                return HealthReply(envelope);
            }

            if (envelope.MessageType.Is("reboot"))
            {
                return Lifecycle(envelope, ShutdownKind.Reboot);
            }

            if (envelope.MessageType.Is("shutdown"))
            {
                return Lifecycle(envelope, ShutdownKind.Shutdown);
            }

            return envelope.MessageType.Kind == JsonKind.Text ? new MessageReading() : Malformed("without message_type");
        }

        private static MessageReading State(Is07Envelope envelope)
        {
            var sourceId = envelope.SourceId.AsText();
            var type = envelope.EventType.AsText();
            if (sourceId == null || type == null || envelope.Value.Kind == JsonKind.None)
            {
                return Malformed(sourceId == null ? "without source_id" : type == null ? "without event_type" : "without value");
            }

            if (!Is07EventType.TryParse(type, out var eventType))
            {
                return new MessageReading();
            }

            var value = Is07Value.Interpret(eventType, envelope.Value, envelope.Scale, out var fault);
            return value == null
                ? Malformed(fault)
                : MessageReading.Of(new StateMessage(
                    sourceId, DisplayText.Clean(envelope.FlowId.AsText()), DisplayText.Clean(type), value, Moment(envelope.CreationTimestamp)));
        }

        /// <summary>A sender may write the time of the heartbeat in another way than it came.</summary>
        private static MessageReading HealthReply(Is07Envelope envelope)
        {
            var sent = Moment(envelope.OriginTimestamp);
            var reading = MessageReading.Of(new HealthMessage(sent.HasValue ? TaiTimestamp.Format(sent.Value) : null));
            reading.IsHeartbeatReply = true;
            return reading;
        }

        private static MessageReading Lifecycle(Is07Envelope envelope, ShutdownKind kind)
        {
            var sourceId = envelope.SourceId.AsText();
            return sourceId == null ? Malformed("without source_id") : MessageReading.Of(new LifecycleMessage(sourceId, kind));
        }

        private static MessageReading Malformed(string reason) => MessageReading.Failed(ReadFault.Malformed, reason);

        private static DateTime? Moment(JsonValue timestamp) => TaiTimestamp.TryParse(timestamp.AsText(), out var utc) ? utc : (DateTime?)null;
    }
}
