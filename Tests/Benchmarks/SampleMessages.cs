using System.Linq;
using System.Text;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.Benchmarks;

/// <summary>Messages as senders write them.</summary>
internal static class SampleMessages
{
    /// <summary>The source of the state.</summary>
    public const string SourceId = "bfd436b4-8c92-5f58-96d9-1d712e07f3c8";

    /// <summary>A state of 303 bytes (AMWA IS-07, Message types).</summary>
    public const string State =
        "{\"event_type\":\"number/temperature/C\",\"identity\":{\"source_id\":\"" + SourceId + "\",\"flow_id\":\"dd478178-bd80-5417-bebd-2c2243299fbd\"},"
        + "\"message_type\":\"state\",\"payload\":{\"scale\":10,\"value\":209},"
        + "\"timing\":{\"origin_timestamp\":\"1795328816:9006347\",\"creation_timestamp\":\"1795328816:900634752\"}}";

    /// <summary>A message as DataMiner hands it to a QAction with the option <c>binary</c>.</summary>
    public static Payload Payload(string text) => new(Encoding.UTF8.GetBytes(text).Select(item => (object)item).ToArray());
}
