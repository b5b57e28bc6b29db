namespace Example.SensorHub
{
    using System.Collections.Generic;
    using Newtonsoft.Json;

    /// <summary>What the device answers to a login.</summary>
    public class Login
    {
        [JsonProperty("token")]
        public string Token { get; set; }

        public static Login Read(string json)
        {
            return JsonConvert.DeserializeObject<Login>(json);
        }
    }

    /// <summary>A sensor of the device.</summary>
    public class Sensor
    {
        [JsonProperty("id")]
        public string Id { get; set; }

        [JsonProperty("name")]
        public string Name { get; set; }

        [JsonProperty("temperature")]
        public double? Temperature { get; set; }

        public static List<Sensor> ReadAll(string json)
        {
            return JsonConvert.DeserializeObject<List<Sensor>>(json);
        }
    }
}
