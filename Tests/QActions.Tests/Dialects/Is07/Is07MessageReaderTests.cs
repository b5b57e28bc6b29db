using System.Text;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Is07;

internal sealed class Is07MessageReaderTests
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
    [TestCase("number", "{\"value\":1732624512345678}", "1732624512345678", 1732624512345678d)]
    [TestCase("number", "{\"value\":-1234567890123456}", "-1234567890123456", -1234567890123456d)]
    [TestCase("number", "{\"value\":9007199254740991}", "9007199254740991", 9007199254740991d)]
    [TestCase("number/time/us", "{\"value\":1732624512345678,\"scale\":1000}", "1732624512345.678 us", 1732624512345.678)]
    [TestCase("number", "{\"value\":123456789012345678901234567890}", "123456789012345678901234567890", 1.2345678901234568E+29)]
    [TestCase("number", "{\"value\":0.10000000000000000001}", "0.10000000000000000001", 0.1)]
    [TestCase("number", "{\"value\":1.50}", "1.5", 1.5)]
    [TestCase("number/temperature/C", "{\"value\":-0.0}", "0 C", 0)]
    [TestCase("number/temperature/C", "{\"value\":-0,\"scale\":10}", "0 C", 0)]
    [TestCase("number", "{\"value\":-1e-400}", "0", 0)]
    [TestCase("number", "{\"value\":-1e-300,\"scale\":1e300}", "0", 0)]
    [TestCase("number", "{\"value\":1e400,\"scale\":1e399}", "10", 10)]
    [TestCase("number", "{\"value\":5e-324}", "5E-324", 5e-324)]
    [TestCase("number", "{\"value\":0,\"scale\":1e-400}", "0", 0)]
    [TestCase("number", "{\"value\":5,\"scale\":null}", "5", 5)]
    [TestCase("number", "{\"val\\u0075e\":5}", "5", 5)]
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
    [TestCase("number", "{\"value\":5,\"scale\":-10}")]
    [TestCase("number", "{\"value\":5,\"scale\":-0.0}")]
    [TestCase("number", "{\"value\":5,\"scale\":{}}")]
    [TestCase("number", "{\"value\":5,\"scale\":true}")]
    [TestCase("number", "{\"value\":[5]}")]
    [TestCase("number", "{\"value\":1e999}")]
    [TestCase("number", "{\"value\":-1e309}")]
    [TestCase("number", "{\"value\":1e308,\"scale\":0.1}")]
    [TestCase("number", "{\"value\":-1e300,\"scale\":1e-300}")]
    [TestCase("number", "{\"value\":1,\"scale\":1e-400}")]
    [TestCase("number", "{\"value\":NaN}")]
    public void Read_ValueThatDoesNotFitItsType_IsMalformed(string eventType, string payload)
    {
        Assert.That(dialect.Read(Is07Texts.State(Is07Texts.Tally, eventType, payload)).Fault, Is.EqualTo(ReadFault.Malformed));
    }

    [TestCase("\"payload\":{\"value\":201,\"scale\":10},\"payload\":{\"value\":5}", "with 'payload' twice")]
    [TestCase("\"payload\":{\"value\":201},\"pa\\u0079load\":{\"scale\":10}", "with 'payload' twice")]
    [TestCase("\"payload\":{\"value\":1,\"value\":1}", "with 'value' twice")]
    [TestCase("\"payload\":{\"value\":1},\"identity\":{\"source_id\":\"\"}", "with 'identity' twice")]
    [TestCase("\"payload\":{\"value\":1,\"other\":2,\"other\":2}", "with 'other' twice")]
    [TestCase("\"payload\":{\"value\":1},\"other\":2,\"other\":3", "with 'other' twice")]
    [TestCase("\"payload\":{\"value\":1},\"message_type\":\"state\"", "with 'message_type' twice")]
    public void Read_MemberThatIsThereTwice_IsMalformed(string members, string reason)
    {
        var reading = dialect.Read(With(members));

        Assert.That(reading.Fault, Is.EqualTo(ReadFault.Malformed));
        Assert.That(reading.Reason, Is.EqualTo(reason));
    }

    [TestCase("\"payload\":{\"value\":5,\"odd\":{\"a\":1,\"a\":2}}")]
    [TestCase("\"odd\":[{\"payload\":1,\"payload\":2}],\"payload\":{\"value\":5}")]
    public void Read_MemberTwiceInWhatNobodyReads_IsNoFault(string members)
    {
        Assert.That(((StateMessage)dialect.Read(With(members)).Messages.Single()).Value.Text, Is.EqualTo("5"));
    }

    [TestCase("{\"message_type\":\"state\"", "ending too early")]
    [TestCase("[1]", "not an object")]
    [TestCase("{}", "without message_type")]
    [TestCase("{\"message_type\":\"state\"}", "without source_id")]
    [TestCase("{\"message_type\":\"shutdown\"}", "without source_id")]
    public void Read_Fault_IsToldWithItsReason(string text, string reason)
    {
        Assert.That(dialect.Read(text).Reason, Is.EqualTo(reason));
    }

    [TestCase("boolean", "{\"value\":1}", "with a value that is not a boolean")]
    [TestCase("string", "{\"value\":1}", "with a value that is not a string")]
    [TestCase("number", "{\"value\":\"1\"}", "with a value that is not a number")]
    [TestCase("number", "{\"value\":1,\"scale\":0}", "with a scale that is not a number above 0")]
    [TestCase("number", "{\"value\":1e309}", "with a value beyond \u00B11.8E308")]
    [TestCase("number", "{\"scale\":10}", "without value")]
    [TestCase("number", "7", "without value")]
    public void Read_ValueThatDoesNotFit_IsToldWithItsReason(string eventType, string payload, string reason)
    {
        Assert.That(dialect.Read(Is07Texts.State(Is07Texts.Tally, eventType, payload)).Reason, Is.EqualTo(reason));
    }

    [TestCase("object")]
    [TestCase("Boolean")]
    [TestCase("video")]
    [TestCase("number/")]
    [TestCase("")]
    public void Read_UnknownEventType_IsUnknown(string eventType)
    {
        Assert.That(dialect.Read(Is07Texts.State(Is07Texts.Tally, eventType, "{\"value\":5}")).IsUnknown, Is.True);
    }

    [Test]
    public void Read_UnknownMessageType_IsUnknown()
    {
        Assert.That(dialect.Read("{\"message_type\":\"weather\",\"anything\":[{\"a\":{}}]}").IsUnknown, Is.True);
    }

    [TestCase("1795328856:116000000", "1795328856:116000000")]
    [TestCase("1795328856:000000200", "1795328856:200")]
    [TestCase("yesterday", null)]
    public void Read_Health_RepeatsTheTimeAsItIsSent(string echoed, string mark)
    {
        Assert.That(Message<HealthMessage>(Is07Texts.Health(echoed)).Mark, Is.EqualTo(mark));
    }

    [Test]
    public void Read_HealthWithoutOriginTime_NamesNoHeartbeat()
    {
        Assert.That(Message<HealthMessage>("{\"message_type\":\"health\",\"timing\":{\"creation_timestamp\":\"1:0\"}}").Mark, Is.Null);
    }

    [TestCase("reboot", ShutdownKind.Reboot)]
    [TestCase("shutdown", ShutdownKind.Shutdown)]
    public void Read_Lifecycle_GivesItsKind(string type, ShutdownKind kind)
    {
        Assert.That(Message<LifecycleMessage>(Is07Texts.Lifecycle(type, Is07Texts.Tally)).Kind, Is.EqualTo(kind));
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

    private static string With(string members) =>
        "{\"message_type\":\"state\",\"event_type\":\"number\",\"identity\":{\"source_id\":\"" + Is07Texts.Tally + "\"}," + members + "}";

    private T Message<T>(string text)
        where T : Message
    {
        var reading = dialect.Read(text);
        Assert.That(reading.Fault, Is.EqualTo(ReadFault.None));
        Assert.That(reading.Messages.Single(), Is.TypeOf<T>());
        return (T)reading.Messages[0];
    }
}
