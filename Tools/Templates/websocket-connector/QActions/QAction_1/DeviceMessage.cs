using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Device
{
    /// <summary>A message of the device.</summary>
    public sealed class DeviceMessage
    {
        private readonly JObject json;

        private DeviceMessage(JObject json)
        {
            this.json = json;
        }

        /// <summary>Reads a message.</summary>
        /// <param name="text">What the device sent.</param>
        /// <returns>The message.</returns>
        /// <exception cref="JsonException">It is not a JSON object.</exception>
        public static DeviceMessage Read(string text)
        {
            return new DeviceMessage(JObject.Parse(text));
        }

        /// <summary>Gives the rows of the table of levels.</summary>
        /// <returns>A row for each channel that the message tells of.</returns>
        public List<object[]> Levels()
        {
            var rows = new List<object[]>();
            foreach (var item in json["levels"] as JArray ?? new JArray())
            {
                rows.Add(new object[] { (string)item["channel"], (double)item["level"] });
            }

            return rows;
        }
    }
}
