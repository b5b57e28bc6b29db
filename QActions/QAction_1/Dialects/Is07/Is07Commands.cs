using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Newtonsoft.Json;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Dialects.Is07
{
    /// <summary>The commands of a client to a sender (AMWA IS-07, Transport - WebSocket).</summary>
    internal static class Is07Commands
    {
        /// <summary>The health command (AMWA IS-07, Transport - WebSocket, "Heartbeats").</summary>
        /// <param name="sentUtc">When it is sent, in UTC.</param>
        public static string Health(DateTime sentUtc) => Write("health", writer =>
        {
            writer.WritePropertyName("timestamp");
            writer.WriteValue(TaiTimestamp.Format(sentUtc));
        });

        /// <summary>The subscription command, always with the whole list (AMWA IS-07, Transport - WebSocket, "Subscriptions strategy").</summary>
        /// <param name="sourceIds">Identifiers of the sources, plain UUIDs.</param>
        public static string Subscription(IEnumerable<string> sourceIds) => Write("subscription", writer =>
        {
            writer.WritePropertyName("sources");
            writer.WriteStartArray();
            foreach (var id in sourceIds)
            {
                writer.WriteValue(id);
            }

            writer.WriteEndArray();
        });

        private static string Write(string command, Action<JsonWriter> writeMembers)
        {
            using (var text = new StringWriter(CultureInfo.InvariantCulture))
            using (var writer = new JsonTextWriter(text))
            {
                // Which encoding an agent gives to a text frame is documented for ASCII only.
                writer.StringEscapeHandling = StringEscapeHandling.EscapeNonAscii;
                writer.WriteStartObject();
                writer.WritePropertyName("command");
                writer.WriteValue(command);
                writeMembers(writer);
                writer.WriteEndObject();
                return text.ToString();
            }
        }
    }
}
