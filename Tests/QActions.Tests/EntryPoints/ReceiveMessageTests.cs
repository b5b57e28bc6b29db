extern alias DoWhatIsDue;
extern alias ReceiveMessage;

using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.EntryPoints;

public class ReceiveMessageTests
{
    private readonly TestElement element = new();

    public ReceiveMessageTests()
    {
        element.Saved(Is07Texts.Temperature);
        element[Parameter.websocketstatus] = 1.0;
        Push(Is07Texts.Health("1795328856:116000000"));
        DoWhatIsDue::QAction.Run(element.Protocol);
        element.ForgetCalls();
        element.Rows.Clear();
    }

    [Test]
    public void ReceivePush_StateOfAKnownSource_IsOneSet()
    {
        Push(Is07Texts.TemperatureState());

        Assert.That(element.Calls, Is.EqualTo(new[] { nameof(SLProtocol.FillArray) }));
        Assert.That(element.Rows.Single()[Parameter.Sources.Idx.sourcesvalue], Is.EqualTo("20.9 C"));
    }

    [Test]
    public void ReceiveResponse_AnyMessage_ClearsTheGenericResponse()
    {
        ReceiveMessage::QAction.ReceiveResponse(element.Protocol, Is07Texts.Boxed(Is07Texts.TemperatureState()), null);

        element.Mock.Verify(protocol => protocol.CheckTrigger(32));
        Assert.That(element.Rows, Has.Count.EqualTo(1), "an event that arrives while a heartbeat waits is an event");
    }

    [Test]
    public void ReceiveResponse_OtherParameterFilledToo_IsLeftToItsOwnRun()
    {
        var message = Is07Texts.Boxed(Is07Texts.TemperatureState());
        ReceiveMessage::QAction.ReceiveResponse(element.Protocol, message, message);

        Assert.That(element.Rows.Single()[Parameter.Sources.Idx.sourcesevents], Is.EqualTo(1L));
    }

    [Test]
    public void ReceivePush_HealthReply_IsNoCall()
    {
        Push(Is07Texts.Health("1795328856:116000000"));

        Assert.That(element.Calls, Is.Empty);
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("{\"message_type\":\"weather\"}")]
    public void ReceivePush_WhatCannotBeUsed_IsNoCallAndNoLogLine(string text)
    {
        Push(text);

        Assert.That(element.Calls, Is.Empty);
    }

    [Test]
    public void ReceivePush_EmptyParameter_IsNoException()
    {
        ReceiveMessage::QAction.ReceivePush(element.Protocol, null, null);

        Assert.That(element.Log.Where(line => line.StartsWith("Error", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Tick_AfterMessages_ShowsTheCountersInOneCallAndThenNone()
    {
        Push(Is07Texts.TemperatureState());
        Push("{");
        element.ForgetCalls();
        DoWhatIsDue::QAction.Run(element.Protocol);

        Assert.That(element.Calls, Is.EqualTo(new[] { nameof(SLProtocol.SetParameters) }));
        Assert.That(element[Parameter.messagesreceived], Is.EqualTo(3L), "with the one before the test");
        Assert.That(element[Parameter.malformedmessages], Is.EqualTo(1L));

        element.ForgetCalls();
        DoWhatIsDue::QAction.Run(element.Protocol);
        Assert.That(element.Calls, Is.Empty, "a tick with nothing due makes no call");
    }

    [Test]
    public void ReceivePush_AThousandMessages_AreCollected()
    {
        for (var value = 0; value < 1000; value++)
        {
            Push(Is07Texts.TemperatureState(value));
        }

        DoWhatIsDue::QAction.Run(element.Protocol);

        Assert.That(element.Calls, Has.Count.LessThan(20));
        Assert.That(element.Rows.Last()[Parameter.Sources.Idx.sourcesvalue], Is.EqualTo("99.9 C"));
        Assert.That(element.Rows.Last()[Parameter.Sources.Idx.sourcesevents], Is.EqualTo(1000L));
    }

    private void Push(string text) => ReceiveMessage::QAction.ReceivePush(element.Protocol, null, Is07Texts.Boxed(text));
}
