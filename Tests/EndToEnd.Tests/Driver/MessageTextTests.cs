namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>Messages letter by letter: what is valid reaches the cell with every digit, and what is not is counted.</summary>
internal sealed class MessageTextTests : DriverTest
{
    private static readonly (string Message, string Value, double Number)[] Valid =
    [
        (State("\"payload\":{\"value\":1732624512345678}"), "1732624512345678 C", 1732624512345678),
        (State("\"payload\":{\"value\":-1234567890123456,\"scale\":1000}"), "-1234567890123.456 C", -1234567890123.456),
        (State("\"payload\":{\"value\":-0.0}"), "0 C", 0),
        (State("\"payload\":{\"value\":2.50}"), "2.5 C", 2.5),
        (State("\"payload\":{\"value\":-1e-400,\"odd\":[{\"a\":1,\"a\":2}]}"), "0 C", 0),
        ("\uFEFF" + State("\"payload\":{\"value\":3}"), "3 C", 3),
        (State("\"odd\":" + new string('9', 381) + ",\"payload\":{\"odd\":\"\\uD800\",\"value\":4,\"deep\":[[[[[[]]]]]]}"), "4 C", 4),
    ];

    private static readonly string[] Malformed =
    [
        State("\"payload\":{\"value\":1e308,\"scale\":0.1}"),
        State("\"payload\":{\"value\":-1e300,\"scale\":1e-300}"),
        State("\"payload\":{\"value\":5,\"scale\":0}"),
        State("\"payload\":{\"value\":201,\"scale\":10},\"payload\":{\"value\":5}"),
        State("\"payload\":{\"value\":201},\"pa\\u0079load\":{\"value\":5}"),
        State("\"payload\":{\"value\":05}"),
    ];

    [Test]
    public async Task EachMessage_IsShownAsItWasSentOrCounted()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        var source = device.Sources.First(source => source.EventType == "number/temperature/C");
        foreach (var (message, value, number) in Valid)
        {
            device.Faults.Apply("send-text", message.Replace("ID", $"{source.Id}", StringComparison.Ordinal));
            await Limit.UntilAsync(() => Cell(element, source, SourceColumn.Value) == value, $"the cell shows {value}");
            Assert.That(Row(element, source)![SourceColumn.Number], Is.EqualTo(number));
        }

        foreach (var message in Malformed)
        {
            device.Faults.Apply("send-text", message.Replace("ID", $"{source.Id}", StringComparison.Ordinal));
        }

        await UntilCountAsync(element, DriverParameters.Malformed, Malformed.Length);
        Assert.That(Cell(element, source, SourceColumn.Value), Is.EqualTo("4 C"), "what cannot be used changes nothing");
        Assert.That(Count(element, DriverParameters.Malformed), Is.EqualTo(Malformed.Length));
        Assert.That(Text(element, DriverParameters.LastError), Does.Contain(", not JSON from character "));
        await AssertCleanAsync(element);
    }

    private static string State(string members) =>
        "{\"message_type\":\"state\",\"event_type\":\"number/temperature/C\",\"identity\":{\"source_id\":\"ID\"}," + members + "}";
}
