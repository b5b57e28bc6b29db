extern alias AddSources;
extern alias ChangeSetting;
extern alias DoWhatIsDue;
extern alias FollowStatus;
extern alias ReceiveMessage;

using Moq;
using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.EntryPoints;

public class ChangeSettingTests
{
    private readonly TestElement element = new();

    [Test]
    public void MessageSizeLimit_Lowered_HoldsForTheNextMessage()
    {
        element.Saved(Is07Texts.Temperature);
        Change(Parameter.Write.messagesizelimit, 1000);
        Push(Is07Texts.TemperatureState().PadRight(1001));
        Push(Is07Texts.TemperatureState().PadRight(1000));
        Tick();

        Assert.That(element[Parameter.messagesizelimit], Is.EqualTo(1000));
        Assert.That(element[Parameter.oversizedmessages], Is.EqualTo(1));
        Assert.That(element[Parameter.statemessages], Is.EqualTo(1));
    }

    [TestCase(999)]
    [TestCase(8_000_001)]
    [TestCase(0)]
    [TestCase(2e9)]
    public void SizeLimit_OutOfRange_IsRefusedAndNothingChanges(double bytes)
    {
        Change(Parameter.Write.messagesizelimit, bytes);
        Assert.That(element[Parameter.messagesizelimit], Is.EqualTo(1048576.0));
        Assert.That(element[Parameter.lastoperationresult], Does.StartWith("Setting refused, nothing was changed: Message Size Limit must be a whole number from 1000 to 8000000 B, not "));

        Change(Parameter.Write.subscriptionsizelimit, bytes);
        Assert.That(element[Parameter.subscriptionsizelimit], Is.EqualTo(100_000.0));
        Assert.That(element[Parameter.lastoperationresult], Does.Contain("Subscription Size Limit must be"));
    }

    [TestCase(Parameter.Write.maximumsources, Parameter.maximumsources, 0, "Maximum Sources must be a whole number from 1 to 20000 rows, not")]
    [TestCase(Parameter.Write.maximumsources, Parameter.maximumsources, 20_001, "Maximum Sources must be a whole number from 1 to 20000 rows, not")]
    [TestCase(Parameter.Write.missingafter, Parameter.missingafter, 0, "from 1 to 3600 s")]
    [TestCase(Parameter.Write.silentafter, Parameter.silentafter, -1, "from 0 to 86400 s")]
    [TestCase(Parameter.Write.removemissingafter, Parameter.removemissingafter, 2_592_001, "from 0 to 2592000 s")]
    [TestCase(Parameter.Write.heartbeatinterval, Parameter.heartbeatinterval, double.NaN, "from ")]
    [TestCase(Parameter.Write.silentafter, Parameter.silentafter, 1e300, "from 0 to 86400 s, not 1E+300.")]
    [TestCase(Parameter.Write.heartbeatinterval, Parameter.heartbeatinterval, 5.5, "Heartbeat Interval must be a whole number from 1 to 10 s, not 5.5.")]
    [TestCase(Parameter.Write.replytimeout, Parameter.replytimeout, 12.000001, "not 12.000001.")]
    [TestCase(Parameter.Write.messagesizelimit, Parameter.messagesizelimit, 2000.5, "Message Size Limit must be a whole number")]
    [TestCase(Parameter.Write.subscriptionsizelimit, Parameter.subscriptionsizelimit, 2000.5, "Subscription Size Limit must be a whole number")]
    [TestCase(Parameter.Write.maximumsources, Parameter.maximumsources, 0.5, "Maximum Sources must be a whole number")]
    [TestCase(Parameter.Write.missingafter, Parameter.missingafter, 1.5, "Missing After must be a whole number")]
    [TestCase(Parameter.Write.silentafter, Parameter.silentafter, 0.1, "Silent After must be a whole number")]
    [TestCase(Parameter.Write.removemissingafter, Parameter.removemissingafter, 0.1, "Remove Missing After must be a whole number")]
    [TestCase(Parameter.Write.messagetrace, Parameter.messagetrace, 2, "Message Trace must be a whole number from 0 to 1, not 2.")]
    public void Setting_OutOfRange_IsRefusedAndNothingChanges(int writeId, int readId, double value, string reason)
    {
        var before = element[readId];
        Change(writeId, value);

        Assert.That(element[readId], Is.EqualTo(before));
        Assert.That(element[Parameter.lastoperationresult], Does.StartWith("Setting refused, nothing was changed: ").And.Contain(reason));
    }

