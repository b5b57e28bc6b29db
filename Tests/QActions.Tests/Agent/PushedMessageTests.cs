extern alias ReceiveMessage;

using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Agent;

/// <summary>Who clears a pushed message is learnt from the first one.</summary>
public class PushedMessageTests
{
    private const double Unknown = 1;
    private const int OnceHandled = 2;
    private readonly TestElement element = new();

    [Test]
    public void FirstPush_TriggerBehindTheQAction_ClearsFromThenOn()
    {
        element[Parameter.pushedmessageclearing] = Unknown;
        Push();

        Assert.That(element[Parameter.pushedmessageclearing], Is.EqualTo(OnceHandled));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(0.0)]
    public void FirstPush_TriggerBeforeTheQAction_NeverClears(object emptied)
    {
        element[Parameter.pushedmessageclearing] = emptied;
        Push();

        Assert.That(element[Parameter.pushedmessageclearing], Is.EqualTo(emptied));
    }

    [Test]
    public void LaterPushes_MakeNoCall()
    {
        element[Parameter.pushedmessageclearing] = Unknown;
        Push();
        element.ForgetCalls();
        Push();
        Push();

        Assert.That(element.Calls, Is.Empty);
    }

    [Test]
    public void FirstPush_CallThatFails_IsMadeAgainWithTheNextPush()
    {
        element[Parameter.pushedmessageclearing] = Unknown;
        element.Mock.Setup(protocol => protocol.SetParameter(Parameter.pushedmessageclearing, OnceHandled)).Throws(new InvalidOperationException("lost"));
        Push();
        element.Mock.Setup(protocol => protocol.SetParameter(Parameter.pushedmessageclearing, OnceHandled)).Callback(() => element[Parameter.pushedmessageclearing] = OnceHandled).Returns(0);
        Push();

        Assert.That(element[Parameter.pushedmessageclearing], Is.EqualTo(OnceHandled));
    }

    private void Push() => ReceiveMessage::QAction.ReceivePush(element.Protocol, null, Is07Texts.Boxed(Is07Texts.Health("1795328856:116000000")));
}
