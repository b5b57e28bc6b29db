using System;
using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Payloads;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Dialects.Is07
{
    /// <summary>Reads the messages of a sender (AMWA IS-07, Message types).</summary>
    internal static class Is07MessageReader
    {
        /// <summary>Reads a message.</summary>
        /// <param name="text">The text of the message.</param>
        /// <returns>The message or the fault.</returns>
        public static Reading Read(string text)
        {
            try
            {
                return Interpret(Is07Envelope.Read(text));
            }
            catch (TooDeepException)
            {
                return Reading.Failed(ReadFault.TooDeep);
            }
            catch (JsonFaultException ex)
            {
                return Malformed(ex.Message);
            }
        }

        private static Reading Interpret(Is07Envelope envelope)
        {
            if (envelope.MessageType.Is("state"))
            {
                return State(envelope);
            }

            if (envelope.MessageType.Is("health"))
            {
                return Reading.Of(new HealthMessage(Moment(envelope.OriginTimestamp)));
            }

            if (envelope.MessageType.Is("reboot"))
            {
                return Lifecycle(envelope, Departure.Reboot);
            }

            if (envelope.MessageType.Is("shutdown"))
            {
                return Lifecycle(envelope, Departure.Shutdown);
            }

            return envelope.MessageType.Kind == JsonKind.Text ? Reading.Of(new OtherMessage()) : Malformed("without message_type");
        }

        private static Reading State(Is07Envelope envelope)
        {
            var sourceId = envelope.SourceId.AsText();
            var type = envelope.EventType.AsText();
            if (sourceId == null || type == null || envelope.Value.Kind == JsonKind.None)
            {
                return Malformed(sourceId == null ? "without source_id" : type == null ? "without event_type" : "without value");
            }

            if (!Is07EventType.TryParse(type, out var eventType))
            {
                return Reading.Of(new OtherMessage());
            }

            var value = Is07Value.Interpret(eventType, envelope.Value, envelope.Scale, out var fault);
            return value == null
                ? Malformed(fault)
                : Reading.Of(new StateMessage(
                    sourceId, DisplayText.Clean(envelope.FlowId.AsText()), DisplayText.Clean(type), value, Moment(envelope.CreationTimestamp)));
        }

        private static Reading Lifecycle(Is07Envelope envelope, Departure departure)
        {
            var sourceId = envelope.SourceId.AsText();
            return sourceId == null ? Malformed("without source_id") : Reading.Of(new LifecycleMessage(sourceId, departure));
        }

        private static Reading Malformed(string reason) => Reading.Failed(ReadFault.Malformed, reason);

        private static DateTime? Moment(JsonValue timestamp) => TaiTimestamp.TryParse(timestamp.AsText(), out var utc) ? utc : (DateTime?)null;
    }
}