    [Test]
    public void SubscriptionSizeLimit_Lowered_RefusesTheNextSubscriptionOnceAndTheEarlierOneStays()
    {
        element.Saved(Ids(100).ToArray());
        Tick();
        Report(1);
        element[Parameter.websocketsubscriptionrequest] = null;
        Change(Parameter.Write.subscriptionsizelimit, 1000);
        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo("Setting applied."));

        Report(0);
        Report(1);
        Tick();
        Tick();
        Assert.That(element[Parameter.websocketsubscriptionrequest], Is.Null);
        Assert.That(element[Parameter.lastoperationresult], Does.StartWith("The subscription was not sent, the device is asked for no source: ").And.Contain("at most 1000 bytes"));
        Assert.That(element.Log.Count(line => line.Contains("subscription was not sent")), Is.EqualTo(1));
        Assert.That(element.Log, Has.Some.Contain("WebSocket open, 0 sources subscribed."));
        Assert.That(element[Parameter.websocketheartbeatrequest], Is.Not.Null, "heartbeats go on");
    }

    [Test]
    public void SubscriptionSizeLimit_RaisedAfterARefusal_Subscribes()
    {
        element.Saved(Ids(100).ToArray());
        Change(Parameter.Write.subscriptionsizelimit, 1000);
        Report(1);
        Assert.That(element[Parameter.lastoperationresult], Does.StartWith("The subscription was not sent"));
        Assert.That(element[Parameter.websocketsubscriptionrequest], Is.Null);

        Change(Parameter.Write.subscriptionsizelimit, 100_000);
        Tick();
        Assert.That(element[Parameter.websocketsubscriptionrequest], Has.Length.GreaterThan(3000));
    }

    [Test]
    public void SubscriptionSizeLimit_Lowered_HoldsForTheNextSource()
    {
        Change(Parameter.Write.subscriptionsizelimit, 1000);
        element[Parameter.Write.addsource] = string.Join(",", Ids(100));
        AddSources::QAction.Run(element.Protocol);

        Assert.That(element.Rows, Is.Empty);
        Assert.That(element[Parameter.lastoperationresult], Does.StartWith("Add Source refused").And.Contain("at most 1000 bytes"));
    }

    [Test]
    public void Trace_On_IsWrittenByTheTickAndByNothingElse()
    {
        Change(Parameter.Write.messagetrace, 1);
        Tick();
        element.ForgetCalls();
        Push("{");
        Push(Is07Texts.Health("1795328856:116000000"));
        Assert.That(element.TraceRows, Is.Empty);

        Tick();
        Assert.That(element.TraceRows.Select(row => row[4]), Is.EqualTo(new[] { "{", Is07Texts.Health("1795328856:116000000") }));
        Assert.That(element.Calls.Count(call => call == nameof(SLProtocol.FillArray)), Is.EqualTo(1));
        element.ForgetCalls();
        Tick();
        Assert.That(element.Calls, Is.Empty, "a tick with nothing due makes no call");
    }

    [Test]
    public void Trace_SwitchedOff_EmptiesTheTableAtOnce()
    {
        Change(Parameter.Write.messagetrace, 1);
        Push("{");
        Push("{");
        Tick();
        Change(Parameter.Write.messagetrace, 0);
        Push("{");
        Tick();

        element.Mock.Verify(protocol => protocol.DeleteRow(Parameter.Trace.tablePid, new[] { "1", "2" }), Times.Once);
        Assert.That(element.TraceRows, Has.Count.EqualTo(2));
    }

    [TestCase("abc", "'abc'")]
    [TestCase("", "''")]
    [TestCase(null, "''")]
    public void Setting_ThatIsNotANumber_IsRefused(object value, string shown)
    {
        element[Parameter.Write.heartbeatinterval] = value;
        element.Mock.Setup(protocol => protocol.GetTriggerParameter()).Returns(Parameter.Write.heartbeatinterval);
        ChangeSetting::QAction.Run(element.Protocol);

        Assert.That(element[Parameter.lastoperationresult], Does.EndWith("must be a whole number from 1 to 10 s, not " + shown + "."));
    }

    private static IEnumerable<string> Ids(int count) => Enumerable.Range(0, count).Select(_ => Guid.NewGuid().ToString("D"));

    private void Change(int writeId, double value)
    {
        element[writeId] = value;
        element.Mock.Setup(protocol => protocol.GetTriggerParameter()).Returns(writeId);
        ChangeSetting::QAction.Run(element.Protocol);
    }

    private void Report(double status)
    {
        element[Parameter.websocketstatus] = status;
        FollowStatus::QAction.Run(element.Protocol);
    }

    private void Tick() => DoWhatIsDue::QAction.Run(element.Protocol);

    private void Push(string text) => ReceiveMessage::QAction.ReceivePush(element.Protocol, null, Is07Texts.Boxed(text));
}
