using System.Text;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Payloads;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Is07;

public class Is07MessageReaderTests
{
    private readonly Is07Dialect dialect = new();

    [TestCase("boolean", "{\"value\":true}", "true", 1)]
    [TestCase("boolean", "{\"value\":false}", "false", 0)]
    [TestCase("boolean/enum/Tally", "{\"value\":true}", "true", 1)]
    [TestCase("string", "{\"value\":\"baz\"}", "baz", null)]
    [TestCase("string/enum/Mode", "{\"value\":\"auto\"}", "auto", null)]
    [TestCase("string", "{\"value\":\"\"}", "", null)]
    [TestCase("number", "{\"value\":-3.5}", "-3.5", -3.5)]
    [TestCase("number", "{\"value\":1e3}", "1000", 1000)]
    [TestCase("number/temperature/C", "{\"scale\":10,\"value\":201}", "20.1 C", 20.1)]
    [TestCase("number/temperature/C", "{\"value\":201,\"scale\":10}", "20.1 C", 20.1)]
    [TestCase("number/enum/caterwaul", "{\"value\":4}", "4", 4)]
    [TestCase("number", "{\"value\":123456789012345678901234567890}", "1.23456789012346E+29", 1.2345678901234568E+29)]
    public void Read_State_GivesTextAndNumber(string eventType, string payload, string text, double? number)
    {
        var message = Message<StateMessage>(Is07Texts.State(Is07Texts.Tally, eventType, payload));

        Assert.Multiple(() =>
        {
            Assert.That(message.SourceId, Is.EqualTo(Is07Texts.Tally));
            Assert.That(message.EventType, Is.EqualTo(eventType));
            Assert.That(message.Value.Text, Is.EqualTo(text));
            Assert.That(message.Value.Number, Is.EqualTo(number));
            Assert.That(message.EventTime, Is.EqualTo(new DateTime(2026, 11, 22, 6, 26, 19, DateTimeKind.Utc).AddTicks(9006347)));
        });
    }

    [TestCase("boolean", "{\"value\":1}")]
    [TestCase("boolean", "{\"value\":\"true\"}")]
    [TestCase("boolean", "{\"value\":null}")]
    [TestCase("boolean", "{}")]
    [TestCase("boolean", "5")]
    [TestCase("string", "{\"value\":5}")]
    [TestCase("string", "{\"value\":[\"a\"]}")]
    [TestCase("number", "{\"value\":\"5\"}")]
    [TestCase("number", "{\"value\":true}")]
    [TestCase("number", "{\"value\":5,\"scale\":0}")]
    [TestCase("number", "{\"value\":5,\"scale\":\"10\"}")]
    [TestCase("number", "{\"value\":1e999}")]
    [TestCase("number", "{\"value\":NaN}")]
    public void Read_ValueThatDoesNotFitItsType_IsMalformed(string eventType, string payload)
    {
        Assert.That(dialect.Read(Is07Texts.State(Is07Texts.Tally, eventType, payload)).Fault, Is.EqualTo(ReadFault.Malformed));
    }

    [TestCase("object")]
    [TestCase("Boolean")]
    [TestCase("video")]
    [TestCase("number/")]
    [TestCase("")]
    public void Read_UnknownEventType_IsOther(string eventType)
    {
        Message<OtherMessage>(Is07Texts.State(Is07Texts.Tally, eventType, "{\"value\":5}"));
    }

    [Test]
    public void Read_UnknownMessageType_IsOther()
    {
        Message<OtherMessage>("{\"message_type\":\"weather\",\"anything\":[{\"a\":{}}]}");
    }

    [Test]
    public void Read_Health_GivesWhenTheHeartbeatWasSent()
    {
        var sent = new DateTime(2026, 11, 22, 6, 26, 59, 116, DateTimeKind.Utc);

        Assert.That(Message<HealthMessage>(Is07Texts.Health("1795328856:116000000")).HeartbeatSent, Is.EqualTo(sent));
        Assert.That(Message<HealthMessage>("{\"message_type\":\"health\",\"timing\":{\"creation_timestamp\":\"1:0\"}}").HeartbeatSent, Is.Null);
    }

    [TestCase("reboot", Departure.Reboot)]
    [TestCase("shutdown", Departure.Shutdown)]
    public void Read_Lifecycle_GivesTheDeparture(string kind, Departure departure)
    {
        Assert.That(Message<LifecycleMessage>(Is07Texts.Lifecycle(kind, Is07Texts.Tally)).Departure, Is.EqualTo(departure));
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("{} {}")]
    [TestCase("{\"message_type\":\"state\"")]
    [TestCase("{\"message_type\":5}")]
    [TestCase("{\"message_type\":\"state\"}")]
    [TestCase("{\"message_type\":\"reboot\"}")]
    [TestCase("{/* script */\"message_type\":\"health\"}")]
    [TestCase("{\"message_type\":undefined}")]
    [TestCase("{\"a\":new Date(1),\"message_type\":\"health\"}")]
    [TestCase("{'message_type':'health'}")]
    [TestCase("{message_type:\"health\"}")]
    [TestCase("not json at all")]
    public void Read_WhatIsNoMessage_IsMalformed(string text)
    {
        Assert.That(dialect.Read(text).Fault, Is.EqualTo(ReadFault.Malformed));
    }

    [TestCase(JsonWalker.MaximumDepth - 1, ReadFault.None)]
    [TestCase(JsonWalker.MaximumDepth, ReadFault.TooDeep)]
    [TestCase(10000, ReadFault.TooDeep)]
    public void Read_NestedMembers_AreAcceptedUpToALimit(int depth, ReadFault fault)
    {
        var text = new StringBuilder("{\"message_type\":\"weather\",\"deep\":").Append('[', depth).Append(']', depth).Append('}').ToString();

        Assert.That(dialect.Read(text).Fault, Is.EqualTo(fault));
    }

    [Test]
    public void Read_TextFromTheNetwork_IsCleaned()
    {
        var message = Message<StateMessage>(Is07Texts.State(Is07Texts.Tally, "string", "{\"value\":\"line\\nline\"}"));

        Assert.That(message.Value.Text, Is.EqualTo("line\uFFFDline"));
    }

    private T Message<T>(string text)
        where T : Message
    {
        var reading = dialect.Read(text);
        Assert.That(reading.Fault, Is.EqualTo(ReadFault.None));
        Assert.That(reading.Message, Is.TypeOf<T>());
        return (T)reading.Message;
    }
}
