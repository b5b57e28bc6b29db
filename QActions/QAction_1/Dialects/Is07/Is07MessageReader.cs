using System;
using Newtonsoft.Json;
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
            catch (JsonException)
            {
                return Reading.Failed(ReadFault.Malformed);
            }
        }

        private static Reading Interpret(Is07Envelope envelope)
        {
            switch (envelope.MessageType)
            {
                case "state":
                    return State(envelope);
                case "health":
                    return Reading.Of(new HealthMessage(Moment(envelope.OriginTimestamp)));
                case "reboot":
                    return Lifecycle(envelope, Departure.Reboot);
                case "shutdown":
                    return Lifecycle(envelope, Departure.Shutdown);
                case null:
                    return Reading.Failed(ReadFault.Malformed);
                default:
                    return Reading.Of(new OtherMessage());
            }
        }

        private static Reading State(Is07Envelope envelope)
        {
            if (envelope.SourceId == null || envelope.EventType == null || !envelope.HasValue)
            {
                return Reading.Failed(ReadFault.Malformed);
            }

            if (!Is07EventType.TryParse(envelope.EventType, out var eventType))
            {
                return Reading.Of(new OtherMessage());
            }

            var value = Is07Value.Interpret(eventType, envelope.Value, envelope.Scale);
            return value == null
                ? Reading.Failed(ReadFault.Malformed)
                : Reading.Of(new StateMessage(
                    envelope.SourceId, DisplayText.Clean(envelope.FlowId), DisplayText.Clean(envelope.EventType), value, Moment(envelope.CreationTimestamp)));
        }

        private static Reading Lifecycle(Is07Envelope envelope, Departure departure) => envelope.SourceId == null
            ? Reading.Failed(ReadFault.Malformed)
            : Reading.Of(new LifecycleMessage(envelope.SourceId, departure));

        private static DateTime? Moment(string timestamp) => TaiTimestamp.TryParse(timestamp, out var utc) ? utc : (DateTime?)null;
    }
}
