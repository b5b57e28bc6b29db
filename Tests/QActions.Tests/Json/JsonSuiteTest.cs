using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Dialects;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Json;

/// <summary>What public suites for JSON parsers try is read bare, and as a member that nobody reads, beside a value that somebody does.</summary>
public abstract class JsonSuiteTest
{
    protected static string State => Is07Texts.TemperatureState();

    private protected MessageReader Reader { get; } = new(new Is07Dialect());

    protected static bool IsJson(string text)
    {
        try
        {
            return new JsonWalker(text).ReadValue().Kind != JsonKind.None;
        }
        catch (JsonFaultException)
        {
            return false;
        }
    }

    /// <summary>As the first and the last member of the message, and of an object that is read.</summary>
    private protected void AssertBeside(string odd, ReadFault fault)
    {
        foreach (var message in new[]
        {
            State.Insert(1, "\"odd\":" + odd + ","),
            State.Insert(State.Length - 1, ",\"odd\":" + odd),
            State.Replace("\"value\":", "\"odd\":" + odd + ",\"value\":"),
        })
        {
            if (fault == ReadFault.None)
            {
                AssertShown(message);
            }
            else
            {
                Assert.That(Read(message).Fault, Is.EqualTo(fault), message.Length > 1000 ? string.Empty : message);
            }
        }
    }

    protected void AssertShown(string message)
    {
        var reading = Read(message);
        Assert.That(reading.Messages, Has.Exactly(1).TypeOf<StateMessage>(), reading.Reason);
        Assert.That(((StateMessage)reading.Messages[0]).Value.Text, Is.EqualTo("20.9 C"));
    }

    private protected MessageReading Read(string message) => Reader.Read(Is07Texts.Payload(message));
}
