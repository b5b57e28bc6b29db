using System.Text;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

/// <summary>Messages as a real sender writes them, and the form in which DataMiner hands them to a QAction.</summary>
internal static class Is07Texts
{
    public const string Temperature = "bfd436b4-8c92-5f58-96d9-1d712e07f3c8";
    public const string Tally = "6fa34e69-b829-5bf3-86fc-6cd7792e4854";

    private const string Moment = "1795328816:900634752";
    private static int moments;

    /// <summary>A state of the same moment each time: but the first one of them is not an event.</summary>
    public static string State(string sourceId, string eventType, string payload, string moment = Moment) =>
        "{\"event_type\":\"" + eventType + "\",\"identity\":{\"source_id\":\"" + sourceId + "\",\"flow_id\":\"dd478178-bd80-5417-bebd-2c2243299fbd\"},"
        + "\"message_type\":\"state\",\"payload\":" + payload + ",\"timing\":{\"creation_timestamp\":\"" + moment + "\"}}";

    /// <summary>A state that is an event each time.</summary>
    public static string Event(string sourceId, string eventType, string payload) =>
        State(sourceId, eventType, payload, "1795328817:" + (1000 * System.Threading.Interlocked.Increment(ref moments)));

    public static string TemperatureState(int value = 209) => State(Temperature, "number/temperature/C", "{\"scale\":10,\"value\":" + value + "}");

    public static string Health(string originTimestamp) =>
        "{\"message_type\":\"health\",\"timing\":{\"creation_timestamp\":\"1795328820:117750118\",\"origin_timestamp\":\"" + originTimestamp + "\"}}";

    public static string Lifecycle(string kind, string sourceId) =>
        "{\"message_type\":\"" + kind + "\",\"identity\":{\"source_id\":\"" + sourceId + "\"},\"timing\":{\"creation_timestamp\":\"1795328820:0\"}}";

    public static Payload Payload(string text) => new(Boxed(text));

    public static Payload Payload(byte[] bytes) => new(Boxed(bytes));

    public static object Boxed(string text) => Boxed(Encoding.UTF8.GetBytes(text));

    public static object Boxed(byte[] bytes) => bytes.Select(item => (object)item).ToArray();
}
